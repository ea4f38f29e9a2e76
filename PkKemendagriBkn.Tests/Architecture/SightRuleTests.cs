using System.Text.RegularExpressions;

namespace PkKemendagriBkn.Tests.Architecture;

/// <summary>Nobody reads documents, or what belongs to them, past the room that knows what a reader may know.</summary>
public partial class SightRuleTests
{
    /// <summary>The room itself; and who reads a table for something else than to show it, with the reason.</summary>
    private static readonly Dictionary<string, string> MayRead = new(StringComparer.Ordinal)
    {
        ["PkKemendagriBkn.Portal/Facts/Sight.cs"] = "is the room",
        ["PkKemendagriBkn.Portal/Database/PortalDbContext.cs"] = "declares the tables",
        ["PkKemendagriBkn.Portal/Features/Reconciliations/DemoReconciliation.cs"] = "asks whether there is any matching of data, in Development",
        ["PkKemendagriBkn.Portal/Reconciliations/OwnReconciliation.cs"] = "changes what it has found for its own party",
        ["PkKemendagriBkn.Portal/Reconciliations/ReconciliationRunner.cs"] = "runs what waits, whosever it is",
        ["PkKemendagriBkn.Portal/Reconciliations/ReconciliationSweep.cs"] = "destroys what is due, whosever it is",
        ["PkKemendagriBkn.Portal/Reconciliations/RunProgress.cs"] = "writes how far a run is",
        ["PkKemendagriBkn.Portal/Reconciliations/ReconciliationResults.cs"] = "opens files for code that has asked the room",
        ["PkKemendagriBkn.Portal/Features/Drafting/DemoDocuments.cs"] = "asks whether there is any document, in Development",
        ["PkKemendagriBkn.Portal/Features/Drafting/SaveDraft.cs"] = "writes the text of a document that it has found for its writer",
        ["PkKemendagriBkn.Portal/Features/Drafting/SendDocument.cs"] = "freezes the text and the files of a document that it has found for its writer",
        ["PkKemendagriBkn.Portal/Features/Drafting/RemarkOnDocument.cs"] = "asks whether this very remark was saved before",
    };

    [Fact]
    public void Documents_texts_and_remarks_are_asked_for_through_the_room_alone()
    {
        var code = SourceTree.Code("PkKemendagriBkn.Portal").ToList();
        Assert.True(code.Count > 200);
        var reading = code.Where(f => Tables().IsMatch(SourceTree.Read(f))).ToList();
        Assert.Equal(MayRead.Keys.Order(StringComparer.Ordinal), reading.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_and_entries_are_shown_through_the_room_alone()
    {
        // Files are uploaded, bound, swept and checked past it; the trail is kept, sealed and watched. What shows them does not.
        string[] shows = ["Features/", "Packages/", "Search/", "Exports/", "Components/", "Evidence/EvidenceEndpoints.cs", "Facts/FactHistory.cs"];
        var code = SourceTree.Code("PkKemendagriBkn.Portal").Where(f => shows.Any(s => f.StartsWith($"PkKemendagriBkn.Portal/{s}", StringComparison.Ordinal)))
            .ToList();
        Assert.True(code.Count > 150);
        Assert.Equal(
            [
                "PkKemendagriBkn.Portal/Features/Codes/PositionListFile.cs",
                "PkKemendagriBkn.Portal/Features/Dashboard/SummaryDocument.cs", "PkKemendagriBkn.Portal/Features/Drafting/DocumentSharing.cs",
                "PkKemendagriBkn.Portal/Features/Drafting/SendDocument.cs", "PkKemendagriBkn.Portal/Features/Reminders/LedgerQueries.cs",
                "PkKemendagriBkn.Portal/Packages/PackageContents.cs",
            ],
            code.Where(f => FilesAndEntries().IsMatch(SourceTree.Read(f))).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\b[dD]b\.(Documents|DraftTexts|DocumentRemarks|Assignments|Reconciliations|Comments)\b|\bSet<(TwoPartyDocument|DocumentVersion|DocumentSignature|DocumentRemark|DraftText|Assignment|Reconciliation|Comment|CommentMention)>|=> Set<TwoPartyDocument>")]
    private static partial Regex Tables();

    [GeneratedRegex(@"\b[dD]b\.(EvidenceFiles|AuditEntries)\b|\bSet<(EvidenceFile|AuditEntry)>")]
    private static partial Regex FilesAndEntries();
}
