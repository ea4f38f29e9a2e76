using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Minutes;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Reconciliations;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>What a new document starts with: everything that the facts already tell.</summary>
public sealed class FirstContent(IDbContextFactory<PortalDbContext> contexts, FactsReader reader, ReportFactsReader reportFacts, EvaluationAgenda agenda,
    DocumentQueries documents, FrozenRun runs, FirstLetter letters, TimeProvider clock)
{
    public async Task<DraftPaper> OfAsync(OpenDocument.Input input, Actor drafter, CancellationToken ct)
    {
        var paper = input is { Kind: DraftKind.Minutes, ReconciliationId: { } run }
            ? new MinutesPaper(await runs.MinutesAsync(run, drafter, ct))
            : input is { Kind: DraftKind.Letter, LetterKind: { } letter } ? await letters.OfAsync(letter, input.AboutId, drafter, ct)
            : await OfFactsAsync(input, drafter.Party!.Value, ct);
        if (input.Start == DraftStart.Nothing || await documents.LastAsync(input.Kind, drafter, ct) is not { } last)
            return paper;
        var earlier = (await documents.FindAsync(last.Id, drafter, ct))!;
        return earlier.Frozen is null && earlier.Text is null
            ? paper
            : paper.After(earlier.PaperOf(earlier.Frozen), input.Start == DraftStart.PeopleAndTexts);
    }

    private async Task<DraftPaper> OfFactsAsync(OpenDocument.Input input, Party drafter, CancellationToken ct) => input.Kind switch
    {
        DraftKind.Report => new ReportPaper(await ReportAsync(input.Period, input.RequestId, ct)),
        DraftKind.Minutes => new MinutesPaper(new MinutesContent { DataSets = await DataSetsAsync(input.DeliveryId, ct) }),
        _ => new EvaluationPaper(new EvaluationContent
        {
            By = input.By ?? (drafter == Party.First ? EvaluationHolder.First : EvaluationHolder.Second), Period = input.Period,
            Agenda = await agenda.OfAsync(clock.Today(), ct),
        }),
    };

    private async Task<IReadOnlyList<MatchedDataSet>> DataSetsAsync(Guid? deliveryId, CancellationToken ct)
    {
        if (deliveryId is not { } id)
            return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Deliveries.AsNoTracking().Where(d => d.Id == id)
            .Select(d => new MatchedDataSet(d.Id, d.DataSet, d.ReceivedOn, d.FileSha256)).ToListAsync(ct);
    }

    /// <summary>The report's sections filled anew; what was typed is the caller's to keep.</summary>
    public Task<ReportContent> ReportAsync(string? periodName, Guid? requestId, CancellationToken ct = default) =>
        ReportAsync(periodName, requestId, clock.Today(), ct);

    /// <summary>The report as it would have been written on that day (WIB date).</summary>
    public async Task<ReportContent> ReportAsync(string? periodName, Guid? requestId, DateOnly today, CancellationToken ct)
    {
        var snapshot = await reader.ReadAsync(ct);
        var (from, to, occasion) = (PksAgreement.Instance.SignedOn, today, "");
        if (periodName is not null)
        {
            var period = snapshot.Facts.PeriodsAsOf(today).Cast<Period?>().FirstOrDefault(p => p!.Value.Name == periodName)
                ?? throw new RuleViolation(Rule.UnknownPeriod);
            (from, to, occasion) = (period.From, period.To, $"Periode {Labels.Period(period.Name)}");
        }

        var basis = (periodName, requestId) switch
        {
            (not null, not null) => $"{ReportContent.PeriodicBasis} dan {ReportContent.RequestedBasis}",
            (_, not null) => ReportContent.RequestedBasis,
            _ => ReportContent.PeriodicBasis,
        };
        if (requestId is { } id)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var letter = await db.ReportRequests.AsNoTracking().Where(r => r.Id == id)
                .Join(db.Letters, r => r.LetterId, l => l.Id, (r, l) => new { l.Number, l.DatedOn }).SingleOrDefaultAsync(ct);
            var answer = letter is null ? "Atas permintaan BKN" : $"Atas surat BKN Nomor {letter.Number} tanggal {IndonesianDates.Long(letter.DatedOn)}";
            occasion = occasion.Length == 0 ? answer : $"{occasion}, {char.ToLowerInvariant(answer[0])}{answer[1..]}";
        }

        // A period that still runs is reported on as far as it has come.
        var last = to < today ? to : today;
        return new ReportContent
        {
            From = from, To = last, Occasion = occasion, DatedOn = today, Basis = basis == ReportContent.PeriodicBasis ? null : basis,
            Sections = ReportSections.Fill(PksAgreement.Instance, await reportFacts.ReadAsync(from, last, ct), basis),
        };
    }
}
