using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>Planned follow-ups as minutes print them.</summary>
public static class FollowUpTable
{
    public static Block Of(IReadOnlyList<PlannedFollowUp> followUps) => followUps.Count == 0
        ? new Paragraph("Tidak ada tindak lanjut yang disepakati.")
        : new Table(
            [new("No.", 0.5, Alignment.Right), new("Tindak lanjut", 4), new("Penanggung jawab", 1.6), new("Batas waktu", 1.6)],
            [.. followUps.Select((f, i) => TableRow.Of(
                IndonesianNumbers.Whole(i + 1), f.Finding is { Length: > 0 } finding ? $"{f.Text}\n(atas temuan {finding})" : f.Text, DeadlineWords.Of(f.Owner),
                f.DueOn is { } due ? IndonesianDates.Long(due) : "Tidak ditetapkan"))]);
}
