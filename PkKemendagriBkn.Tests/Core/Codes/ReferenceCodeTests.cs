using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Codes;
using static PkKemendagriBkn.Tests.Core.Codes.CodeRows;

namespace PkKemendagriBkn.Tests.Core.Codes;

public class ReferenceCodeTests
{
    [Fact]
    public void Ids_are_shown_as_given_and_compared_without_their_case()
    {
        var row = Row("A5EB03e23eb7F6A0E040640A040252AD");
        Assert.Equal(("A5EB03e23eb7F6A0E040640A040252AD", "A5EB03E23EB7F6A0E040640A040252AD"), (row.Id, row.Key));
    }

    [Fact]
    public void A_digest_holds_all_that_a_row_says_and_not_its_place()
    {
        Assert.Equal(Row("1", line: 1).Digest, Row("1", line: 2).Digest);
        string[] digests =
        [
            Row("1").Digest, Row("01").Digest, Row("1", "1").Digest, Row("1", name: "Lain").Digest, Row("1", status: null).Digest,
            Row("1", jenjang: "MU").Digest, Row("1", attributes: "{}").Digest,
            // What stands in one field does not read like the same in the next.
            Row("a", "b", "c").Digest, Row("a", null, "bc").Digest,
        ];
        Assert.Distinct(digests);
    }

    [Fact]
    public void Attributes_are_written_in_one_way_and_read_back()
    {
        var written = CodeAttributes.Write([new("namaLama", " Pengawas \"Muda\" "), new("bupUsia", "58"), new("kelJabatanId", " ")]);
        Assert.Equal("""{"bupUsia":"58","namaLama":"Pengawas \"Muda\""}""", written);
        Assert.Equal(written, CodeAttributes.Write(CodeAttributes.Read(written)!.Select(p => new KeyValuePair<string, string?>(p.Key, p.Value))));
        Assert.Null(CodeAttributes.Write([new("bupUsia", "")]));
        Assert.Empty(CodeAttributes.Read(null));
    }

    [Theory]
    [InlineData("2025-12-31", null)]
    [InlineData("2026-01-01", 0)]
    [InlineData("2026-05-31", 0)]
    [InlineData("2026-06-01", 1)]
    [InlineData("2026-08-31", 1)]
    [InlineData("2026-09-01", null)] // the later one has ended; the earlier one was replaced and does not come back
    public void The_version_in_force_is_the_latest_that_has_begun_unless_it_has_ended(string asOf, int? which)
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        CodeSets.Span[] versions = [new(first, new DateOnly(2026, 1, 1), null), new(second, new DateOnly(2026, 6, 1), new DateOnly(2026, 8, 31))];
        Assert.Equal(which is { } at ? versions[at].Id : null,
            CodeSets.InForce(versions, DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Itjen_publishes_functional_positions_and_their_jenjang_and_BKN_everything()
    {
        Assert.Equal([CodeSetKind.FunctionalPosition, CodeSetKind.Jenjang], CodeSets.PublishedBy(Party.First));
        Assert.Equal(Enum.GetValues<CodeSetKind>(), CodeSets.PublishedBy(Party.Second));
        Assert.Empty(CodeSets.PublishedBy(null));
    }

    [Fact]
    public void A_set_is_known_by_its_owner_kind_and_title()
    {
        Assert.Equal(new CodeSetKey(Party.Second, CodeSetKind.Other, "Kedudukan hukum"), new CodeSetKey(Party.Second, CodeSetKind.Other, " KEDUDUKAN HUKUM"));
        Assert.NotEqual(new CodeSetKey(Party.First, CodeSetKind.Jenjang, null), new CodeSetKey(Party.Second, CodeSetKind.Jenjang, null));
    }
}
