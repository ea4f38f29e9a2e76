using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Assignments;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Comments;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>A document as one reader knows it.</summary>
public sealed class SeenDocument
{
    /// <summary>For what never changes: what it is, whose, its title. How it stands is told by the members beside it.</summary>
    public required TwoPartyDocument Document { get; init; }

    /// <summary>Whether the reader knows what the drafting party keeps to itself too.</summary>
    public bool IsInside { get; init; }
    public DraftState State { get; init; }
    public DateTimeOffset StateAt { get; init; }

    /// <summary>Those that the reader was given.</summary>
    public required IEnumerable<DocumentVersion> Versions { get; init; }
}

/// <summary>A version that a reader holds, and its document.</summary>
public sealed class SeenVersion
{
    public required TwoPartyDocument Document { get; init; }
    public required DocumentVersion Version { get; init; }
}

/// <summary>
/// What a reader may know of documents and of what belongs to them: one question for each table, and no query asks these tables
/// otherwise (<c>SightRuleTests</c>). What a reader may not know of is not found. See docs/visibility.md.
/// </summary>
public static class Sight
{
    private const string Shared = "\"field\":\"SharedAt\"", OfRemark = "\"thing\":\"DocumentRemark\"", OfSignature = "\"thing\":\"DocumentSignature\"",
        OfFile = "\"thing\":\"EvidenceFile\"", OfDocument = "\"thing\":\"TwoPartyDocument\"", OfDocumentsPart = "\"thing\":\"Document";

    /// <summary>The documents, in the state in which the reader knows them.</summary>
    public static IQueryable<SeenDocument> DocumentsSeenBy(this PortalDbContext db, Actor reader)
    {
        var (all, party) = (reader.KnowsAll, reader.Party);
        return db.Documents.AsNoTracking().Where(d => all || d.Drafter == party || d.SharedState != null).Select(d => new SeenDocument
        {
            Document = d,
            IsInside = all || d.Drafter == party,
            State = all || d.Drafter == party ? d.State : d.SharedState!.Value,
            StateAt = all || d.Drafter == party ? d.StateAt : d.SharedAt!.Value,
            Versions = d.Versions.Where(v => all || d.Drafter == party || v.SharedAt != null),
        });
    }

    /// <summary>The versions that the reader holds, one by one; for several of one document at once.</summary>
    public static IQueryable<SeenVersion> VersionsSeenBy(this PortalDbContext db, Actor reader)
    {
        var (all, party) = (reader.KnowsAll, reader.Party);
        return db.Documents.AsNoTracking()
            .Join(db.Set<DocumentVersion>(), d => d.Id, v => v.DocumentId, (d, v) => new SeenVersion { Document = d, Version = v })
            .Where(x => all || x.Document.Drafter == party || x.Version.SharedAt != null);
    }

    /// <summary>What is being typed: nobody outside the drafting party knows it.</summary>
    public static IQueryable<DraftText> TextsSeenBy(this PortalDbContext db, Actor reader)
    {
        var (all, party) = (reader.KnowsAll, reader.Party);
        return db.DraftTexts.AsNoTracking().Where(t => all || db.Documents.Any(d => d.Id == t.DocumentId && d.Drafter == party));
    }

    /// <summary>The remarks of the reader's own party, and those that left the other.</summary>
    public static IQueryable<DocumentRemark> RemarksSeenBy(this PortalDbContext db, Actor reader)
    {
        var (all, party) = (reader.KnowsAll, reader.Party);
        return db.DocumentRemarks.AsNoTracking().Where(r => all || r.Party == party || r.SharedAt != null);
    }

    /// <summary>To whom the reader's own party gave its records: the other party never knows.</summary>
    public static IQueryable<Assignment> AssignmentsSeenBy(this PortalDbContext db, Actor reader)
    {
        var (all, party) = (reader.KnowsAll, reader.Party);
        return db.Assignments.AsNoTracking().Where(a => all || a.Party == party);
    }

    /// <summary>The reader's own party's matchings of data, and those whose minutes the other offered. They are figures; rows are read past them.</summary>
    public static IQueryable<Reconciliation> ReconciliationsSeenBy(this PortalDbContext db, Actor reader)
    {
        var (all, party) = (reader.KnowsAll, reader.Party);
        return db.Reconciliations.AsNoTracking().Include(r => r.Sides.OrderBy(s => s.Side)).Where(r => all || r.Party == party || r.SharedAt != null);
    }

