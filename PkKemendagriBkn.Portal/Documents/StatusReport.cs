using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Documents;

/// <summary>
/// Builds the compliance status report of a day from the facts. Its instant is that of the last change, so the same facts give the same bytes.
/// </summary>
public sealed class StatusReport(IDbContextFactory<PortalDbContext> contexts, FactsReader reader)
{
    public async Task<Document> BuildAsync(DateOnly asOf, CancellationToken ct = default)
    {
        var snapshot = await reader.ReadAsync(ct);
        var facts = await HeadAsync(snapshot.Sequence, ct);
        var agreement = snapshot.Agreement;
        return ComplianceStatusReport.Build(new ComplianceStatus
        {
            Conclusions = snapshot.Conclude(asOf),
            Agreement = new AgreementHeader(agreement.Subject, agreement.First.AgreementNumber, agreement.Second.AgreementNumber, agreement.SignedOn,
                agreement.First.FullName, agreement.Second.FullName),
            TitleOf = d => Labels.Title(d, id => snapshot.SourceOf(id)?.Title),
            CitationOf = agreement.Citation,
            IncidentTitleOf = incident => snapshot.SourceOf(incident.Key.Split(':')[1])?.Title ?? "Insiden data pribadi",
            SuspensionTitleOf = id => snapshot.SourceOf(id) is { } source ? $"{source.Title} ({source.LetterNumber})" : "Penghentian sementara",
            Interpretations =
            [
                .. agreement.Interpretations.Ambiguities.Where(a => a.IsSetting)
                    .Select(a => new InterpretationLine(agreement.Citation(a.Clauses[0]), a.Question, a.Reading(snapshot.ReadingOf(a, asOf)).Text)),
            ],
            OpenEntries = [.. snapshot.Registers.Of<RegisterEntry>(asOf).Where(s => s.IsOpen).Select(s => (Labels.TitleOf((RegisterEntry)s.Entry), s))],
            Letterhead = new Letterhead(["PORTAL KEPATUHAN PERJANJIAN KERJA SAMA", "INSPEKTORAT JENDERAL KEMENTERIAN DALAM NEGERI", "BADAN KEPEGAWAIAN NEGARA"],
                []),
            GeneratedAt = facts.At,
            AuditHead = new AuditHead(snapshot.Sequence, facts.Hash),
        });
    }

    /// <summary>Rows of a table, and items of a list, that the screen shows of a report.</summary>
    public const int MostRows = 50;

    /// <summary>
    /// The report for the screen, which an open page holds as long as it is open: long tables and lists end with how many follow. The files hold all.
    /// </summary>
    public static Document Shortened(Document report) => report with
    {
        Blocks =
        [
            .. report.Blocks.Select(block => block switch
            {
                Table { Rows.Count: > MostRows } table =>
                    new Table(table.Columns,
                        [.. table.Rows.Take(MostRows), TableRow.Of([More(table.Rows.Count), .. Enumerable.Repeat<Cell>("", table.Columns.Count - 1)])],
                        table.Totals) { Caption = table.Caption },
                NumberedList { Items.Count: > MostRows } list => list with { Items = [.. list.Items.Take(MostRows), new ListItem(More(list.Items.Count))] },
                _ => block,
            }),
        ],
    };

    private static string More(int count) => $"… dan {IndonesianNumbers.Whole(count - MostRows)} baris lagi. Seluruhnya ada dalam berkas yang diunduh.";

    private async Task<(DateTimeOffset At, string Hash)> HeadAsync(long sequence, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var head = await db.AuditEntries.AsNoTracking().Where(e => e.Sequence == sequence).Select(e => new { e.At, e.Hash }).SingleAsync(ct);
        return (head.At, Convert.ToHexStringLower(head.Hash));
    }
}
