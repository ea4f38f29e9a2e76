using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Waiting;

namespace PkKemendagriBkn.Tests.Core.Waiting;

/// <summary>For whom something waits, who waits for it, and what comes first.</summary>
public class WaitingItemTests
{
    private static readonly Actor Writer = Person(Party.First, Role.ItjenSecretariat), Leader = Person(Party.First, Role.Leadership),
        Bkn = Person(Party.Second, Role.BknSecretariat), Auditor = Person(null, Role.Auditor);

    [Fact]
    public void It_is_for_the_doers_people_of_the_one_role_and_not_for_who_wrote_it()
    {
        Assert.Equal([Writer, Leader], For(Item(Party.First)));
        Assert.Equal([Leader], For(Item(Party.First) with { Only = Role.Leadership }));
        Assert.Equal([Leader], For(Item(Party.First) with { NotBy = [Writer.UserId!.Value] }));
        Assert.Equal([Writer, Leader, Bkn], For(Item(Party.Both)));

        static IEnumerable<Actor> For(WaitingItem item) => new[] { Writer, Leader, Bkn, Auditor }.Where(item.IsFor);
    }

    [Fact]
    public void A_party_waits_for_the_other_and_for_its_own_leadership()
    {
        Assert.True(Item(Party.Second).IsAwaitedBy(Writer));
        Assert.True((Item(Party.First) with { Only = Role.Leadership }).IsAwaitedBy(Writer));
        Assert.False(Item(Party.First).IsAwaitedBy(Leader));
        Assert.True((Item(Party.First) with { Kind = WaitingKind.MeetDeadline }).IsAwaitedBy(Leader));
        Assert.False((Item(Party.First) with { Kind = WaitingKind.MeetDeadline }).IsAwaitedBy(Writer));
        Assert.True(Item(Party.First).IsAwaitedBy(Auditor));
        Assert.False(Item(null).IsAwaitedBy(Auditor));
    }

    [Fact]
    public void Grounds_come_first_then_the_nearest_day_then_what_waits_longest()
    {
        var (early, late) = (new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero));
        WaitingItem[] inOrder =
        [
            Item(Party.First, "ground") with { IsGround = true, UntilOn = new DateOnly(2026, 5, 1) },
            Item(Party.First, "soon") with { UntilOn = new DateOnly(2026, 3, 1) },
            Item(Party.First, "later") with { UntilOn = new DateOnly(2026, 6, 1) },
            Item(Party.First, "long") with { Since = early },
            Item(Party.First, "short") with { Since = late },
        ];
        Assert.Equal(inOrder, WaitingItem.InOrder(inOrder.Reverse()));
    }

    private static WaitingItem Item(Party? doer, string subject = "x") => new(WaitingKind.ReviewDocument, subject, "Laporan", doer, "/naskah/x");

    private static Actor Person(Party? party, Role role) => new(Guid.CreateVersion7(), $"{role}", party, role);
}
