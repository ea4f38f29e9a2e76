using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>
/// A document on its way between the parties: what it is, where it stands, and its frozen versions. The words themselves stand
/// in the versions; what is being typed lies beside it and is no fact.
/// </summary>
public sealed class TwoPartyDocument : RecordedFact
{
    private List<DocumentVersion> versions = [];
    private List<DocumentSignature> signatures = [];

    public DraftKind Kind { get; init; }
    public Party Drafter { get; init; }
    [MaxLength(300)] public required string Title { get; set; }

    /// <summary>The period it reports on or counts for, such as <c>2026-H1</c>.</summary>
    [MaxLength(20)] public string? Period { get; set; }

    /// <summary>The request that a report answers.</summary>
    public Guid? RequestId { get; set; }
    public DraftState State { get; private set; }

    /// <summary>When it came into this state.</summary>
    public DateTimeOffset StateAt { get; private set; }

    /// <summary>Where the party that does not draft it knows it to stand; null as long as it knows nothing of it.</summary>
    public DraftState? SharedState { get; private set; }

    /// <summary>Since when that party knows it to stand there.</summary>
    public DateTimeOffset? SharedAt { get; private set; }

    /// <summary>The fact that its completion recorded: a report submitted, an evaluation held, a letter in the register.</summary>
    public Guid? FactId { get; set; }

    /// <summary>What a letter is, and the record that it is about; null for other documents.</summary>
    public LetterKind? LetterKind { get; init; }
    public Guid? AboutId { get; init; }

    /// <summary>The number that a letter has taken, as <see cref="LetterNumberFormat.KeyOf"/> has it, and the year for which it is taken.</summary>
    [MaxLength(100)] public string? NumberKey { get; private set; }
    public int? NumberYear { get; private set; }

    /// <summary>Opens the page on which anyone who holds the document can check a file against it: 128 random bits.</summary>
    [MaxLength(40)] public required string VerificationCode { get; init; }

    public IReadOnlyList<DocumentVersion> Versions => versions;
    public IReadOnlyList<DocumentSignature> Signatures => signatures;

    /// <summary>The version that is frozen now or was frozen last; null before the first.</summary>
    public DocumentVersion? Latest => versions.Count == 0 ? null : versions.MaxBy(v => v.Number);

    /// <summary>The signatures on the version that counts.</summary>
    public IEnumerable<DocumentSignature> SignaturesThatCount => signatures.Where(s => s.VersionNumber == Latest?.Number);

    /// <summary>SHA-256 of the file that bears the certified signatures on the version that counts; null without one.</summary>
    public string? SignedFile => SignaturesThatCount.Where(s => s.FileSha256 != Latest!.FileSha256).OrderBy(s => s.SignedAt).LastOrDefault()?.FileSha256;

    /// <summary>SHA-256 of the file that the next certified signature is put on; null before the first version.</summary>
    public string? NewestFile => SignedFile ?? Latest?.FileSha256;

    /// <summary>Whether this party's signature is still missing on the version that counts.</summary>
    public bool Awaits(Party party) => DraftTransitions.Signers(Kind, Drafter).Contains(party) && SignaturesThatCount.All(s => s.Party != party);

    /// <summary>Whether this reader knows that there is such a document.</summary>
    public bool IsKnownTo(Actor reader) => IsInside(reader) || SharedState is not null;

    /// <summary>Whether this reader knows what the drafting party keeps to itself: its drafts, and the steps that it takes inside.</summary>
    public bool IsInside(Actor reader) => reader.KnowsAll || reader.Party == Drafter;

    /// <summary>Whether the words are with the drafting party, so that what it adds now is its own as yet.</summary>
    public bool IsWithDrafter => State != SharedState || !DraftTransitions.IsFrozen(State);

    /// <summary>
    /// The document as this reader knows it: in the state, with the versions and the signatures that were shared; null when the reader
    /// knows of none. See docs/visibility.md.
    /// </summary>
    public TwoPartyDocument? AsKnownTo(Actor reader)
    {
        if (IsInside(reader) || SharedState is not { } state)
            return IsInside(reader) ? this : null;
        var known = (TwoPartyDocument)MemberwiseClone();
        (known.State, known.StateAt) = (state, SharedAt!.Value);
        known.versions = [.. versions.Where(v => v.SharedAt is not null)];
        known.signatures = [.. signatures.Where(s => known.versions.Any(v => v.Number == s.VersionNumber))];
        return known;
    }

