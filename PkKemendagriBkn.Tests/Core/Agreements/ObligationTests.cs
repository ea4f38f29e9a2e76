using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Agreements;

public class ObligationTests
{
    private static readonly Agreement Pks = PksAgreement.Instance;

    [Fact]
    public void Are_listed_for_every_leaf_of_articles_3_and_4_and_for_nothing_else()
    {
        var leaves = new[] { 3, 4 }
            .SelectMany(number => Pks.Article(number).Clauses)
            .Where(clause => Pks.ChildrenOf(clause.Id).Count == 0)
            .Select(clause => clause.Id);

        Assert.Equal(leaves, Pks.Obligations.Select(obligation => obligation.ClauseId).Distinct());
    }

    [Fact]
    public void Have_a_counterpart_that_points_back_in_the_other_partys_list()
    {
        foreach (var obligation in Pks.Obligations)
        {
            var counterpart = Pks.Obligation(obligation.Counterpart!);

            Assert.Equal(obligation.Key, counterpart.Counterpart);
            Assert.NotEqual(obligation.Holder, counterpart.Holder);
            Assert.Equal(obligation.Kind, counterpart.Kind);
            Assert.Equal(obligation.Deadline, counterpart.Deadline);
            Assert.Equal(obligation.TimesPerYear, counterpart.TimesPerYear);
        }
    }

    [Theory]
    [InlineData("3(1)a", "4(2)a")]
    [InlineData("3(1)b.1", "4(1)b.1")]
    [InlineData("3(1)b.2", "4(1)b.2")]
    [InlineData("3(1)c", "4(2)c")]
    [InlineData("3(1)d", "4(2)b")]
    [InlineData("3(1)e", "4(1)d")]
    [InlineData("3(2)a", "4(1)a")]
    [InlineData("3(2)b", "4(1)c")]
    [InlineData("3(2)c#minutes", "4(1)e#minutes")]
    [InlineData("3(2)c#report", "4(1)e#report")]
    [InlineData("3(2)d", "4(2)d")]
    public void Mirror_each_other(string ofFirst, string ofSecond) =>
        Assert.Equal(ofSecond, Pks.Obligation(ofFirst).Counterpart);

    [Fact]
    public void Are_performed_by_the_same_party_from_both_sides_unless_a_remark_explains_why_not()
    {
        foreach (var obligation in Pks.Obligations.Where(obligation => obligation.Remark is null))
        {
            var counterpart = Pks.Obligation(obligation.Counterpart!);
            Assert.NotEqual(obligation.Side, counterpart.Side);
            Assert.Equal(obligation.Performer, counterpart.Performer);
        }
    }

    [Fact]
    public void Stand_under_the_party_and_the_side_that_the_clause_says()
    {
        foreach (var obligation in Pks.Obligations)
        {
            var leadIn = Pks.PathTo(obligation.ClauseId)[0].Text;
            var side = obligation.Side == ObligationSide.Right ? "hak" : "kewajiban";
            Assert.Equal($"{Pks.Party(obligation.Holder).Designation} mempunyai {side}:", leadIn);
        }
    }

    [Fact]
    public void Of_3_2_c_are_two_minutes_as_needed_and_a_report_twice_a_year()
    {
        Assert.Collection(
            Pks.ObligationsOf("3(2)c"),
            minutes => Assert.Equal(ObligationKind.AsNeeded, minutes.Kind),
            report => Assert.Equal((ObligationKind.AtLeastPerYear, 2), (report.Kind, report.TimesPerYear)));
    }

    [Fact]
    public void That_recur_say_how_often_and_the_others_do_not()
    {
        foreach (var obligation in Pks.Obligations.Concat(Pks.OtherDuties))
        {
            Assert.Equal(obligation.Kind == ObligationKind.AtLeastPerYear ? 2 : null, obligation.TimesPerYear);
        }
    }

    [Fact]
    public void Have_keys_of_their_own_titles_and_clauses_that_exist()
    {
        var all = Pks.Obligations.Concat(Pks.OtherDuties).ToList();

        Assert.Equal(all.Count, all.Select(obligation => obligation.Key).Distinct().Count());
        Assert.All(all, obligation => Assert.NotNull(Pks.Clause(obligation.ClauseId)));
        Assert.All(all, obligation => Assert.NotEmpty(obligation.Title));
    }

    [Fact]
    public void Give_rise_to_every_kind_of_deadline() =>
        Assert.Equal(
            Enum.GetValues<DeadlineKind>().Where(kind => kind != DeadlineKind.TerminationNotice), // 7(2) gives both notices
            Pks.Obligations.Concat(Pks.OtherDuties).Select(obligation => obligation.Deadline).OfType<DeadlineKind>().Distinct().Order());

    [Fact]
    public void Outside_articles_3_and_4_bind_both_parties() =>
        Assert.All(Pks.OtherDuties, duty => Assert.Equal((ObligationSide.Duty, Party.Both), (duty.Side, duty.Holder)));
}
