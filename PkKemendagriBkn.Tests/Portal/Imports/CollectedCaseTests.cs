using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Portal.Features.Apip;
using PkKemendagriBkn.Portal.Features.Corrections;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Tests.Portal.Features.Apip;
using PkKemendagriBkn.Tests.Portal.Features.Corrections;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.SampleLists;

namespace PkKemendagriBkn.Tests.Portal.Imports;

/// <summary>Files as officials send them, read to the right answer or refused by cell.</summary>
public sealed class CollectedCaseTests : FeatureTests
{
    private static readonly DateOnly FirstOfOctober = new(2026, 10, 1);

    /// <summary>Looked through as proposals, on a day on which all of them have been made.</summary>
    private async Task<(CorrectionImport.Match Plan, ImportCheck Check)> CheckAsync(string name, byte[]? content = null)
    {
        var list = await Host.RecordAsync(CorrectionSteps.List(new(2026, 2, 2)));
        var import = new CorrectionImport(await Host.FindAsync<CorrectionList>(list), new(2026, 12, 31));
        var upload = await Host.UploadAsync(Host.Itjen, name.Split('/')[^1], content ?? Case(name));
        var head = await Host.Get<RunImport>().HeadAsync(import, upload, Host.Itjen);
        var check = await Host.Get<RunImport>().CheckAsync(import, upload, ColumnMap.Guess(import.Columns, head.Headings), Host.Itjen);
        return ((CorrectionImport.Match)check.Plan, check);
    }

    [Theory]
    [InlineData("03-iso-date-cells/iso-hm.xlsx")]
    [InlineData("03-iso-date-cells/iso-ms.xlsx")]
    [InlineData("03-iso-date-cells/iso-msz.xlsx")]
    [InlineData("03-iso-date-cells/iso-plain.xlsx")]
    [InlineData("03-iso-date-cells/iso-t.xlsx")]
    [InlineData("03-iso-date-cells/iso-z.xlsx")]
    [InlineData("03-iso-date-cells/strict.xlsx")]
    [InlineData("07-1904-dates/datetime.xlsx")]
    [InlineData("07-1904-dates/mac1904.xlsx")]
    public async Task A_date_cell_is_its_day_however_the_workbook_holds_it(string name)
    {
        var (plan, check) = await CheckAsync(name);
        Assert.Equal([], check.Errors.Shown);
        Assert.All(plan.New, item => Assert.Equal(FirstOfOctober, item.ProposedOn));
    }

    [Theory]
    [InlineData("06-indonesian-date-words/dates.csv")]
    [InlineData("06-indonesian-date-words/dates.xlsx")]
    public async Task Dates_in_words_are_read_and_days_that_are_not_are_refused(string name)
    {
        var (_, check) = await CheckAsync(name);
        // 10 January is before the list was submitted; two digits are no year; neither are 31 September, 29 February and a month alone.
        Assert.Equal([15, 19, 20, 28, 29, 30, 31], check.Errors.Shown.Select(e => e.Row));
    }

    [Fact]
    public async Task What_a_format_shows_is_what_is_read()
    {
        var (plan, check) = await CheckAsync("04-leading-zero-format/display-formats.xlsx");
        Assert.Equal([], check.Errors.Shown);
        Assert.Equal([("000123", "50%"), ("PNS-0045", "3.70")], plan.New.Select(i => (i.OldValue!, i.ProposedValue)));
    }

