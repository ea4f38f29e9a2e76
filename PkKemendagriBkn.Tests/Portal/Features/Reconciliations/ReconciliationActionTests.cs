using System.Text;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Reconciliations;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Reconciliations;

public sealed class ReconciliationActionTests : FeatureTests
{
    [Fact]
    public async Task Only_secretariats_match_data_and_each_refusal_is_on_the_trail()
    {
        await Host.RefusesAsync(Permission.MatchData, nameof(RecordImpactAssessment), a => Host.Get<RecordImpactAssessment>().ExecuteAsync(new(), a));
        await Host.RefusesAsync(Permission.MatchData, nameof(PrepareReconciliation), a => Host.Get<PrepareReconciliation>().ExecuteAsync(new(), a));
        await Host.RefusesAsync(Permission.MatchData, nameof(MapColumns), a => Host.Get<MapColumns>().ExecuteAsync(new(), a));
        await Host.RefusesAsync(Permission.MatchData, nameof(StartReconciliation), a => Host.Get<StartReconciliation>().ExecuteAsync(new(), a));
        await Host.RefusesAsync(Permission.MatchData, nameof(ChangeDestruction), a => Host.Get<ChangeDestruction>().ExecuteAsync(new(), a));
        await Host.RefusesAsync(Permission.MatchData, nameof(CancelReconciliation), a => Host.Get<CancelReconciliation>().ExecuteAsync(new(), a));
    }

    [Fact]
    public async Task Without_an_own_assessment_that_holds_for_both_sources_nothing_is_matched()
    {
        await ReconciliationSteps.AssessAsync(Host, Host.Bkn);
        await ReconciliationSteps.AssessAsync(Host, Host.Itjen, b: "SIMPEG lain");
        await ReconciliationSteps.AssessAsync(Host, Host.Itjen, until: Host.Today);
        var id = await ReconciliationSteps.PrepareAsync(Host, Host.Itjen);
        await ReconciliationSteps.MapAsync(Host, id, Host.Itjen);
        Host.Clock.Advance(TimeSpan.FromDays(1));
        var refused = await Assert.ThrowsAsync<ReconciliationRefused>(() => ReconciliationSteps.StartAsync(Host, id, Host.Itjen));
        Assert.Contains("Catat penilaiannya dahulu", refused.Message, StringComparison.Ordinal);
        // The order of the two does not matter, nor how they are spaced.
        var holds = await ReconciliationSteps.AssessAsync(Host, Host.Itjen, "simpeg ", "siasn");
        await ReconciliationSteps.StartAsync(Host, id, Host.Itjen);
        Assert.Equal(holds, (await ReconciliationSteps.FindAsync(Host, id)).AssessmentId);
    }

    [Fact]
    public async Task An_assessment_needs_its_document_and_a_day_to_come()
    {
        Task TryAsync(Action<RecordImpactAssessment.Input> spoil)
        {
            var input = new RecordImpactAssessment.Input
            {
                SourceA = "A", SourceB = "B", ApprovedBy = "Pejabat", ApprovedOn = Host.Today, ValidUntilOn = Host.Today, UploadIds = [Guid.NewGuid()],
            };
            spoil(input);
            return Host.Get<RecordImpactAssessment>().ExecuteAsync(input, Host.Itjen, Ct);
        }

        await FeatureHost.RejectsAsync("UploadIds", () => TryAsync(i => i.UploadIds = []));
        await FeatureHost.RejectsAsync("ValidUntilOn", () => TryAsync(i => i.ValidUntilOn = Host.Today.AddDays(-1)));
        await FeatureHost.RejectsAsync("ApprovedBy", () => TryAsync(i => i.ApprovedBy = " "));
        await FeatureHost.BreaksAsync(Rule.FileRefused, () => TryAsync(_ => { }));
    }