    /// <summary>The steps that this person may take now.</summary>
    public IReadOnlyList<DraftStep> StepsFor(Actor actor) =>
        IsVoid ? [] : [.. actor.Roles.SelectMany(role => DraftTransitions.Open(Kind, State, role, actor.Party, Drafter)).Distinct()
            .Where(step => Refusal(step, actor) is null)];

    /// <summary>The role in which this person takes a step: the own one wherever it may, else the leader's in whose place the person acts.</summary>
    public Role RoleFor(DraftStep step, Actor actor) => actor.Roles.FirstOrDefault(role => TransitionFor(step, role, actor) is not null, actor.Role);

    /// <summary>Takes a step.</summary>
    /// <param name="step">Any but <see cref="DraftStep.Edit"/>, <see cref="DraftStep.Sign"/> and those that freeze.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RuleViolation">Not possible now, or not for this person.</exception>
    public void Take(DraftStep step, Actor by, DateTimeOffset at) => Move(Require(step, by), at);

    /// <summary>Freezes the words as they are into a version, and sends them on.</summary>
    /// <exception cref="RuleViolation">Not possible now, or not for this person.</exception>
    public DocumentVersion Freeze(DraftStep step, string content, string digest, IReadOnlyCollection<Guid> editors, Actor by, DateTimeOffset at)
    {
        var transition = Require(step, by);
        var version = new DocumentVersion
        {
            DocumentId = Id, Number = (Latest?.Number ?? 0) + 1, Content = content, ContentSha256 = digest, EditorIds = string.Join(',', editors),
            FrozenById = by.UserId, FrozenBy = by.Name, FrozenAt = at,
        };
        versions.Add(version);
        Move(transition, at);
        return version;
    }

    /// <summary>One party's signer puts the signature; with the last one the document is signed.</summary>
    /// <param name="by">Who signs.</param>
    /// <param name="position">The office held.</param>
    /// <param name="method">How the person proved to be the one, in Indonesian.</param>
    /// <param name="at">When.</param>
    /// <param name="signedFile">SHA-256 of the file with the certified signature in it; null for a signature by password.</param>
    /// <exception cref="RuleViolation">Not possible now, not for this person, or this party has signed.</exception>
    public DocumentSignature Sign(Actor by, string position, string method, DateTimeOffset at, string? signedFile = null)
    {
        var transition = Require(DraftStep.Sign, by);
        var version = Latest!;
        var signature = new DocumentSignature
        {
            DocumentId = Id, VersionNumber = version.Number, Party = by.Party!.Value, SignerId = by.UserId, Signer = by.Name, Position = position,
            Method = method, FileSha256 = signedFile ?? version.FileSha256, SignedAt = at,
        };
        signatures.Add(signature);
        if (!DraftTransitions.Signers(Kind, Drafter).Any(Awaits))
            Move(transition, at);
        return signature;
    }

    /// <summary>Takes a number for the letter. What was signed under a number keeps it, so that no signed paper shares its number with another.</summary>
    /// <exception cref="RuleViolation">It was signed under another number.</exception>
    public void TakeNumber(string number, int year)
    {
        var key = LetterNumberFormat.KeyOf(number);
        if (signatures.Count > 0 && (NumberKey, NumberYear) != (key, year))
            throw new RuleViolation(Rule.LetterNumberStays);
        (NumberKey, NumberYear) = (key, year);
    }

    /// <summary>Says who opened the document and when, as for its first state.</summary>
    public void Opened(DateTimeOffset at) => StateAt = at;

    private void Move(DraftTransition transition, DateTimeOffset at)
    {
        (State, StateAt) = (transition.To, at);
        if (!transition.IsTold(SharedState is not null))
            return;
        (SharedState, SharedAt) = (transition.To, at);
        if (transition.HandsOver && Latest is { } version)
            version.SharedAt ??= at;
    }