    [Theory]
    [InlineData("09-vertical-tab/vt-escape.xlsx")]
    [InlineData("09-vertical-tab/vt.csv")]
    public async Task A_control_character_becomes_a_space_and_its_cell_is_named(string name)
    {
        var (plan, check) = await CheckAsync(name);
        Assert.Equal("Jl. Uji No. 2", Assert.Single(plan.New).ProposedValue);
        Assert.Contains("Sel F2", Assert.Single(check.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("09-vertical-tab/ctrlz.csv")]
    [InlineData("12-other-containers/base.csv")]
    [InlineData("12-other-containers/base.xlsx")]
    [InlineData("16-report-style-workbooks/title-merged.xlsx", "baris 2")]
    [InlineData("16-report-style-workbooks/title-rows.xlsx", "baris 4")]
    [InlineData("16-report-style-workbooks/column-number-row.xlsx", "nomor kolom")]
    [InlineData("16-report-style-workbooks/total-row.xlsx", "jumlah")]
    [InlineData("16-report-style-workbooks/instruction-sheet.xlsx", "dilewati")]
    [InlineData("16-report-style-workbooks/hidden-reference-sheet.xlsx", "tersembunyi")]
    [InlineData("16-report-style-workbooks/formula-unmapped.xlsx")]
    public async Task What_is_no_list_around_the_list_is_passed_over_with_a_word(string name, string? word = null)
    {
        var (plan, check) = await CheckAsync(name);
        Assert.Equal([], check.Errors.Shown);
        Assert.Single(plan.New);
        if (word is null)
            Assert.Empty(check.Notes);
        else
            Assert.Contains(word, Assert.Single(check.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("allquoted-trail")]
    [InlineData("cp1252")]
    [InlineData("cr-only")]
    [InlineData("pipe")]
    [InlineData("sep")]
    [InlineData("sep-bom")]
    [InlineData("utf8bom")]
    public async Task Text_is_read_in_its_own_encoding(string name) =>
        Assert.Equal("Café “Uji” – São", Assert.Single((await CheckAsync($"10-csv-encodings/{name}.csv")).Plan.New).ProposedValue);

    [Fact]
    public async Task One_item_in_five_spellings_is_one()
    {
        var (plan, check) = await CheckAsync("15-same-item-other-spelling/spacing.xlsx");
        Assert.Single(plan.New);
        Assert.Equal([3, 4, 5, 6], check.Errors.Shown.Select(e => e.Row));
        var (number, _) = await CheckAsync("15-same-item-other-spelling/ipk-number.xlsx");
        var (comma, _) = await CheckAsync("15-same-item-other-spelling/ipk-comma.csv");
        Assert.Equal(CorrectionKey.Of(number.New[0]), CorrectionKey.Of(comma.New[0]));
    }

    [Fact]
    public async Task Regions_are_found_in_each_spelling_or_their_successor_is_named()
    {
        var check = await Host.CheckAsync(ApipSteps.Wide(new(2026, 6, 30)), Case("11-region-names/names.csv"));
        var sentences = check.Errors.Shown.Where(e => !e.Sentence.Contains("sudah tertulis", StringComparison.Ordinal)).Select(e => e.Sentence).ToList();
        Assert.All(sentences, s => Assert.Matches(@"penggantinya|berada di|dapat berarti|Irban|induk", s));
        Assert.Contains(sentences, s => s.Contains("penggantinya Kabupaten Pasangkayu (76.01)", StringComparison.Ordinal));
        Assert.Contains(sentences, s => s.Contains("Kabupaten Merauke (93.01) berada di Provinsi Papua Selatan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Codes_are_read_however_they_are_parted_and_former_ones_name_their_successor()
    {
        var check = await Host.CheckAsync(ApipSteps.Wide(new(2026, 6, 30)), Case("11-region-names/codes.csv"));
        var said = check.Errors.Shown.GroupBy(e => e.Row).ToDictionary(g => g.Key, g => g.First().Sentence);
        Assert.Contains("93.01", said[18], StringComparison.Ordinal);
        Assert.Contains("96.71", said[17], StringComparison.Ordinal);
        Assert.Contains("11.10", said[8], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zeros_that_a_format_shows_are_kept()
    {
        var check = await Host.CheckAsync(new RegionMappingImport(), Case("04-leading-zero-format/format0000.xlsx"), "kode.xlsx");
        Assert.Equal([], check.Errors.Shown);
        Assert.Equal(["0123", "0045"], ((RegionMappingPlan)check.Plan).New.Select(r => r.SiasnCode));
    }
}
