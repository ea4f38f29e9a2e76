using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Audit;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Words;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Corrections;

/// <summary>The trail holds every value; what leaves it shows nobody a person (Pasal 10).</summary>
public sealed class CorrectionTrailTests : IAsyncLifetime
{
    private const string ANip = "199001012015031001", Person = "Budi Santoso", Old = "1 Januari 2020", Proposed = "2 Februari 2021";
    private readonly CorrectionList list = new() { Title = "Perbaikan jabatan", From = Party.First, SubmittedOn = On(3, 1), RowCount = 1 };
    private FeatureHost host = null!;

    public async ValueTask InitializeAsync()
    {
        host = await FeatureHost.CreateAsync();
        await host.Get<Journal>().RecordAsync(host.Itjen, Permission.RecordCorrectionList, "RecordCorrectionItem", async recording =>
        {
            await recording.AddAsync(list);
            recording.Db.Add(new CorrectionItem
            {
                ListId = list.Id, Nip = ANip, PersonName = Person, Field = "TMT jabatan", OldValue = Old, ProposedValue = Proposed, ProposedOn = On(3, 1),
                StatusCode = 1, StatusOn = On(3, 1),
            });
        }, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task The_trail_itself_holds_them()
    {
        var changes = (await host.LastEntryAsync()).Changes;
        Assert.All([ANip, Person, Old, Proposed], value => Assert.Contains(value, changes, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_of_the_trail_masks_them()
    {
        await using var pages = new PageHost(host);
        HidesThem(pages.Open<AuditPage>("/audit", host.As(Role.Auditor, null)).Markup);
    }

    [Fact]
    public async Task An_entry_leads_to_its_record_and_to_what_else_was_done_with_it()
    {
        await using var pages = new PageHost(host);
        var all = pages.Open<AuditPage>("/audit", host.As(Role.Auditor, null));
        Assert.Contains($"href=\"/perbaikan/{list.Id}\"", all.Markup, StringComparison.Ordinal);
        Assert.Contains($"href=\"/audit?catatan={list.Id}\"", all.Markup, StringComparison.Ordinal);
        var one = pages.Open<AuditPage>($"/audit?catatan={list.Id}", host.As(Role.Auditor, null));
        Assert.Contains("Hanya entri tentang satu catatan", one.Markup, StringComparison.Ordinal);
        Assert.Equal(2, one.Markup.Split("<tr").Length - 1);
    }

    [Fact]
    public async Task A_history_masks_them()
    {
        await using var pages = new PageHost(host);
        HidesThem(pages.Open<FactHistoryList>("/perbaikan", host.Bkn, p => p.Add(h => h.FactId, list.Id)).Markup);
    }

    [Fact]
    public async Task The_download_masks_them()
    {
        using var file = new MemoryStream();
        var (export, run, auditor) = (host.Get<IEnumerable<ListExport>>().Single(e => e.Slug == "audit"), host.Get<RunExport>(), host.As(Role.Auditor, null));
        await run.AllowAsync(export, complete: true, auditor, "", TestContext.Current.CancellationToken);
        await run.WriteAsync(export, ExportFormat.Csv, new ExportQuery([], host.Today, auditor), complete: true, file, TestContext.Current.CancellationToken);
        HidesThem(System.Text.Encoding.UTF8.GetString(file.ToArray()));
        Assert.Equal("ExportAudit", (await host.LastEntryAsync()).Action);
    }

    [Fact]
    public void Changes_without_a_person_leave_as_they_are()
    {
        const string changes = "[{\"thing\":\"Letter\",\"id\":\"1\",\"field\":\"Number\",\"before\":null,\"after\":\"B-1\"}]";
        Assert.Same(changes, AuditWords.Masked(changes));
    }

    private static void HidesThem(string shown)
    {
        Assert.All([ANip, Person, Old, Proposed], value => Assert.DoesNotContain(value, shown, StringComparison.Ordinal));
        Assert.Contains("201503 • 001", shown, StringComparison.Ordinal);
    }
}
