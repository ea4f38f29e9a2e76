using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Packages;

/// <summary>One list of a package: its name, its headings, and its rows as they come from the database.</summary>
public sealed record PackageList(string Path, IReadOnlyList<string> Headings, IAsyncEnumerable<object?[]> Rows);

/// <summary>The lists of a package, all as CSV. None has a column for a person of whom data is exchanged.</summary>
public static class PackageLists
{
    private static readonly string[] Record = ["Dicatat oleh", "Dibatalkan karena", "Id catatan"];

    public static IEnumerable<PackageList> Of(PackageContents contents, PortalDbContext db, FactsSnapshot snapshot, DateOnly asOf)
    {
        yield return List(PackageFolder.Letters, "daftar-surat",
            ["Nomor", "Tanggal", "Hal", "Dari", "Kepada", "Sifat", "Disampaikan", "Penerimaan dikonfirmasi", "Pokok persoalan", .. Record],
            contents.Letters.OrderBy(l => l.DatedOn).ThenBy(l => l.RecordedAt).ThenBy(l => l.Id),
            l => [l.Number, l.DatedOn, l.Subject, Labels.Of(l.From), Labels.Of(l.To), Labels.Of(l.Classification), l.SentOn, l.ConfirmedOn, l.Matter]);
        yield return List(PackageFolder.Exchange, "daftar-pengiriman",
            ["Data", "Dari", "Dikirim", "Diterima", "Cara", "Jumlah baris", "SHA-256 berkas", "Catatan", .. Record],
            contents.Deliveries.OrderBy(d => d.ReceivedOn ?? d.SentOn).ThenBy(d => d.RecordedAt).ThenBy(d => d.Id),
            d => [d.DataSet, Labels.Of(d.From), d.SentOn, d.ReceivedOn, Labels.Of(d.Method), d.RecordCount, d.FileSha256, d.Note]);
        yield return List(PackageFolder.Exchange, "daftar-balikan", ["Disampaikan", "Mencakup", "Catatan", .. Record],
            contents.Feedbacks.OrderBy(f => f.SubmittedOn).ThenBy(f => f.RecordedAt).ThenBy(f => f.Id), f => [f.SubmittedOn, Labels.Of(f.Covers), f.Note]);
        yield return new PackageList(Path(PackageFolder.Reports, "daftar-permintaan"), ["Disampaikan", "Penerimaan dikonfirmasi", "Catatan", .. Record],
            Requests(contents));
        yield return List(PackageFolder.Reports, "daftar-laporan", ["Judul", "Disampaikan", "Periode", "Permintaan yang dijawab", .. Record],
            contents.Reports.OrderBy(r => r.SubmittedOn).ThenBy(r => r.RecordedAt).ThenBy(r => r.Id),
            r => [r.Title, r.SubmittedOn, r.Period is { } period ? Labels.Period(period) : null, r.RequestId?.ToString()]);
        yield return List(PackageFolder.Evaluations, "daftar-evaluasi", ["Dilaksanakan", "Oleh", "Periode", "Ringkasan", .. Record],
            contents.Evaluations.OrderBy(e => e.HeldOn).ThenBy(e => e.RecordedAt).ThenBy(e => e.Id),
            e => [e.HeldOn, Labels.Of(e.By), e.Period is { } period ? Labels.Period(period) : null, e.Summary]);
        yield return List(PackageFolder.Access, "daftar-keputusan",
            ["Jenis", "Berlaku", "Status", "Pertimbangan", "Dasar saat diputuskan", "Diputuskan oleh", "Diputuskan pada", "Alasan penolakan", .. Record],
            contents.Decisions.OrderBy(d => d.EffectiveOn).ThenBy(d => d.RecordedAt).ThenBy(d => d.Id),
            d => [Labels.Of(d.Kind), d.EffectiveOn, Labels.Of(d.State), d.Motivation, d.GroundsAtDecision, d.DecidedBy, d.DecidedAt, d.RejectReason]);
        yield return List(PackageFolder.Access, "daftar-permintaan-dan-teguran", ["Jenis", "Disampaikan", "Isi pokok", .. Record],
            contents.AccessNotices.OrderBy(n => n.GivenOn).ThenBy(n => n.RecordedAt).ThenBy(n => n.Id), n => [Labels.Of(n.Kind), n.GivenOn, n.Text]);
        yield return new PackageList(Path(PackageFolder.Events, "daftar-peristiwa"), ["Jenis", "Tanggal", "Sampai", "Pihak", "Uraian", .. Record],
            Events(contents));
        yield return List(PackageFolder.Events, "daftar-pernyataan",
            ["Pernyataan", "Pihak", "Dinyatakan", "Tentang", "Id yang dinyatakan", "Tanggal", "Yang mengonfirmasi", "Disampaikan kepada", "Bagian", "Alasan",
                .. Record],
            contents.Statements.OrderBy(s => s.SaidOn).ThenBy(s => s.RecordedAt),
            s => [Labels.Of(s.Kind), s.Party is { } party ? Labels.Of(party) : null, s.SaidOn, FactKinds.Named(s.SubjectType).Words, s.SubjectId.ToString(),
                s.On, s.ToldBy, s.ToldTo, s.Part is { } part ? Labels.Of(part) : null, s.Reason]);
        yield return new PackageList(Path(PackageFolder.Documents, "daftar-naskah"),
            ["Judul", "Jenis", "Penyusun", "Versi", "Dikunci pada", "SHA-256 isi", "SHA-256 PDF", "Tanda tangan pihak", "Jabatan penanda tangan",
                "Ditandatangani pada", "Id catatan"], Documents(contents));
        yield return new PackageList(Path(PackageFolder.Reminders, "buku-pengingat"),
            ["Tenggat", "Jatuh tempo", "Langkah", "Penerima", "Ditulis pada", "Dibaca pada", "Surel", "Surel terkirim pada"], Reminders(contents, db));
        yield return new PackageList(Path(PackageFolder.Status, "tenggat"),
            ["Kewajiban", "Pihak", "Pasal", "Dasar tanggal", "Jam mulai", "Jatuh tempo semula", "Jatuh tempo", "Status", "Dipenuhi", "Hari terlambat",
                "Jatuh tempo pasti", "Keterangan", "Kunci"],
            Deadlines(snapshot, asOf));
    }

