using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Tests.Core.Agreements;

public class ClauseTests
{
    private static readonly Agreement Pks = PksAgreement.Instance;

    [Theory]
    [InlineData("3(1)b.1", "Pasal 3 ayat (1) huruf b angka 1)")]
    [InlineData("3(1)b", "Pasal 3 ayat (1) huruf b")]
    [InlineData("3(2)c", "Pasal 3 ayat (2) huruf c")]
    [InlineData("9(2)", "Pasal 9 ayat (2)")]
    [InlineData("10(10)", "Pasal 10 ayat (10)")]
    [InlineData("8", "Pasal 8")]
    [InlineData("10", "Pasal 10")]
    public void Is_cited_in_full(string id, string citation) => Assert.Equal(citation, Pks.Citation(id));

    [Theory]
    [InlineData("3(1)b.3")]
    [InlineData("15")]
    [InlineData("8(1)")]
    public void Cannot_be_cited_where_it_does_not_exist(string id) =>
        Assert.Throws<KeyNotFoundException>(() => Pks.Citation(id));

    [Theory]
    [InlineData("")]
    [InlineData("3(1)B")]
    [InlineData("3(1)b.1 ")]
    [InlineData("3(1)b.1\n")]
    [InlineData("3(0)")]
    [InlineData("3.1")]
    [InlineData("Pasal 3")]
    [InlineData("٣(1)")]
    public void Has_an_id_of_one_shape(string id)
    {
        Assert.False(ClauseId.TryParse(id, out _));
        Assert.Throws<FormatException>(() => ClauseId.Parse(id));
    }

    [Fact]
    public void Is_found_by_the_id_that_it_writes()
    {
        foreach (var clause in Pks.Articles.SelectMany(article => article.Clauses))
        {
            Assert.Same(clause, Pks.Clause(clause.Id));
            Assert.Equal(clause.At, ClauseId.Parse(clause.Id));
        }
    }

    [Theory]
    [InlineData("3(1)b.1")]
    [InlineData("3(1)b.2")]
    [InlineData("3(2)c")]
    [InlineData("8")]
    [InlineData("11(2)")]
    [InlineData("9(3)")]
    [InlineData("7(2)")]
    public void Of_every_deadline_is_in_the_catalogue_and_among_the_obligations(string id)
    {
        Assert.NotEmpty(Pks.Clause(id).Text);
        Assert.NotEmpty(Pks.ObligationsOf(id));
        Assert.Contains(Pks.ObligationsOf(id), obligation => obligation.Deadline is not null);
    }

    [Theory]
    [InlineData("3(1)", "(1)")]
    [InlineData("3(1)b", "b.")]
    [InlineData("3(1)b.1", "1)")]
    [InlineData("8", "")]
    public void Bears_its_marker_as_printed(string id, string marker) => Assert.Equal(marker, Pks.Clause(id).Marker);

    [Fact]
    public void Is_shown_with_the_lead_ins_that_it_stands_under()
    {
        Assert.Equal(["3(1)", "3(1)b", "3(1)b.1"], Pks.PathTo("3(1)b.1").Select(clause => clause.Id));
        Assert.StartsWith(
            "(1) PIHAK KESATU mempunyai hak: b. menerima kembali akses terbatas",
            Pks.TextInContext("3(1)b.1"), StringComparison.Ordinal);
        Assert.EndsWith(Pks.Clause("3(1)b.1").Text, Pks.TextInContext("3(1)b.1"), StringComparison.Ordinal);
        Assert.Equal(Pks.Clause("8").Text, Pks.TextInContext("8"));
    }

    [Fact]
    public void Leads_in_the_clauses_under_it()
    {
        Assert.Equal(["3(1)b.1", "3(1)b.2"], Pks.ChildrenOf("3(1)b").Select(clause => clause.Id));
        Assert.Equal(["4(2)a", "4(2)b", "4(2)c", "4(2)d"], Pks.ChildrenOf("4(2)").Select(clause => clause.Id));
        Assert.Empty(Pks.ChildrenOf("3(1)a"));
    }
}
