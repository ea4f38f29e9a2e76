using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>Planned follow-ups as minutes print them.</summary>
public static class FollowUpTable
{
    /// <param name="followUps">In their order.</param>
    /// <param name="findings">The keys of the findings in the order in which the minutes number them.</param>
    public static Block Of(IReadOnlyList<PlannedFollowUp> followUps, IReadOnlyList<string> findings) => followUps.Count == 0
        ? new Paragraph("Tidak ada tindak lanjut yang disepakati.")
        : new Table(
            [new("No.", 0.5, Alignment.Right), new("Tindak lanjut", 4), new("Penanggung jawab", 1.6), new("Batas waktu", 1.6)],
            [.. followUps.Select((f, i) => TableRow.Of(
                IndonesianNumbers.Whole(i + 1), Words(f, findings), DeadlineWords.Of(f.Owner),
                f.DueOn is { } due ? IndonesianDates.Long(due) : "Tidak ditetapkan"))]);

    private static string Words(PlannedFollowUp followUp, IReadOnlyList<string> findings)
    {
        var before = findings.TakeWhile(key => key != followUp.Finding).Count();
        return before == findings.Count ? followUp.Text : $"{followUp.Text}\n(atas temuan nomor {IndonesianNumbers.Whole(before + 1)})";
    }
}
