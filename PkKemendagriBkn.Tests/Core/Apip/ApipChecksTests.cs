using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Core.Apip;

public sealed class ApipChecksTests
{
    /// <summary>What is not asked about here: one unit is never the whole country, nor all twelve figures.</summary>
    private static readonly ApipCheck[] Aside = [ApipCheck.InspectoratesMissing, ApipCheck.PartlyReported];

    /// <summary>Lines are written as <c>unit position count need</c>; <c>Σ category</c> is a declared total.</summary>
    [Theory]
    [InlineData("right", "11.01 Pelaksana 3; 11.01 PpupdAhliMuda 0 2; 11.01 Σ 3", "")]
    [InlineData("no such unit", "99 Pelaksana 3", "UnknownUnit 99")]
    [InlineData("an administrative region by itself", "31.71 Pelaksana 3", "UnknownUnit 31.71")]
    [InlineData("twice", "11.01 Pelaksana 3; 11.01 Pelaksana 4", "DuplicateFigure 11.01 Pelaksana 2/1")]
    [InlineData("a negative count", "11.01 Pelaksana -1", "NegativeFigure 11.01 Pelaksana -1")]
    [InlineData("a negative need", "11.01 Pelaksana 1 -2", "NegativeFigure 11.01 Pelaksana -2")]
    [InlineData("a wrong total", "11.01 Pelaksana 3; 11.01 PpupdAhliMuda 4; 11.01 Σ 8", "TotalDiffers 11.01 8/7")]
    [InlineData("a wrong total of a category", "11.01 PpupdAhliMuda 4; 11.01 PpupdAhliMadya 1; 11.01 Σ Ppupd 4", "TotalDiffers 11.01 Ppupd 4/5")]
    [InlineData("a right total of a category", "11.01 PpupdAhliMuda 4; 11.01 AuditorMahir 1; 11.01 Σ Auditor 1", "")]
    [InlineData("a total of nothing", "11.01 Pelaksana . 1; 11.01 Σ 2", "TotalDiffers 11.01 2/0")]
    [InlineData("an Irban without its parent", "11.01-I Pelaksana 3; 11.01-II Pelaksana 3", "ParentMissing 11.01 2")]
    [InlineData("Irban as large as their parent", "11.01 Pelaksana 6; 11.01-I Pelaksana 3; 11.01-II Pelaksana 3", "")]
    [InlineData("Irban larger than their parent", "11.01 Pelaksana 5; 11.01-I Pelaksana 3; 11.01-II Pelaksana 3", "AssistantsExceedParent 11.01 Pelaksana 6/5")]
    [InlineData("an Irban's figure that the parent lacks", "11.01 Pelaksana 5; 11.01-I AuditorMahir 1", "AssistantsExceedParent 11.01 AuditorMahir 1/0")]
    [InlineData("Irban of Jakarta under the province", "31 Pelaksana 5; 31-31.71 Pelaksana 6", "AssistantsExceedParent 31 Pelaksana 6/5")]
    public void A_return_is_looked_through(string what, string lines, string expected)
    {
        var found = ApipChecks.Of(Lines(lines), Totals(lines), null, new JumpLimit()).Where(f => !Aside.Contains(f.Check)).Select(Text);
        Assert.Equal((what, expected), (what, string.Join("; ", found)));
    }

    [Theory]
    [InlineData("20", "26", "")] // 30 % is not more than 30 %
    [InlineData("20", "27", "Jump 11.01 Ppupd 27/20")]
    [InlineData("10", "14", "")] // 4 people are fewer than 5
    [InlineData("16", "21", "Jump 11.01 Ppupd 21/16")]
    [InlineData("21", "16", "")] // 5 of 21 are fewer than 30 %
    [InlineData("16", "11", "Jump 11.01 Ppupd 11/16")]
    [InlineData("1", "2", "")]
    [InlineData("0", "4", "")]
    [InlineData("0", "5", "Jump 11.01 Ppupd 5/0")]
    [InlineData("100", "131", "Jump 11.01 Ppupd 131/100")]
    [InlineData(".", "50", "")] // nothing to be held against
    [InlineData("50", ".", "")]
    public void A_jump_is_more_than_the_share_and_not_fewer_than_the_least(string before, string now, string expected) =>
        Assert.Equal(expected, string.Join("; ",
        ApipChecks.Of(Lines($"11.01 PpupdAhliMuda {now} 1"), [], Lines($"11.01 PpupdAhliMuda {before} 1"), new JumpLimit())
            .Where(f => f.Check == ApipCheck.Jump).Select(Text)));

