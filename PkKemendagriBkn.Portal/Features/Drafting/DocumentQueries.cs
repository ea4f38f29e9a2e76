using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Assignments;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>Which documents a list shows.</summary>
public sealed record DocumentFilter : SearchFilter
{
    [InAddress("jenis")]
    public DraftKind? Kind { get; init; }

    [InAddress("keadaan")]
    public DraftState? State { get; init; }

    [InAddress("penyusun")]
    public Party? Drafter { get; init; }
}

/// <summary>Reads of the documents of both parties.</summary>
public sealed class DocumentQueries(IDbContextFactory<PortalDbContext> contexts, SealedHistory history)
{
    /// <summary>Documents among which the last numbers are looked for.</summary>
    private const int MostNumbers = 10;

    public sealed record Row(Guid Id, DraftKind Kind, string Title, string? Period, Party Drafter, DraftState State, DateTimeOffset StateAt, int Versions,
        bool IsVoid, LetterKind? LetterKind);

    /// <summary>A document as one reader knows it.</summary>
    /// <param name="Document">With its versions and signatures.</param>
    /// <param name="Text">What is being typed; null for a reader outside the drafting party.</param>
    /// <param name="Remarks">Oldest first.</param>
    /// <param name="Files">Printed versions and attachments.</param>
    public sealed record Detail(TwoPartyDocument Document, DraftText? Text, IReadOnlyList<DocumentRemark> Remarks, IReadOnlyList<EvidenceFile> Files)
    {
        /// <summary>To whom the reader's party gave it.</summary>
        public IReadOnlyList<Assignment> Given { get; init; } = [];

        /// <summary>The version that is shown; null where what is being typed is.</summary>
        public DocumentVersion? Frozen =>
            Text is null || DraftTransitions.IsFrozen(Document.State) || Document.State == DraftState.Returned ? Document.Latest : null;

        /// <summary>When what is shown was frozen, or typed.</summary>
        public DateTimeOffset ShownAt => Frozen?.FrozenAt ?? Text!.SavedAt;

        /// <summary>A frozen version as it was frozen; without one what is being written, with the files attached so far.</summary>
        public DraftPaper PaperOf(DocumentVersion? version) => version is null
            ? DraftPaper.Read(Document.Kind, Text!.Content).With(DocumentLoading.AttachmentsOf(Document, Files))
            : DraftPaper.Read(Document.Kind, version.Content);
    }

    public async Task<ListPart<Row>> ListAsync(DocumentFilter filter, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = Filtered(db, filter, reader);
        return new ListPart<Row>(await Projected(rows.OnPage(filter)).ToListAsync(ct), await rows.CountAsync(ct));
    }

    /// <summary>What this reader knows to be under way for the same period, the newest first: who opens another is warned of it.</summary>
    public async Task<IReadOnlyList<Row>> UnderWayAsync(DraftKind kind, string period, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var alike = Filtered(db, new DocumentFilter { Kind = kind }, reader)
            .Where(d => d.Document.Period == period && d.Document.VoidedAt == null && d.State != DraftState.Withdrawn);
        return await Projected(alike).ToListAsync(ct);
    }

    /// <summary>Letters of a kind about the same thing that this person's party has begun and not sent, the newest first.</summary>
    public async Task<IReadOnlyList<Row>> LettersUnderWayAsync(LetterKind kind, Guid? aboutId, Actor drafter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var alike = Filtered(db, new DocumentFilter { Kind = DraftKind.Letter, Drafter = drafter.Party }, drafter)
            .Where(d => d.Document.LetterKind == kind && d.Document.AboutId == aboutId && d.Document.VoidedAt == null
                && d.State != DraftState.Withdrawn && d.State != DraftState.Submitted);
        return await Projected(alike).ToListAsync(ct);
    }

    /// <summary>The last of a kind that this person's party drafted and did not withdraw; null without one.</summary>
    public async Task<Row?> LastAsync(DraftKind kind, Actor drafter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var own = Filtered(db, new DocumentFilter { Kind = kind, Drafter = drafter.Party }, drafter)
            .Where(d => d.Document.VoidedAt == null && d.State != DraftState.Withdrawn);
        return await Projected(own.OrderByDescending(d => d.Document.RecordedAt).ThenByDescending(d => d.Document.Id)).FirstOrDefaultAsync(ct);
    }

    /// <summary>The documents under a filter, newest state first.</summary>
    internal static IQueryable<SeenDocument> Filtered(PortalDbContext db, DocumentFilter filter, Actor reader)
    {
        var rows = db.DocumentsSeenBy(reader).WithVoided();
        if (filter.Kind is { } kind)
            rows = rows.Where(d => d.Document.Kind == kind);
        if (filter.State is { } state)
            rows = rows.Where(d => d.State == state);
        if (filter.Drafter is { } drafter)
            rows = rows.Where(d => d.Document.Drafter == drafter);
        if (filter.Search is not null)
            rows = rows.Where(d => EF.Functions.Like(d.Document.Title, Like.Anywhere(filter.Search), Like.Escape));
        return rows.OrderByDescending(d => d.StateAt).ThenByDescending(d => d.Document.Id);
    }

    internal static IQueryable<Row> Projected(IQueryable<SeenDocument> rows) => rows.Select(d => new Row(
        d.Document.Id, d.Document.Kind, d.Document.Title, d.Document.Period, d.Document.Drafter, d.State, d.StateAt, d.Versions.Count(),
        d.Document.VoidedAt != null, d.Document.LetterKind));

