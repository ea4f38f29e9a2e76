using PkKemendagriBkn.Core.Codes;
using static PkKemendagriBkn.Core.Codes.CodeDifferenceKind;
using static PkKemendagriBkn.Tests.Core.Codes.CodeRows;

namespace PkKemendagriBkn.Tests.Core.Codes;

public class CodeComparisonTests
{
    private const string Pertama = "ff80808135ad75000135bcf5c39c7718";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    public static TheoryData<string, ReferenceCode?, ReferenceCode?, CodeDifferenceKind[]> Cases => new()
    {
        { "the same", Row(Pertama, "03901"), Row(Pertama, "03901"), [] },
        { "gone", Row(Pertama, "03901"), null, [Removed] },
        { "new", null, Row(Pertama, "03901"), [Added] },
        { "renamed", Row(Pertama, "03901", "Pengawas Pemerintahan Pertama"), Row(Pertama, "03901", "PPUPD Ahli Pertama"), [Renamed] },
        { "no longer given", Row(Pertama, "22000"), Row(Pertama, "22000", status: CodeStatus.Old), [StatusChanged] },
        { "another code", Row(Pertama, "22000"), Row(Pertama, "03901"), [CodeChanged] },
        { "a code that came", Row(Pertama), Row(Pertama, "03901"), [CodeChanged] },
        { "a code without its zero", Row(Pertama, "03901"), Row(Pertama, "3901"), [LeadingZeroLost] },
        { "a code with its zero again", Row(Pertama, "3901"), Row(Pertama, "03901"), [LeadingZeroRestored] },
        { "an id without its zero", Row("03901", "03901"), Row("3901", "3901"), [LeadingZeroLost] },
        { "an id without its zero, and no code", Row("03901"), Row("3901"), [LeadingZeroLost] },
        { "an id without its zero, renamed", Row("03901", "03901", "Lama"), Row("3901", "3901", "Baru"), [LeadingZeroLost, Renamed] },
        { "an id in capitals", Row(Pertama, "03901"), Row(Pertama.ToUpperInvariant(), "03901"), [IdCaseChanged] },
        { "another jenjang", Row(Pertama, jenjang: "PT"), Row(Pertama, jenjang: "MU"), [OtherChanged] },
        { "another attribute", Row(Pertama, attributes: """{"bupUsia":"58"}"""), Row(Pertama, attributes: """{"bupUsia":"60"}"""), [OtherChanged] },
        { "all at once", Row(Pertama, "03901", "Lama"), Row(Pertama.ToUpperInvariant(), "3901", "Baru", CodeStatus.Old, "PT"),
            [LeadingZeroLost, Renamed, StatusChanged, OtherChanged, IdCaseChanged] },
    };

    [Theory, MemberData(nameof(Cases))]
    public void A_code_that_is(string what, ReferenceCode? before, ReferenceCode? after, CodeDifferenceKind[] kinds)
    {
        var found = CodeComparison.Compare(List(before), List(after));
        Assert.Equal(kinds, found.SelectMany(d => d.Kinds));
        Assert.True(found.Count == (kinds.Length == 0 ? 0 : 1), what);
        Assert.All(found, d => Assert.Equal((before, after), (d.Before, d.After)));
    }

    [Fact]
    public void Two_numbers_that_differ_by_more_than_zeros_are_two_codes() =>
        Assert.Equal([Removed, Added], CodeComparison.Compare([Row("03901")], [Row("3902")]).SelectMany(d => d.Kinds).Order());

    [Fact]
    public void Lost_zeros_are_not_guessed_where_two_rows_could_be_meant() =>
        Assert.Equal([Removed, Removed, Added], CodeComparison.Compare([Row("03901"), Row("003901")], [Row("3901")]).SelectMany(d => d.Kinds).Order());

    [Fact]
    public void A_number_is_not_taken_for_one_that_stands_beside_it() =>
        Assert.Equal([Added], CodeComparison.Compare([Row("03901")], [Row("03901"), Row("3901")]).SelectMany(d => d.Kinds));

    [Theory, MemberData(nameof(Seeds))]
    public void Nothing_differs_from_itself_in_any_order(int seed) =>
        Assert.Empty(CodeComparison.Compare(Some(seed), [.. Some(seed).AsEnumerable().Reverse()]));

    [Theory, MemberData(nameof(Seeds))]
    public void The_way_back_is_the_mirror_of_the_way_there(int seed)
    {
        var (one, two) = (Some(seed), Some(seed + 1000));
        var there = CodeComparison.Compare(one, two).Select(d => (Old: d.Before?.Id, New: d.After?.Id, Kinds: string.Join(' ', d.Kinds.Order())));
        var back = CodeComparison.Compare(two, one).Select(d => (Old: d.After?.Id, New: d.Before?.Id, Kinds: string.Join(' ', d.Kinds.Select(Mirror).Order())));
        Assert.Equal(there.Order(), back.Order());
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Every_row_is_accounted_for_once_and_equal_rows_may_be_left_out(int seed)
    {
        var (one, two) = (Some(seed), Some(seed + 1000));
        var all = CodeComparison.Compare(one, two);
        Assert.Distinct(all.Select(d => d.Before).OfType<ReferenceCode>());
        Assert.Distinct(all.Select(d => d.After).OfType<ReferenceCode>());
        Assert.Equal(one.Count - all.Count(d => d.Before is not null), two.Count - all.Count(d => d.After is not null));

        var equal = one.Select(r => (r.Key, r.Digest)).Intersect(two.Select(r => (r.Key, r.Digest))).ToHashSet();
        var differing = CodeComparison.Compare([.. one.Where(r => !equal.Contains((r.Key, r.Digest)))],
            [.. two.Where(r => !equal.Contains((r.Key, r.Digest)))]);
        Assert.Equal(all.Select(Told), differing.Select(Told));

        static (string?, string?, string) Told(CodeDifference d) => (d.Before?.Id, d.After?.Id, string.Join(' ', d.Kinds));
    }

    private static CodeDifferenceKind Mirror(CodeDifferenceKind kind) => kind switch
    {
        Removed => Added,
        Added => Removed,
        LeadingZeroLost => LeadingZeroRestored,
        LeadingZeroRestored => LeadingZeroLost,
        _ => kind,
    };

    private static List<ReferenceCode> List(ReferenceCode? row) => row is null ? [] : [row];
}
