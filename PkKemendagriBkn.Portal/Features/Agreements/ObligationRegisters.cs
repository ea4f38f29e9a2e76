using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>
/// How the registers stand that serve obligations without a deadline: no more than one command a register, however many rows there are. They are
/// read here past the registers' own queries, since this page alone looks at all of them.
/// </summary>
public sealed class ObligationRegisters(IDbContextFactory<PortalDbContext> contexts)
{
    private static readonly Line Nothing = new("", "");

    /// <summary>What a register holds for an obligation, and the list that shows it.</summary>
    public readonly record struct Line(string Text, string Path);

    /// <summary>The lines by the obligation's key, on a day (WIB). Voided facts count for nothing.</summary>
    public async Task<ILookup<string, Line>> ReadAsync(DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var lines = new List<(string Key, Line Line)>();
        await DeliveriesAsync(db, asOf, lines, ct);
        await AggregatesAsync(db, asOf, lines, ct);
        await CodesAsync(db, asOf, lines, ct);
        await CorrectionsAsync(db, asOf, lines, ct);
        await ProblemsAsync(db, asOf, lines, ct);
        await MinutesAndLettersAsync(db, asOf, lines, ct);
        await RepresentativesAsync(db, asOf, lines, ct);
        return lines.Where(l => l.Line != Nothing).ToLookup(l => l.Key, l => l.Line);
    }

    private static string Whole(int number) => IndonesianNumbers.Whole(number);

    private static async Task DeliveriesAsync(PortalDbContext db, DateOnly asOf, List<(string, Line)> lines, CancellationToken ct)
    {
        var found = await db.Deliveries.AsNoTracking().GroupBy(d => d.From).Select(g => new
        {
            From = g.Key,
            Received = g.Count(d => d.ReceivedOn <= asOf),
            LastOn = g.Max(d => d.ReceivedOn <= asOf ? d.ReceivedOn : null),
            Waiting = g.Count(d => d.SentOn <= asOf && (d.ReceivedOn == null || d.ReceivedOn > asOf)),
        }).ToListAsync(ct);
        foreach (var (giver, key, counterpart, name) in new[] { (Party.Second, "3(1)a", "4(2)a", "kedua"), (Party.First, "3(2)a", "4(1)a", "kesatu") })
        {
            var one = found.Find(f => f.From == giver);
            var received =
                new Line(one?.LastOn is { } on
                    ? $"{Whole(one.Received)} pengiriman diterima, terakhir {IndonesianDates.Long(on)}"
                    : "Belum ada pengiriman yang diterima", $"/pengiriman?dari={name}");
            var waiting = one is { Waiting: > 0 }
                ? new Line($"{Whole(one.Waiting)} menunggu konfirmasi penerimaan", $"/pengiriman?dari={name}&keadaan=menunggu")
                : Nothing;
            Add(lines, [key, counterpart], received, waiting);
        }
    }

    private static async Task AggregatesAsync(PortalDbContext db, DateOnly asOf, List<(string, Line)> lines, CancellationToken ct)
    {
        var last = await db.ApipReturns.AsNoTracking()
            .Where(r => r.ProvidedOn <= asOf)
            .OrderByDescending(r => r.AsOfOn)
            .ThenByDescending(r => r.RecordedAt)
            .ThenByDescending(r => r.Id)
            .Select(r => new
            {
                r.Id, r.AsOfOn, r.ProvidedOn,
                Units = db.ApipFigures.Where(f => f.ReturnId == r.Id && !f.IsAssistant).Select(f => f.UnitCode).Distinct().Count()
            })
            .FirstOrDefaultAsync(ct);
        Add(lines, ["3(1)c", "4(2)c"], last is null
            ? new Line("Belum ada data agregat", "/apip")
            : new Line($"Keadaan per {IndonesianDates.Long(last.AsOfOn)}, diberikan {IndonesianDates.Long(last.ProvidedOn)}: {Whole(last.Units)} dari {Whole(ApipCoverage.All)} inspektorat", $"/apip/{last.Id}"));
    }

    private static async Task CodesAsync(PortalDbContext db, DateOnly asOf, List<(string, Line)> lines, CancellationToken ct)
    {
        var versions = await db.CodeSetVersions.AsNoTracking().Where(v => v.ValidFromOn <= asOf)
            .Select(v => new { v.Id, v.Owner, v.Kind, v.Title, v.ValidFromOn, v.ValidUntilOn }).ToListAsync(ct);
        foreach (var (owner, key, counterpart) in new[] { (Party.Second, "3(1)d", "4(2)b"), (Party.First, "3(2)b", "4(1)c") })
        {
            var own = versions.Where(v => v.Owner == owner).GroupBy(v => new CodeSetKey(v.Owner, v.Kind, v.Title)).ToList();
            var inForce = own.Count(set => CodeSets.InForce(set.Select(v => new CodeSets.Span(v.Id, v.ValidFromOn, v.ValidUntilOn)), asOf) is not null);
            Add(lines, [key, counterpart], new Line(
                own.Count == 0
                    ? "Belum ada kode referensi"
                    : $"{Whole(inForce)} kumpulan kode berlaku, versi terakhir sejak {IndonesianDates.Long(own.Max(set => set.Max(v => v.ValidFromOn)))}",
                $"/kode?pihak={owner}"));
        }
    }