    /// <summary>The document as this reader knows it; null when there is none that the reader may know of.</summary>
    public async Task<Detail?> FindAsync(Guid id, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.DocumentsSeenBy(reader).WithVoided().Select(d => d.Document).Where(d => d.Id == id)
            .Include(d => d.Versions.OrderBy(v => v.Number)).Include(d => d.Signatures.OrderBy(s => s.SignedAt)).AsSplitQuery()
            .LeftJoin(db.TextsSeenBy(reader), d => d.Id, t => t.DocumentId, (d, t) => new { Document = d, Text = t })
            .LeftJoin(db.AssignmentsSeenBy(reader).Where(a => a.EndedAt == null && a.Party == reader.Party), x => x.Document.Id, a => a.SubjectId,
                (x, a) => new { x.Document, x.Text, Given = a })
            .SingleOrDefaultAsync(ct);
        if (found?.Document.AsKnownTo(reader) is not { } document)
            return null;
        var remarks = await RemarksAsync(db, id, reader, ct);
        var files = await db.FilesSeenBy(reader).Where(f => f.FactId == id).OrderBy(f => f.UploadedAt).ThenBy(f => f.Id).ToListAsync(ct);
        return new Detail(document, found.Text, remarks, files) { Given = found.Given is null ? [] : [found.Given] };
    }

    /// <summary>The last numbers that a party has given to documents which this reader knows, the newest first.</summary>
    public async Task<IReadOnlyList<string>> NumbersAsync(Party party, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var kinds = party == Party.First ? Enum.GetValues<DraftKind>() : [DraftKind.Minutes, DraftKind.JointEvaluation, DraftKind.OwnEvaluation];
        var last = await db.DocumentsSeenBy(reader).Select(d => d.Document).Where(d => kinds.Contains(d.Kind) && d.Kind != DraftKind.Letter)
            .Include(d => d.Versions)
            .OrderByDescending(d => d.StateAt).ThenByDescending(d => d.Id).Take(MostNumbers).ToListAsync(ct);
        return [.. last.Select(d => d.AsKnownTo(reader)).Where(d => d?.Latest is not null).OrderByDescending(d => d!.Latest!.FrozenAt)
            .ThenByDescending(d => d!.Id)
            .Select(d => DraftPaper.Read(d!.Kind, d.Latest!.Content).NumberOf(party)).Where(number => number.Length > 0).Distinct()];
    }

    /// <summary>The remarks to a document that this reader knows of, oldest first.</summary>
    public async Task<IReadOnlyList<DocumentRemark>> RemarksAsync(Guid id, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await RemarksAsync(db, id, reader, ct);
    }

    private static Task<List<DocumentRemark>> RemarksAsync(PortalDbContext db, Guid id, Actor reader, CancellationToken ct) =>
        db.RemarksSeenBy(reader).Where(r => r.DocumentId == id).OrderBy(r => r.WrittenAt).ThenBy(r => r.Id).ToListAsync(ct);

    /// <summary>The words and the logo for a kind of document: those of a number, or without one those in force.</summary>
    public async Task<PrintedWith> TemplateAsync(DraftKind kind, int? number = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.TemplateAsync(kind, number, ct);
    }

    /// <summary>
    /// The document whose signed, or for a report submitted, file has this digest, under this code; null without one. The table only finds
    /// it: which file it has, what it says and who signed is told only where its sealed entries say the same.
    /// </summary>
    public async Task<TwoPartyDocument?> AuthenticAsync(string code, string sha256, CancellationToken ct = default)
    {
        if (code.Length is 0 or > LongestCode)
            return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var document = await db.DocumentsSeenBy(Actor.Portal).WithVoided().Select(d => d.Document).Where(d => d.VerificationCode == code)
            .Include(d => d.Versions).Include(d => d.Signatures).AsSplitQuery().SingleOrDefaultAsync(ct);
        return document is not null && await history.OfAsync(nameof(TwoPartyDocument), document.Id, ct) is { } told
            && IsSealed(document, sha256.Trim().ToLowerInvariant(), told) ? document : null;
    }

    private const int LongestCode = 40;

    private static bool IsSealed(TwoPartyDocument document, string sha256, IReadOnlyList<FieldChange> told)
    {
        string? Last(string thing, string field) => told.LastOrDefault(c => c.Thing == thing && c.Field == field)?.After;
        bool IsTold(string field, string value) => told.Any(c => c.Thing == nameof(DocumentSignature) && c.Field == field && c.After == value);
        return document.Latest is { } version && sha256.Length == 64
            && Last(nameof(TwoPartyDocument), nameof(TwoPartyDocument.VerificationCode)) == document.VerificationCode
            && Last(nameof(TwoPartyDocument), nameof(TwoPartyDocument.Title)) == document.Title
            && Last(nameof(TwoPartyDocument), nameof(TwoPartyDocument.State)) is nameof(DraftState.Signed) or nameof(DraftState.Submitted)
                or nameof(DraftState.Accepted)
            && Last(nameof(DocumentVersion), nameof(DocumentVersion.ContentSha256)) == CanonicalContent.Sha256(version.Content)
            && document.SignaturesThatCount.All(s => IsTold(nameof(s.Signer), s.Signer) && IsTold(nameof(s.Position), s.Position)
                && IsTold(nameof(s.Method), s.Method))
            && (Last(nameof(DocumentVersion), nameof(DocumentVersion.FileSha256)) == sha256
                || (document.SignedFile == sha256 && IsTold(nameof(DocumentSignature.FileSha256), sha256)));
    }
}