    [Fact]
    public async Task Faults_of_the_files_are_counted_and_going_on_is_recorded()
    {
        await ReconciliationSteps.AssessAsync(Host, Host.Itjen);
        var id = await ReconciliationSteps.PrepareAsync(Host, Host.Itjen);
        await ReconciliationSteps.MapAsync(Host, id, Host.Itjen);
        var row = await ReconciliationSteps.FindAsync(Host, id);
        Assert.Equal(("UTF-8", 4L, 0L, 1L, 1L, 0L), (row.A.Encoding, row.A.Rows, row.A.Rejected, row.A.Damaged, row.A.Invalid, row.A.Duplicate));
        Assert.Equal((4L, 1L, 0L, 0L, 1L), (row.B.Rows, row.B.Rejected, row.B.Damaged, row.B.Invalid, row.B.Duplicate));
        await Assert.ThrowsAsync<ReconciliationRefused>(() => ReconciliationSteps.StartAsync(Host, id, Host.Itjen, goesOn: false));
        await ReconciliationSteps.StartAsync(Host, id, Host.Itjen);
        var despite = (await ReconciliationSteps.FindAsync(Host, id)).DespiteFaults;
        Assert.Equal("Sisi A (SIASN) memuat 1 NIP rusak oleh Excel. Sisi B (SIMPEG) memuat 1 baris ditolak, 1 NIP ganda.", despite);
        Assert.Contains("1 NIP rusak oleh Excel", (await Host.LastEntryAsync()).Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_are_recognised_kept_for_their_sources_and_offered_next_time()
    {
        var id = await ReconciliationSteps.PrepareAsync(Host, Host.Itjen);
        var row = await ReconciliationSteps.FindAsync(Host, id);
        var rows = await Host.Get<ReconciliationQueries>().RowsAsync(row, Host.Itjen, Ct);
        Assert.Equal([(FieldKind.Nip, "nip_baru"), (FieldKind.Name, "nama"), (FieldKind.Grade, "gol")], rows.Select(r => (r.Kind!.Value, r.Partner)));
        Task MapAsync(params MapColumns.Row[] chosen) => Host.Get<MapColumns>().ExecuteAsync(
            new MapColumns.Input { ReconciliationId = id, Version = row.Version, Rows = [.. chosen] }, Host.Itjen, Ct);
        await Assert.ThrowsAsync<ReconciliationRefused>(() => MapAsync(rows[1], rows[2]));
        await Assert.ThrowsAsync<ReconciliationRefused>(() => MapAsync(rows[0]));
        await Assert.ThrowsAsync<ReconciliationRefused>(() => MapAsync(rows[0], rows[1],
            new() { Heading = "Golongan", Kind = FieldKind.Text, Partner = "nama" }));
        await Assert.ThrowsAsync<ReconciliationRefused>(() => MapAsync(rows[0], new() { Heading = "Tidak ada", Kind = FieldKind.Text, Partner = "nama" }));
        await MapAsync(rows[0], new() { Heading = "Golongan", Kind = FieldKind.Text, Partner = "gol" });

        var next = await ReconciliationSteps.FindAsync(Host, await ReconciliationSteps.PrepareAsync(Host, Host.Itjen));
        var offered = await Host.Get<ReconciliationQueries>().RowsAsync(next, Host.Itjen, Ct);
        Assert.Equal([FieldKind.Nip, null, FieldKind.Text], offered.Select(r => r.Kind));
        var other = await ReconciliationSteps.FindAsync(Host, await ReconciliationSteps.PrepareAsync(Host, Host.Itjen, source: "Sumber lain"));
        Assert.Equal(FieldKind.Grade, (await Host.Get<ReconciliationQueries>().RowsAsync(other, Host.Itjen, Ct))[2].Kind);
        // Beside another source the columns of one are still compared as they were.
        var beside = await ReconciliationSteps.PrepareAsync(Host, Host.Itjen, b: ReconciliationSteps.B.Replace("gol\n", "golongan\n", StringComparison.Ordinal),
            sourceB: "Sumber lain");
        offered = await Host.Get<ReconciliationQueries>().RowsAsync(await ReconciliationSteps.FindAsync(Host, beside), Host.Itjen, Ct);
        Assert.Equal((FieldKind.Text, "golongan"), (offered[2].Kind, offered[2].Partner));
    }

    [Fact]
    public async Task A_workbook_is_read_as_it_is_shown_below_its_title_and_the_upload_itself_is_gone()
    {
        var book = SampleLists.Xlsx(["Daftar pegawai"], ["NIP", "Nama"], ["196601011990031001", "Arum \"Ayu\""], ["196702021991032002", "Bayu"]);
        var upload = await Host.UploadAsync(Host.Itjen, "siasn.xlsx", book);
        var id = await Host.Get<PrepareReconciliation>().ExecuteAsync(new PrepareReconciliation.Input
        {
            A = { Source = "SIASN", CutOffOn = Host.Today, UploadIds = [upload] },
            B = { Source = "SIMPEG", CutOffOn = Host.Today,
                UploadIds = [await Host.UploadAsync(Host.Itjen, "b.csv", Encoding.UTF8.GetBytes(ReconciliationSteps.B))] },
            DestroyOn = Host.Today.AddDays(1),
        }, Host.Itjen, Ct);
        Assert.Equal("\"NIP\",\"Nama\"\n\"196601011990031001\",\"Arum \"\"Ayu\"\"\"\n\"196702021991032002\",\"Bayu\"\n",
            await ReconciliationSteps.ReadAsync(Host, id, ReconciliationFiles.SideA));
        var side = (await ReconciliationSteps.FindAsync(Host, id)).A;
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(book)), side.Sha256);
        Assert.Contains("Judul kolom dibaca dari baris 2", side.Notes, StringComparison.Ordinal);
        Assert.Equal(0, await Host.ReadAsync(db => db.EvidenceFiles.CountAsync(f => f.Id == upload, Ct)));
        Assert.False(Host.Get<PkKemendagriBkn.Portal.Evidence.ContentStore>().Holds(side.Sha256));
    }

