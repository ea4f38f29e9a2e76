using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Assignments;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Waiting;

namespace PkKemendagriBkn.Tests.Core.Waiting;

/// <summary>What was given to a colleague stands first with that colleague and does not weigh on the others.</summary>
public class AssignedWorkTests
{
    private static readonly Guid Record = Guid.CreateVersion7();
    private static readonly Actor One = Person(Role.ItjenSecretariat, Party.First), Two = Person(Role.ItjenSecretariat, Party.First),
        Leader = Person(Role.Leadership, Party.First), Other = Person(Role.BknSecretariat, Party.Second);

    private static readonly WaitingItem Matter = new(WaitingKind.AnswerProposal, Record.ToString(), "Adendum", Party.First, "/peristiwa/1");
    private static readonly WaitingItem Ground = new(WaitingKind.AnswerProposal, Guid.CreateVersion7().ToString(), "Lain", Party.First,
        "/x")
    { IsGround = true };

    private static Assignment To(Actor person, Party party = Party.First) => new()
    {
        Party = party, SubjectType = "AgreementEvent", SubjectId = Record, Title = "Adendum", PersonId = person.UserId!.Value, Person = "Rekan",
        GivenBy = "Atasan",
    };

    [Fact]
    public void It_comes_first_for_whom_it_was_given_to_even_before_a_ground() =>
        Assert.Equal(["Adendum", "Lain"], Board(One, To(One)).Mine.Select(i => i.Title));

    [Fact]
    public void It_moves_to_what_is_waited_for_with_colleagues_but_stays_with_a_leader()
    {
        var two = Board(Two, To(One));
        Assert.Equal(["Lain"], two.Mine.Select(i => i.Title));
        Assert.Equal(["Adendum"], two.Others.Select(i => i.Title));
        Assert.Contains(Board(Leader, To(One)).Mine, i => i.Title == "Adendum");
    }

    [Fact]
    public void A_decision_of_the_leader_stays_with_whoever_can_take_it()
    {
        var standing = Two with { ActsAs = "Plh. Inspektur Jenderal" };
        var decision = Matter with { Only = Role.Leadership };
        Assert.Contains(WaitingBoard.Of(AssignedWork.Told([decision], [To(One)]), standing).Mine, i => i.Title == "Adendum");
    }

    [Fact]
    public void What_one_party_gave_changes_nothing_for_what_the_other_does()
    {
        var items = AssignedWork.Told([Matter with { Doer = Party.Second }], [To(One)]).ToList();
        Assert.Null(items[0].Given);
        Assert.Contains(WaitingBoard.Of(items, Other).Mine, i => i.Title == "Adendum");
    }

    [Fact]
    public void As_an_item_of_its_own_it_is_for_that_person_alone()
    {
        var item = AssignedWork.Of(To(One), "/peristiwa/1");
        Assert.Equal([true, false, false, false], new[] { One, Two, Leader, Other }.Select(item.IsFor));
    }

    private static WaitingBoard Board(Actor actor, Assignment given) => WaitingBoard.Of(AssignedWork.Told([Ground, Matter], [given]), actor);

    private static Actor Person(Role role, Party party) => new(Guid.CreateVersion7(), "Orang", party, role);
}