    private static async Task CorrectionsAsync(PortalDbContext db, DateOnly asOf, List<(string, Line)> lines, CancellationToken ct)
    {
        var found = await AsOfQueries.CorrectionCounts(db, asOf).GroupBy(c => c.From)
            .Select(g => new { From = g.Key, Items = g.Sum(c => c.ProposedOn <= asOf ? c.Items : 0), OldestOn = g.Min(c => c.ProposedOn) }).ToListAsync(ct);
        foreach (var (from, key, name) in new[] { (Party.Second, "3(1)e", "Daftar BKN"), (Party.First, "4(1)d", "Daftar Itjen") })
        {
            var own = found.Find(f => f.From == from);
            Add(lines, [key], new Line(
                own is not { Items: > 0 }
                    ? $"{name}: tidak ada butir terbuka"
                    : $"{name}: {Whole(own.Items)} butir belum selesai, tertua {Whole(asOf.DayNumber - own.OldestOn.DayNumber)} hari",
                $"/perbaikan?pihak={from}"));
        }
    }

    private static async Task ProblemsAsync(PortalDbContext db, DateOnly asOf, List<(string, Line)> lines, CancellationToken ct)
    {
        var found = await db.DataProblems.AsNoTracking().Where(p => p.ReportedOn <= asOf)
            .Select(p => new
            {
                p.Owner, p.TargetOn,
                State = p.Steps.Where(s => s.On <= asOf).OrderByDescending(s => s.Ordinal).Select(s => (DataProblemState?)s.State).FirstOrDefault()
            })
            .Where(p => p.State == null || p.State == DataProblemState.Reported || p.State == DataProblemState.Acknowledged
                || p.State == DataProblemState.Reopened)
            .GroupBy(p => p.Owner).Select(g => new { Owner = g.Key, Open = g.Count(), Late = g.Count(p => p.TargetOn < asOf) }).ToListAsync(ct);
        foreach (var (owner, key, name) in new[] { (Party.First, "3(2)d", "Itjen"), (Party.Second, "4(2)d", "BKN") })
        {
            var one = found.Find(f => f.Owner == owner);
            Add(lines, [key],
                new Line(one is null ? $"Tidak ada masalah terbuka pada {name}" : $"{Whole(one.Open)} masalah terbuka pada {name}",
                    $"/masalah?keadaan=terbuka&pihak={owner}"),
                one is { Late: > 0 } ? new Line($"{Whole(one.Late)} lewat target pada {name}", $"/masalah?target=lewat&pihak={owner}") : Nothing);
        }
    }

    /// <summary>Two counts in one command: the page has many to send.</summary>
    private static async Task MinutesAndLettersAsync(PortalDbContext db, DateOnly asOf, List<(string, Line)> lines, CancellationToken ct)
    {
        var before = WibClock.EndOf(asOf);
        var minutes = db.DocumentsSeenBy(Actor.Portal).Where(d => d.Document.Kind == DraftKind.Minutes && d.State == DraftState.Signed && d.StateAt < before);
        var letters = db.Letters.AsNoTracking().Where(l => (l.SentOn ?? l.DatedOn) <= asOf && (l.ConfirmedOn == null || l.ConfirmedOn > asOf));
        var found = await db.Agreements.Where(a => a.Id == AgreementRecord.PksId)
            .Select(_ => new { Signed = minutes.Count(), Last = minutes.Max(d => (DateTimeOffset?)d.StateAt), Waiting = letters.Count() }).SingleAsync(ct);
        Add(lines, ["3(2)c#minutes", "4(1)e#minutes"], new Line(
            found.Last is { } last
                ? $"{Whole(found.Signed)} berita acara ditandatangani, terakhir {IndonesianDates.Long(WibClock.DateOf(last))}"
                : "Belum ada berita acara yang ditandatangani",
            $"/naskah?jenis={DraftKind.Minutes}&keadaan={DraftState.Signed}"));
        Add(lines, ["9(2)"],
            new Line(found.Waiting == 0 ? "Tidak ada surat yang menunggu konfirmasi" : $"{Whole(found.Waiting)} surat menunggu konfirmasi penerimaan",
                "/korespondensi?konfirmasi=menunggu"));
    }

    private static async Task RepresentativesAsync(PortalDbContext db, DateOnly asOf, List<(string, Line)> lines, CancellationToken ct)
    {
        var found = await db.Representatives.AsNoTracking().Where(r => r.ValidFromOn <= asOf && (r.ValidUntilOn == null || r.ValidUntilOn >= asOf))
            .OrderBy(r => r.Party).ThenBy(r => r.ValidFromOn).Select(r => new { r.Party, r.Name }).Take(20).ToListAsync(ct);
        Add(lines, ["9(3)"], found.Count == 0
            ? new Line("Tidak ada perwakilan yang berlaku", "/perwakilan")
            : new Line($"Perwakilan: {string.Join("; ", found.Select(r => $"{r.Name} ({(r.Party == Party.First ? "Itjen" : "BKN")})"))}", "/perwakilan"));
    }

    private static void Add(List<(string, Line)> lines, string[] keys, params Line[] added) =>
        lines.AddRange(keys.SelectMany(key => added.Select(line => (key, line))));
}