    [Fact]
    public async Task A_matching_is_its_partys_own_until_its_minutes_are_offered()
    {
        var id = await ReconciliationSteps.WaitingAsync(Host, Host.Itjen);
        var queries = Host.Get<ReconciliationQueries>();
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => ReconciliationSteps.StartAsync(Host, id, Host.Bkn));
        Actor[] outside = [Host.Bkn, Host.As(Role.Leadership, Party.Second), Host.As(Role.Auditor, Party.Second), Host.As(Role.Administrator, null)];
        foreach (var reader in outside)
        {
            Assert.Null(await queries.FindAsync(id, Host.Today, reader, Ct));
            Assert.Equal(0, (await queries.ListAsync(new(), reader, Ct)).Total);
            Assert.False(await Host.ReadAsync(db => db.TrailSeenBy(reader).AnyAsync(e => e.SubjectId == id, Ct)));
        }

        foreach (var reader in (Actor[])[Host.Itjen, Host.As(Role.Leadership, Party.First), Host.As(Role.Auditor, null)])
            Assert.NotNull(await queries.FindAsync(id, Host.Today, reader, Ct));
        await Host.Get<Journal>().RecordAsync(Host.Itjen, Permission.MatchData, "Test", async r => (await r.OwnAsync(id)).Share(r.At), Ct);
        foreach (var reader in outside)
            Assert.NotNull(await queries.FindAsync(id, Host.Today, reader, Ct));
    }

    [Fact]
    public async Task Somebody_elses_upload_and_a_day_of_destruction_that_never_comes_are_refused()
    {
        var theirs = await Host.UploadAsync(Host.Bkn, "b.csv", Encoding.UTF8.GetBytes(ReconciliationSteps.B));
        Task TryAsync(Action<PrepareReconciliation.Input> spoil)
        {
            var input = new PrepareReconciliation.Input
            {
                A = { Source = "A", CutOffOn = Host.Today, UploadIds = [theirs] }, B = { Source = "B", CutOffOn = Host.Today, FileId = theirs },
                DestroyOn = Host.Today.AddDays(1),
            };
            spoil(input);
            return Host.Get<PrepareReconciliation>().ExecuteAsync(input, Host.Itjen, Ct);
        }

        await FeatureHost.BreaksAsync(Rule.FileRefused, () => TryAsync(_ => { }));
        await FeatureHost.RejectsAsync("DestroyOn", () => TryAsync(i => i.DestroyOn = Host.Today.AddYears(2)));
        await FeatureHost.RejectsAsync("A.FileId", () => TryAsync(i => i.A.UploadIds = []));
        await FeatureHost.RejectsAsync("B.CutOffOn", () => TryAsync(i => i.B.CutOffOn = Host.Today.AddDays(1)));
        Assert.Empty(Host.Get<ReconciliationFiles>().All());
    }
}