    [Fact]
    public void A_promotion_is_no_jump_and_neither_is_a_figure_that_is_new()
    {
        var before = Lines("11.01 PpupdAhliMuda 20; 11.01 PpupdAhliMadya 5");
        var now = Lines("11.01 PpupdAhliMuda 10; 11.01 PpupdAhliMadya 15; 11.01 PpupdAhliUtama 30");
        Assert.DoesNotContain(ApipChecks.Of(now, [], before, new JumpLimit()), f => f.Check == ApipCheck.Jump);
        Assert.Contains(ApipChecks.Of(Lines("11.01 PpupdAhliMuda 10"), [], before, new JumpLimit(10, 1)), f => f.Check == ApipCheck.Jump);
    }

    [Fact]
    public void Missing_inspectorates_are_told_by_province_and_errors_are_told_from_warnings()
    {
        var all = Inspectorate.Regional.Where(i => i.Code is not ("11.01" or "11.02" or "96"))
            .SelectMany(i => ApipPositions.All.Select(p => new ApipLine(i.Code, p, 1))).ToList();
        Assert.Equal(["InspectoratesMissing 11 2/24", "InspectoratesMissing 96 1/7"], ApipChecks.Of(all, [], null, new JumpLimit()).Select(Text));
        Assert.DoesNotContain(ApipChecks.Of(all, [], null, new JumpLimit()), f => f.IsError);
        var partly = ApipChecks.Of([.. all.Skip(1)], [], null, new JumpLimit());
        Assert.Contains("PartlyReported 11 11/12", partly.Select(Text));
        Assert.True(new ApipFinding(ApipCheck.ParentMissing, "11").IsError);
        Assert.False(new ApipFinding(ApipCheck.AssistantsExceedParent, "11").IsError);
    }

    [Fact]
    public void Sums_of_categories_are_the_sum_of_all_whatever_the_order()
    {
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var numbers = new SeededNumbers(seed);
            var lines = ApipPositions.All.Where(_ => numbers.Chance(80))
                .Select(p => new ApipLine("11.01", p, numbers.Chance(85) ? numbers.Between(0, 40) : null, numbers.Chance(30) ? numbers.Between(0, 50) : null))
                .ToList();
            var parts = Enum.GetValues<ApipCategory>().Select(c => ApipChecks.Sum(lines, c)).ToList();
            Assert.Equal(ApipChecks.Sum(lines), parts.All(p => p is null) ? null : parts.Sum(p => p ?? 0));
            var declared = Enum.GetValues<ApipCategory>().Select(c => new DeclaredTotal("11.01", c, (int)(ApipChecks.Sum(lines, c) ?? 0)))
                .Append(new DeclaredTotal("11.01", null, (int)(ApipChecks.Sum(lines) ?? 0))).ToList();
            Assert.DoesNotContain(ApipChecks.Of(lines, declared, null, new JumpLimit()), f => f.Check == ApipCheck.TotalDiffers);
            declared[numbers.Between(0, 3)] = new DeclaredTotal("11.01", null, (int)(ApipChecks.Sum(lines) ?? 0) + 1);
            Assert.Contains(ApipChecks.Of(numbers.Shuffled(lines), declared, null, new JumpLimit()), f => f.Check == ApipCheck.TotalDiffers);
        }
    }

    private static List<ApipLine> Lines(string text) =>
        [.. Parts(text)
            .Where(p => p[1] != "Σ")
            .Select(p => new ApipLine(p[0], Enum.Parse<ApipPosition>(p[1]), Number(p[2]), p.Length > 3 ? Number(p[3]) : null))];

    private static List<DeclaredTotal> Totals(string text) =>
        [.. Parts(text)
            .Where(p => p[1] == "Σ")
            .Select(p => new DeclaredTotal(p[0], p.Length > 3 ? Enum.Parse<ApipCategory>(p[2]) : null, Number(p[^1])!.Value))];

    private static IEnumerable<string[]> Parts(string text) => text.Split("; ").Select(t => t.Split(' '));

    private static int? Number(string text) => text == "." ? null : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(ApipFinding f) =>
        string.Join(' ',
            new object?[] { f.Check, f.Place, f.Position, f.Category,
                f.Expected is null ? f.Found : $"{f.Found}/{f.Expected}" }.Where(part => part is not null));
}