    /// <summary>What is said to the reader's own party, and to both: what is said within the other is not found.</summary>
    public static IQueryable<Comment> CommentsSeenBy(this PortalDbContext db, Actor reader)
    {
        var (all, party) = (reader.KnowsAll, reader.Party);
        return db.Comments.AsNoTracking().Where(c => all || c.Audience == party || c.Audience == Party.Both);
    }

    /// <summary>
    /// The files, without those of a draft that the other party holds, and without those that one party alone has signed: a half-signed file could
    /// be passed off as agreed. What belongs to no fact yet is its uploader's alone, and not asked here.
    /// </summary>
    public static IQueryable<EvidenceFile> FilesSeenBy(this PortalDbContext db, Actor reader)
    {
        var (all, party) = (reader.KnowsAll, reader.Party);
        return db.EvidenceFiles.AsNoTracking().Where(f => all || (f.HeldBy == null || f.HeldBy == party)
            && !db.Set<DocumentSignature>().Any(s => s.DocumentId == f.FactId && s.FileSha256 == f.Sha256
                && !db.Set<DocumentVersion>().Any(v => v.DocumentId == s.DocumentId && v.FileSha256 == s.FileSha256)
                && (db.Documents.Any(d => d.Id == s.DocumentId && d.Kind != DraftKind.Letter && d.State != DraftState.Signed)
                    || db.Set<DocumentSignature>().Any(later => later.DocumentId == s.DocumentId && later.VersionNumber == s.VersionNumber
                        && later.SignedAt > s.SignedAt
                        && !db.Set<DocumentVersion>().Any(v => v.DocumentId == s.DocumentId && v.FileSha256 == later.FileSha256)))));
    }

    /// <summary>
    /// The entries of the trail, without those about what the reader may not know of: what the other party did inside with a document,
    /// what it remarked or said to itself, what it uploaded for no fact yet or for a draft. An entry says itself whether it shared something.
    /// </summary>
    public static IQueryable<AuditEntry> TrailSeenBy(this PortalDbContext db, Actor reader)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (reader.KnowsAll)
            return entries;
        var (party, own) = (reader.Party, reader.Party?.ToString() ?? "-");
        return entries.Where(e => e.ActorParty == own
            || e.SubjectType == null && !e.Changes.Contains(OfFile) && !e.Changes.Contains(OfDocument) && !e.Changes.Contains(OfDocumentsPart)
            || e.SubjectType != null && e.SubjectType != nameof(TwoPartyDocument) && e.SubjectType != nameof(EvidenceFile)
                && e.SubjectType != nameof(Assignment) && e.SubjectType != nameof(Reconciliation) && e.SubjectType != nameof(Comment)
            || e.SubjectType == nameof(Reconciliation) && db.Reconciliations.Any(r => r.Id == e.SubjectId && (r.Party == party || r.SharedAt != null))
            || e.SubjectType == nameof(Comment) && db.Comments.Any(c => c.Id == e.SubjectId && c.Audience == Party.Both)
            || e.SubjectType == nameof(EvidenceFile)
                && db.EvidenceFiles.Any(f => f.Id == e.SubjectId && f.FactId != null && (f.HeldBy == null || f.HeldBy == party))
            || e.SubjectType == nameof(TwoPartyDocument)
                && (e.Changes.Contains(Shared)
                    || e.Changes.Contains(OfSignature) && db.Documents.Any(d => d.Id == e.SubjectId && (d.Drafter == party || d.SharedState != null))
                    || SharedSteps.Any(step => e.Changes.Contains(step))
                    || !e.Changes.Contains(OfRemark) && db.Documents.Any(d => d.Id == e.SubjectId && d.Drafter == party)));
    }

    /// <summary>How a step that the other party learns of stands in an entry from before documents said when they were shared.</summary>
    private static readonly string[] SharedSteps =
    [
        .. Enum.GetValues<DraftKind>().SelectMany(DraftTransitions.Of).Where(t => t.IsTold(isKnown: false))
            .Select(t => $"\"field\":\"State\",\"before\":\"{t.From}\",\"after\":\"{t.To}\"").Distinct(),
    ];
}
