using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Features.Reconciliations;
using PkKemendagriBkn.Portal.Features.Reviews;
using PkKemendagriBkn.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Reconciliations;

/// <summary>What differs by BKN's dimensions and by inspectorate, or why that cannot be told.</summary>
public sealed class BreakdownTests : PageTests
{
    private const string A = "NIP,Nama,Golongan,Unit kerja\n196601011990031001,Arum,III/a,Inspektorat Kabupaten Aceh Selatan\n"
        + "196702021991032002,Bayu,,Inspektorat Provinsi Gorontalo\n196803031992031003,Citra,III/c,Inspektorat Jenderal\n";

    [Fact]
    public async Task The_board_tells_dimensions_and_inspectorates_once_review_has_begun()
    {
        var id = await DoneAsync(A, A.Replace("III/a", "III/b", StringComparison.Ordinal).Replace(",,", ",II/a,", StringComparison.Ordinal)
            .Replace("Citra", "Citrawati", StringComparison.Ordinal));
        Assert.Contains("Dihitung setelah telaah dimulai.", Open(id).Markup, StringComparison.Ordinal);
        await Host.Get<StartReview>().ExecuteAsync(new() { ReconciliationId = id }, Host.Itjen, Ct);
        var page = Open(id, Host.As(Role.Auditor, Party.First));
        Assert.Equal(["1", "0", "2", "0", "3"], Cells(page, "dimensi"));
        Assert.Equal(["Inspektorat Kabupaten Aceh Selatan 1", "Inspektorat Provinsi Gorontalo 1", "Tidak dapat dibagi (unit tidak dikenali) 1", "Jumlah 3"],
            page.FindAll("div[aria-labelledby=inspektorat] tbody tr, div[aria-labelledby=inspektorat] tfoot tr")
                .Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim()))));
    }

    [Fact]
    public async Task Without_a_column_of_units_the_board_says_why_it_does_not_divide()
    {
        var id = await DoneAsync(ReconciliationSteps.A, ReconciliationSteps.B);
        await Host.Get<StartReview>().ExecuteAsync(new() { ReconciliationId = id }, Host.Itjen, Ct);
        Assert.Contains("Tidak dapat dibagi: tidak ada kolom unit kerja", Open(id).Markup, StringComparison.Ordinal);
    }

    private async Task<Guid> DoneAsync(string a, string b)
    {
        await ReconciliationSteps.AssessAsync(Host, Host.Itjen);
        var id = await ReconciliationSteps.PrepareAsync(Host, Host.Itjen, a, b);
        await ReconciliationSteps.MapAsync(Host, id, Host.Itjen);
        await ReconciliationSteps.StartAsync(Host, id, Host.Itjen);
        await Host.Get<ReconciliationRunner>().RunAsync(ct: Ct);
        return id;
    }

    private IRenderedComponent<ReconciliationPage> Open(Guid id, Actor? reader = null) =>
        Pages.Open<ReconciliationPage>($"/pemadanan/{id}", reader ?? Host.Itjen, p => p.Add(x => x.Id, id));

    private static IEnumerable<string> Cells(IRenderedComponent<ReconciliationPage> page, string table) =>
        page.FindAll($"div[aria-labelledby={table}] td.number").Select(c => c.TextContent.Trim());
}
