using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Evidence;

namespace PkKemendagriBkn.Portal.Data;

/// <summary>One action under way inside its transaction: who, when, and the few things that every action does with facts.</summary>
public sealed class Recording(PortalDbContext db, AuditNote note, DateTimeOffset at, CancellationToken ct)
{
    public PortalDbContext Db => db;
    public Actor Actor => note.Actor;
    public DateTimeOffset At => at;
    public DateOnly Today => WibClock.DateOf(at);
    public CancellationToken Cancelled => ct;

    /// <summary>Says on the audit trail what the action is about, and why it was done.</summary>
    public void About(string subjectType, Guid subjectId, string? reason = null) =>
        db.Because(note with { SubjectType = subjectType, SubjectId = subjectId, Reason = reason });

    /// <summary>Whether this very command has been carried out before, by a double click or a retry.</summary>
    public Task<bool> IsRepeatAsync<T>(Guid id) where T : RecordedFact => db.Set<T>().AnyAsync(f => f.Id == id, ct);

    /// <summary>Records a new fact, with its letter and its evidence.</summary>
    public async Task AddAsync<T>(T fact, LetterInput? letter = null, IReadOnlyCollection<Guid>? uploads = null) where T : RecordedFact
    {
        fact.Recorded(AgreementRecord.PksId, Actor, at);
        if (letter is { IsGiven: true })
            fact.LetterId = AddLetter(letter).Id;
        db.Add(fact);
        About(typeof(T).Name, fact.Id);
        await BindAsync(fact.Id, uploads);
    }

    /// <summary>The fact, when it stands.</summary>
    /// <exception cref="RuleViolation">There is no such fact, or it is void.</exception>
    public async Task<T> FindAsync<T>(Guid id) where T : RecordedFact
    {
        var fact = await db.Set<T>().SingleOrDefaultAsync(f => f.Id == id && f.AgreementId == AgreementRecord.PksId, ct)
            ?? throw new RuleViolation(Rule.FactNotFound);
        return fact.IsVoid ? throw new RuleViolation(Rule.FactIsVoid) : fact;
    }

    /// <summary>The fact, to be corrected by its own party, unless someone else changed it since it was read.</summary>
    /// <exception cref="RuleViolation">No such fact, void, or the other party's.</exception>
    /// <exception cref="FactChanged">Its version is no longer the one that was read.</exception>
    public async Task<T> AmendAsync<T>(Guid id, Guid version, string reason) where T : RecordedFact
    {
        var fact = await FindAsync<T>(id);
        if (fact.RecordedByParty != Actor.Party)
            throw new RuleViolation(Rule.FactOfOtherParty);
        await RequireVersionAsync(fact, version);
        About(typeof(T).Name, id, reason);
        return fact;
    }

    /// <exception cref="FactChanged">Its version is no longer the one that was read.</exception>
    public async Task RequireVersionAsync(RecordedFact fact, Guid version)
    {
        if (fact.Version == version)
            return;
        var last = await db.AuditEntries.AsNoTracking().Where(e => e.SubjectId == fact.Id).OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(ct);
        throw new FactChanged(last?.ActorName ?? fact.RecordedBy, last?.At ?? fact.RecordedAt);
    }

    /// <summary>Corrects the letter that a fact rests on, or gives it one.</summary>
    public async Task AmendLetterAsync(RecordedFact fact, LetterInput letter)
    {
        if (!letter.IsGiven)
            return;
        if (fact.LetterId is not { } id)
        {
            fact.LetterId = AddLetter(letter).Id;
            return;
        }

        var existing = await db.Letters.SingleAsync(l => l.Id == id, ct);
        (existing.Number, existing.DatedOn, existing.Subject) = (letter.Number!, letter.DatedOn!.Value, letter.Subject!);
    }

    /// <summary>Ties uploaded files of this person to the fact that they prove.</summary>
    /// <exception cref="RuleViolation">An upload is not there any more, is somebody else's, or proves another fact.</exception>
    public Task BindAsync(Guid factId, IReadOnlyCollection<Guid>? uploads) => EvidenceBinding.BindAsync(db, factId, uploads ?? [], Actor, ct);

    /// <summary>A correction corrects something.</summary>
    /// <exception cref="RuleViolation">Nothing differs from what stands.</exception>
    public void RequireChange()
    {
        if (!db.ChangeTracker.HasChanges())
            throw new RuleViolation(Rule.NothingChanged);
    }

    /// <summary>The facts as they are inside this transaction: no other write can come between them and the decision.</summary>
    public Task<FactsSnapshot> FactsAsync() => FactsReader.ReadInsideAsync(db, ct);

    private Letter AddLetter(LetterInput input)
    {
        var letter = new Letter { Number = input.Number!, DatedOn = input.DatedOn!.Value, Subject = input.Subject!, From = input.From ?? Actor.Party ?? Party.Both };
        letter.Recorded(AgreementRecord.PksId, Actor, at);
        db.Add(letter);
        return letter;
    }
}

/// <summary>The letter as typed into a form.</summary>
public sealed class LetterInput
{
    public string? Number { get; set; }
    public DateOnly? DatedOn { get; set; }
    public string? Subject { get; set; }

    /// <summary>The party that wrote it, when that is not the party that records the fact; the action says so.</summary>
    public Party? From { get; set; }

    /// <summary>Whether anything was typed; then all of it must be.</summary>
    public bool IsGiven => !string.IsNullOrWhiteSpace(Number) || DatedOn is not null || !string.IsNullOrWhiteSpace(Subject);

    /// <summary>A recorded letter, to be corrected.</summary>
    public static LetterInput Of(Letter? letter) => new() { Number = letter?.Number, DatedOn = letter?.DatedOn, Subject = letter?.Subject };
}
