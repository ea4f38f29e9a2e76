using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Tests.Documents;

namespace PkKemendagriBkn.Tests.Portal.Features.Reporting;

public class ShortenedReportTests
{
    [Fact]
    public void The_screen_shows_some_rows_of_a_long_table_and_says_how_many_follow()
    {
        var shown = Assert.IsType<Table>(Assert.Single(StatusReport.Shortened(Of(StatusReport.MostRows + 9)).Blocks));
        Assert.Equal(StatusReport.MostRows + 1, shown.Rows.Count);
        Assert.Equal("… dan 9 baris lagi. Seluruhnya ada dalam berkas yang diunduh.", shown.Rows[^1].Cells[0].Text.Plain);
        Assert.Equal("Jumlah", shown.Totals!.Cells[0].Text.Plain);
    }

    [Fact]
    public void A_table_that_is_short_stays_as_it_is()
    {
        var report = Of(StatusReport.MostRows);
        Assert.Same(report.Blocks[0], StatusReport.Shortened(report).Blocks[0]);
    }

    private static Document Of(int rows) => SampleDocument.OfEverything() with
    {
        Blocks = [new Table([new("Nomor", 1), new("Isi", 2)], [.. Enumerable.Range(1, rows).Select(i => TableRow.Of($"{i}", "isi"))],
            TableRow.Of("Jumlah", "semua"))],
    };
}
