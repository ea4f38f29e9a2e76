using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Drafting;

/// <summary>Printing a long document takes seconds. Others go on writing meanwhile, and what they change is noticed.</summary>
public sealed class PrintingTests : IAsyncLifetime
{
    private FeatureHost host = null!;
    private DraftingStory drafting = null!;

    public async ValueTask InitializeAsync()
    {
        host = await FeatureHost.CreateAsync();
        drafting = new DraftingStory(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Another_writer_is_not_held_while_a_document_is_printed()
    {
        var id = await CompletedReportAsync();
        Guid? other = null;
        await SendAsync(id, async () => other = await drafting.OpenMinutesAsync(host.Itjen));
        Assert.Equal((DraftState.Proposed, DraftState.Draft), (await drafting.StateAsync(id), await drafting.StateAsync(other!.Value)));
    }

    [Fact]
    public async Task Words_that_change_while_they_are_printed_are_not_sent()
    {
        var id = await CompletedReportAsync();
        var lost =
            await Assert.ThrowsAsync<FactChanged>(() => SendAsync(id,
                () => drafting.WriteAsync(id, p => p is ReportPaper r ? new ReportPaper(r.Content with { Number = "700/9/IJ" }) : p, host.Itjen)));
        Assert.Equal(host.Itjen.Name, lost.ChangedBy);
        Assert.Equal((DraftState.Draft, 0), ((await drafting.ReadAsync(id)).Document.State, (await drafting.ReadAsync(id)).Document.Versions.Count));
    }

    [Fact]
    public async Task A_template_that_changes_while_a_document_is_printed_keeps_it_from_being_sent()
    {
        var id = await CompletedReportAsync();
        await Assert.ThrowsAsync<FactChanged>(() => SendAsync(id, () => host.Get<ChangeTemplate>().ExecuteAsync(
            new ChangeTemplate.Input
            {
                Kind = DraftKind.Report, LetterheadNames = "INSPEKTORAT JENDERAL", Closing = "Demikian laporan ini dibuat.",
                Reason = "Nama baru."
            }, host.As(Role.Administrator, null))));
        Assert.Equal(DraftState.Draft, await drafting.StateAsync(id));
    }

    private async Task<Guid> CompletedReportAsync()
    {
        var id = await drafting.OpenReportAsync("2026-H1");
        await drafting.CompleteAsync(id, host.Itjen);
        return id;
    }

    private async Task SendAsync(Guid id, Func<Task> meanwhile)
    {
        var detail = await drafting.ReadAsync(id);
        var file = new DocumentFile(new SlowRenderer(host.Get<IPdfRenderer>(), meanwhile), host.Get<ContentStore>(), host.Get<DocumentOptions>());
        await new SendDocument(host.Get<Journal>(), file).ExecuteAsync(
            new SendDocument.Input(id, detail.Document.Version, detail.Text!.Version, DraftStep.Propose), host.Itjen, TestContext.Current.CancellationToken);
    }

    /// <summary>Takes so long that something else happens before the file is there.</summary>
    private sealed class SlowRenderer(IPdfRenderer renderer, Func<Task> meanwhile) : IPdfRenderer
    {
        public byte[] Render(Document document)
        {
            meanwhile().GetAwaiter().GetResult();
            return renderer.Render(document);
        }
    }
}