    private DraftTransition Require(DraftStep step, Actor by)
    {
        if (IsVoid)
            throw new RuleViolation(Rule.FactIsVoid);
        var transition = TransitionFor(step, RoleFor(step, by), by) ?? throw new RuleViolation(Rule.StepNotOpen);
        return Refusal(step, by) is { } refusal ? throw new RuleViolation(refusal) : transition;
    }

    private DraftTransition? TransitionFor(DraftStep step, Role role, Actor by) => DraftTransitions.Find(Kind, State, step, role, by.Party, Drafter);

    /// <summary>What the table cannot know: who wrote, who has signed, what was submitted before.</summary>
    private Rule? Refusal(DraftStep step, Actor by) => step switch
    {
        DraftStep.Approve or DraftStep.Sign or DraftStep.Agree or DraftStep.Accept when by.UserId is null || Latest?.WasEditedBy(by) != false =>
            Rule.MakerIsNotChecker,
        DraftStep.Sign when !Awaits(by.Party!.Value) => Rule.AlreadySigned,
        DraftStep.Sign when SignaturesThatCount.Any(s => by.IsPerson(s.SignerId)) => Rule.SignsForBoth,
        DraftStep.Withdraw when FactId is not null => Rule.SubmittedReportStays,
        _ => null,
    };
}

/// <summary>The words of a document, frozen: never changed, and provable by their digests.</summary>
public sealed class DocumentVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid DocumentId { get; init; }

    /// <summary>From 1, without a gap.</summary>
    public int Number { get; init; }

    /// <summary>The content in its canonical form, see <see cref="CanonicalContent"/>.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of that form in UTF-8, hexadecimal.</summary>
    [MaxLength(64)] public required string ContentSha256 { get; init; }

    /// <summary>SHA-256 of the PDF file that the parties hold, hexadecimal: what a signature is put under.</summary>
    [MaxLength(64)] public string FileSha256 { get; set; } = "";

    /// <summary>The number of the template that it was printed with; 0 for the built-in words.</summary>
    public int TemplateNumber { get; set; }

    /// <summary>Everyone who wrote at it, so that none of them approves it.</summary>
    [MaxLength(2000)] public required string EditorIds { get; init; }
    public Guid? FrozenById { get; init; }
    [MaxLength(200)] public required string FrozenBy { get; init; }
    public DateTimeOffset FrozenAt { get; init; }

    /// <summary>When the other party was given it; null as long as the drafting party keeps it to itself.</summary>
    public DateTimeOffset? SharedAt { get; set; }

    public bool WasEditedBy(Actor person) =>
        person.IsPerson(FrozenById) || EditorIds.Split(',').Any(id => Guid.TryParse(id, out var editor) && person.IsPerson(editor));
}

/// <summary>A signature: who, in which office, when, by which proof, under which file.</summary>
public sealed class DocumentSignature
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid DocumentId { get; init; }
    public int VersionNumber { get; init; }
    public Party Party { get; init; }
    public Guid? SignerId { get; init; }
    [MaxLength(200)] public required string Signer { get; init; }
    [MaxLength(300)] public required string Position { get; init; }

    /// <summary>How the person proved to be the one, in Indonesian.</summary>
    [MaxLength(200)] public required string Method { get; init; }

    /// <summary>
    /// SHA-256 of the PDF file as it was signed, hexadecimal: of the locked file, or with a certified signature of the file that bears it, which
    /// begins with the locked one.
    /// </summary>
    [MaxLength(64)] public required string FileSha256 { get; init; }
    public DateTimeOffset SignedAt { get; init; }
}

/// <summary>A remark of the reviewing party on one section of a version; a return needs at least one.</summary>
public sealed class DocumentRemark
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid DocumentId { get; init; }
    public int VersionNumber { get; init; }

    /// <summary>The section's key; empty for the document as a whole.</summary>
    [MaxLength(40)] public required string Section { get; init; }
    [MaxLength(2000)] public required string Text { get; init; }
    public Party Party { get; init; }
    public Guid? WrittenById { get; init; }
    [MaxLength(200)] public required string WrittenBy { get; init; }
    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>When it left the party that wrote it; null as long as it is that party's own.</summary>
    public DateTimeOffset? SharedAt { get; set; }

    /// <summary>What the drafter did about it.</summary>
    [MaxLength(2000)] public string? Answer { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
}