    private static string Path(PackageFolder folder, string name) => $"{PackageNames.Of(folder)}/{name}.csv";

    private static PackageList List<T>(PackageFolder folder, string name, IReadOnlyList<string> headings, IQueryable<T> facts, Func<T, object?[]> cells)
        where T : RecordedFact =>
        new(Path(folder, name), headings, Rows(facts, cells));

    private static async IAsyncEnumerable<object?[]> Rows<T>(IQueryable<T> facts, Func<T, object?[]> cells,
        [EnumeratorCancellation] CancellationToken ct = default) where T : RecordedFact
    {
        await foreach (var fact in facts.AsAsyncEnumerable().WithCancellation(ct))
            yield return [.. cells(fact), .. Recorded(fact)];
    }

    private static object?[] Recorded(RecordedFact fact) => [fact.RecordedBy, fact.VoidReason, fact.Id.ToString()];

    private static async IAsyncEnumerable<object?[]> Requests(PackageContents contents, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var r in contents.Requests.OrderBy(r => r.Letter!.SentOn ?? r.Letter.DatedOn)
            .ThenBy(r => r.Fact.RecordedAt)
            .ThenBy(r => r.Fact.Id)
            .AsAsyncEnumerable()
            .WithCancellation(ct))
            yield return [r.Letter!.SentOrDatedOn, r.Letter.ConfirmedOn, r.Fact.Note, .. Recorded(r.Fact)];
    }

    private static async IAsyncEnumerable<object?[]> Events(PackageContents contents, [EnumeratorCancellation] CancellationToken ct = default)
    {
        foreach (var e in await contents.ForceMajeure.OrderBy(e => e.StartedOn).ThenBy(e => e.RecordedAt).ThenBy(e => e.Id).ToListAsync(ct))
            yield return ["Keadaan kahar", e.StartedOn, e.EndedOn, Labels.Of(e.Party), e.Description, .. Recorded(e)];
        foreach (var e in await contents.RepresentativeChanges.OrderBy(e => e.EffectiveOn).ThenBy(e => e.RecordedAt).ThenBy(e => e.Id).ToListAsync(ct))
            yield return ["Perubahan perwakilan", e.EffectiveOn, null, Labels.Of(e.Party), e.Description, .. Recorded(e)];
        foreach (var e in await contents.Notices.OrderBy(e => e.GivenOn).ThenBy(e => e.RecordedAt).ThenBy(e => e.Id).ToListAsync(ct))
            yield return [$"Pemberitahuan: {Labels.Of(e.Kind)}", e.GivenOn, e.IntendedEndsOn, Labels.Of(e.Party), e.Description, .. Recorded(e)];
        foreach (var e in await contents.TermChanges.OrderBy(e => e.AgreedOn).ThenBy(e => e.RecordedAt).ThenBy(e => e.Id).ToListAsync(ct))
            yield return [$"Kesepakatan: {Labels.Of(e.Kind)}", e.AgreedOn, e.NewEndsOn, Labels.Of(e.Party), e.Description, .. Recorded(e)];
        foreach (var e in await contents.Addenda.OrderBy(e => e.AgreedOn).ThenBy(e => e.RecordedAt).ThenBy(e => e.Id).ToListAsync(ct))
            yield return ["Adendum", e.AgreedOn, e.EffectiveOn, Labels.Of(e.Party), e.Description, .. Recorded(e)];
        foreach (var e in await contents.Readings.OrderBy(e => e.EffectiveOn).ThenBy(e => e.RecordedAt).ThenBy(e => e.Id).ToListAsync(ct))
            yield return ["Pembacaan yang disepakati", e.EffectiveOn, null, Labels.Of(e.Party), e.Description, .. Recorded(e)];
        foreach (var e in await contents.Editions.OrderBy(e => e.EffectiveOn).ThenBy(e => e.RecordedAt).ThenBy(e => e.Id).ToListAsync(ct))
            yield return [$"Edisi Lampiran: {Labels.Of(e.Provider)}", e.EffectiveOn, null, Labels.Of(e.Party), e.Description, .. Recorded(e)];
        foreach (var e in await contents.Methods.OrderBy(e => e.EffectiveOn).ThenBy(e => e.RecordedAt).ThenBy(e => e.Id).ToListAsync(ct))
            yield return ["Cara pertukaran data", e.EffectiveOn, null, Labels.Of(e.Party), e.Description, .. Recorded(e)];
        foreach (var e in await contents.Entries.OrderBy(e => e.On).ThenBy(e => e.RecordedAt).ThenBy(e => e.Id).ToListAsync(ct))
            yield return [Labels.TitleOf(e), e.On, e.LastOn, Labels.Of(e.Party), e.Description, .. Recorded(e)];
        foreach (var e in await contents.Incidents.OrderBy(e => e.DiscoveredAt).ThenBy(e => e.Id).ToListAsync(ct))
            yield return ["Insiden data pribadi", e.DiscoveredAt, e.NotifiedAt, Labels.Of(e.Party), e.Description, .. Recorded(e)];
    }

    private static async IAsyncEnumerable<object?[]> Documents(PackageContents contents, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var ends = contents.Ends;
        var versions = await contents.Versions.OrderBy(x => x.Version.FrozenAt).ThenBy(x => x.Document.Id).ThenBy(x => x.Version.Number)
            .Select(x => new
            {
                x.Document.Id, x.Document.Title, x.Document.Kind, x.Document.Drafter, x.Version.Number, x.Version.FrozenAt,
                x.Version.ContentSha256, x.Version.FileSha256
            }).ToListAsync(ct);
        var signatures = (await contents.Documents.SelectMany(d => d.Document.Signatures).ToListAsync(ct)).Where(s => s.SignedAt < ends)
            .OrderBy(s => s.SignedAt).ToLookup(s => (s.DocumentId, s.VersionNumber));
        foreach (var v in versions)
        {
            var signed = signatures[(v.Id, v.Number)].ToList();
            object?[] version = [v.Title, Labels.Of(v.Kind), Labels.Of(v.Drafter), v.Number, v.FrozenAt, v.ContentSha256, v.FileSha256];
            if (signed.Count == 0)
                yield return [.. version, null, null, null, v.Id.ToString()];
            foreach (var s in signed)
                yield return [.. version, Labels.Of(s.Party), s.Position, s.SignedAt, v.Id.ToString()];
        }
    }

    private static async IAsyncEnumerable<object?[]> Reminders(PackageContents contents, PortalDbContext db,
        [EnumeratorCancellation] CancellationToken ct = default)
    {
        var lines =
            from r in contents.Reminders
            join u in db.Users on r.RecipientId equals u.Id
            join m in db.OutboxMails on r.MailId equals m.Id into mails
            from m in mails.DefaultIfEmpty()
            orderby r.WrittenAt, r.DueOn, r.Step, r.Id
            select new
            {
                r.DeadlineKey, r.DueOn, r.Step, u.FullName, r.WrittenAt, r.ReadAt, State = m == null ? null : (Core.Reminders.MailState?)m.State,
                SentAt = m == null ? null : m.SentAt
            };
        await foreach (var r in lines.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            yield return [r.DeadlineKey, r.DueOn, Labels.StepOf(r.DeadlineKey, r.Step), r.FullName, r.WrittenAt, r.ReadAt,
                r.State is { } state ? Labels.Of(state) : null,
                r.SentAt];
    }

    private static async IAsyncEnumerable<object?[]> Deadlines(FactsSnapshot snapshot, DateOnly asOf)
    {
        foreach (var d in snapshot.Conclude(asOf).Deadlines)
        {
            yield return [Labels.Title(d, id => snapshot.SourceOf(id)?.Title), Labels.Of(d.Debtor), d.Clause, Labels.Of(d.Basis), d.ClockStartsOn,
                d.OriginalDueOn, d.DueOn, Labels.Of(d), d.FulfilledOn, d.DaysLate, d.FirmDueOn,
                string.Join(" ", DeadlineNotes.Of(d)), d.Key];
        }

        await Task.CompletedTask;
    }
}
