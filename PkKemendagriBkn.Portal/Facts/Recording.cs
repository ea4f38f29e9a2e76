using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

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
        Because(note with { SubjectType = subjectType, SubjectId = subjectId, Reason = reason });

    /// <summary>From here on the person acts in this role, where he or she has it: the own, or that of the leader in whose place the person acts.</summary>
    public void ActIn(Role role) => Because(note with { Actor = note.Actor.In(role) });

    private void Because(AuditNote why)
    {
        note = why;
        db.Because(why);
    }

    /// <summary>Whether this very command has been carried out before, by a double click or a retry.</summary>
    public Task<bool> IsRepeatAsync<T>(Guid id) where T : RecordedFact => db.Set<T>().WithVoided().AnyAsync(f => f.Id == id, ct);

    /// <summary>Records a new fact, with its letter and its evidence. What binds both parties is only proposed by it.</summary>
    /// <exception cref="RuleViolation">It would bind both, and nothing shows it.</exception>
    public async Task AddAsync<T>(T fact, LetterInput? letter = null, IReadOnlyCollection<Guid>? uploads = null) where T : RecordedFact
    {
        await StoreAsync(fact, letter, uploads);
        if (!fact.BindsBoth)
            return;
        await this.RequireProofAsync(fact, uploads);
        db.Add(Proposal.Of(fact, typeof(T).Name, ProposalAct.Record, Actor, at));
    }

    /// <summary>Records a fact on a document that the actor has signed last of both parties: what binds both counts at once.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="first">Who signed for the other party.</param>
    public async Task AddSignedAsync<T>(T fact, Actor first) where T : RecordedFact
    {
        await StoreAsync(fact, null, null);
        if (!fact.BindsBoth)
            return;
        var proposal = Proposal.Of(fact, typeof(T).Name, ProposalAct.Record, first, at);
        proposal.Confirm(Actor, at);
        db.Add(proposal);
    }

    /// <summary>Proposes another fact in the place of a confirmed one, which stands until the other party confirms.</summary>
    /// <returns>The new fact's id.</returns>
    /// <exception cref="RuleViolation">It would say what stands already.</exception>
    public async Task<Guid> ReplaceAsync<T>(T confirmed, T fresh, FactInput input) where T : RecordedFact
    {
        var letter = confirmed.LetterId is { } id ? await db.Letters.SingleAsync(l => l.Id == id, ct) : null;
        var isSameLetter = letter is not null && input.Letter.ChosenId is null
            && (letter.Number, letter.DatedOn, letter.Subject) == (input.Letter.Number, input.Letter.DatedOn, input.Letter.Subject);
        if (isSameLetter)
            fresh.LetterId = letter!.Id;
        if ((isSameLetter || letter is null && !input.Letter.IsGiven) && input.UploadIds.Count == 0 && SaysTheSame(confirmed, fresh))
            throw new RuleViolation(Rule.NothingChanged);
        await StoreAsync(fresh, isSameLetter ? null : input.Letter, input.UploadIds);
        await this.RequireProofAsync(fresh, input.UploadIds);
        await this.ProposeChangeAsync(confirmed, ProposalAct.Replace, fresh, input.Reason!.Trim());
        About(typeof(T).Name, fresh.Id, input.Reason);
        return fresh.Id;
    }

    /// <summary>Whether two facts of one kind differ in nothing but who recorded them and when.</summary>
    private bool SaysTheSame(RecordedFact one, RecordedFact other) => db.Entry(one).Properties
        .Where(p => !p.Metadata.IsShadowProperty() && typeof(RecordedFact).GetProperty(p.Metadata.Name) is null)
        .All(p => Equals(p.CurrentValue, db.Entry(other).Property(p.Metadata.Name).CurrentValue));

    private async Task StoreAsync<T>(T fact, LetterInput? letter, IReadOnlyCollection<Guid>? uploads) where T : RecordedFact
    {
        fact.Recorded(AgreementRecord.PksId, Actor, at);
        if (letter is { IsGiven: true })
            fact.LetterId = await LetterIdAsync(letter);
        db.Add(fact);
        About(typeof(T).Name, fact.Id);
        await BindAsync(fact.Id, uploads);
    }

    /// <summary>The fact, when it stands.</summary>
    /// <exception cref="RuleViolation">There is no such fact, or it is void.</exception>
    public async Task<T> FindAsync<T>(Guid id) where T : RecordedFact
    {
        var fact = await db.Set<T>().WithVoided().SingleOrDefaultAsync(f => f.Id == id, ct)
            ?? throw new RuleViolation(Rule.FactNotFound);
        // What somebody may not know of is not there, whoever asks.
        if (fact is TwoPartyDocument document && !document.IsKnownTo(Actor))
            throw new RuleViolation(Rule.FactNotFound);
        return fact.IsVoid ? throw new RuleViolation(Rule.FactIsVoid) : fact;
    }

    /// <summary>
    /// The fact, to be corrected by its own party, unless someone else changed it since it was read. What binds both is changed by its
    /// proposer while it is proposed; once it is confirmed, either party may propose a change, and neither makes it.
    /// </summary>
    /// <exception cref="RuleViolation">No such fact, void, or the other party's; or a proposal that was refused or withdrawn.</exception>
    /// <exception cref="FactChanged">Its version is no longer the one that was read.</exception>
    public async Task<T> AmendAsync<T>(Guid id, Guid version, string reason) where T : RecordedFact
    {
        var fact = await FindAsync<T>(id);
        if (fact.BindsBoth && await this.OwnProposalAsync(fact) is { } proposal)
        {
            if (proposal.State != ProposalState.Confirmed && proposal.Refusal(ProposalStep.Change, Actor.Party) is { } refusal)
                throw new RuleViolation(refusal);
        }
        else if (fact.RecordedByParty != Actor.Party)
        {
            throw new RuleViolation(Rule.FactOfOtherParty);
        }

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

    /// <summary>The letter that a fact rests on.</summary>
    public Task<Letter> LetterOfAsync(RecordedFact fact) => db.Letters.SingleAsync(l => l.Id == fact.LetterId, ct);

    /// <summary>Gives a fact another letter, or corrects the one that it rests on.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="letter">The letter as typed or chosen.</param>
    /// <param name="together">Another fact that was recorded together with it and shares its letter.</param>
    /// <exception cref="RuleViolation">Other facts rest on that letter too, or it is the other party's record.</exception>
    public async Task AmendLetterAsync(RecordedFact fact, LetterInput letter, Guid together = default)
    {
        if (!letter.IsGiven)
            return;
        if (letter.ChosenId is not null || fact.LetterId is not { } id)
        {
            fact.LetterId = await LetterIdAsync(letter);
            return;
        }

        var existing = await db.Letters.SingleAsync(l => l.Id == id, ct);
        var sentOn = letter.SentOn ?? existing.SentOn;
        if ((existing.Number, existing.DatedOn, existing.Subject, existing.SentOn) == (letter.Number, letter.DatedOn!.Value, letter.Subject, sentOn))
            return;
        if (existing.RecordedByParty != Actor.Party)
            throw new RuleViolation(Rule.FactOfOtherParty);
        if (await LetterUses.Of(db, id).AnyAsync(u => u.Id != fact.Id && u.Id != together && !u.IsVoid, ct))
            throw new RuleViolation(Rule.LetterIsShared);
        await RequireNewLetterAsync(letter.Number!, letter.DatedOn!.Value, existing.From, id);
        if (existing.ConfirmedOn < sentOn)
            throw new RuleViolation(Rule.ConfirmedBeforeSent);
        (existing.Number, existing.DatedOn, existing.Subject, existing.SentOn) = (letter.Number!, letter.DatedOn!.Value, letter.Subject!, sentOn);
    }

    /// <summary>A letter stands in the register once.</summary>
    /// <exception cref="RuleViolation">One with this number, date and sender stands there already.</exception>
    public async Task RequireNewLetterAsync(string number, DateOnly datedOn, Party from, Guid except = default)
    {
        var same = Like.Exactly(number);
        if (await db.Letters.AnyAsync(l => l.Id != except
            && l.DatedOn == datedOn && l.From == from && EF.Functions.Like(l.Number, same, Like.Escape), ct))
            throw new RuleViolation(Rule.LetterAlreadyRecorded);
    }

    /// <summary>Ties uploaded files of this person to the fact that they prove.</summary>
    /// <param name="factId">The fact.</param>
    /// <param name="uploads">The files.</param>
    /// <param name="heldBy">The party that keeps them to itself as yet.</param>
    /// <exception cref="RuleViolation">An upload is not there any more, is somebody else's, or proves another fact.</exception>
    public Task BindAsync(Guid factId, IReadOnlyCollection<Guid>? uploads, Party? heldBy = null) =>
        EvidenceBinding.BindAsync(db, factId, uploads ?? [], Actor, heldBy, ct);

    /// <summary>Ends the correction of a fact that may rest on a letter: on the one as typed, or on none where the form lets it be emptied.</summary>
    public async Task<Guid> CorrectedAsync(RecordedFact fact, FactInput input)
    {
        await AmendLetterAsync(fact, input.Letter);
        if (!input.Letter.IsGiven)
            fact.LetterId = null;
        var id = await CorrectedAsync(fact.Id, input.UploadIds);
        if (fact.BindsBoth && await this.OwnProposalAsync(fact) is { } proposal)
        {
            await this.RequireProofAsync(fact, input.UploadIds);
            proposal.Change(Actor, at);
        }

        return id;
    }

    /// <summary>Ends a correction: new files are tied to the fact, and something must differ from what stood.</summary>
    /// <returns>The fact's id.</returns>
    public async Task<Guid> CorrectedAsync(Guid factId, IReadOnlyCollection<Guid> uploads)
    {
        await BindAsync(factId, uploads);
        RequireChange();
        return factId;
    }

    /// <summary>A correction corrects something.</summary>
    /// <exception cref="RuleViolation">Nothing differs from what stands.</exception>
    public void RequireChange()
    {
        if (!db.ChangeTracker.HasChanges())
            throw new RuleViolation(Rule.NothingChanged);
    }

    /// <summary>The facts as they are inside this transaction: no other write can come between them and the decision.</summary>
    public Task<FactsSnapshot> FactsAsync() => FactsReader.ReadInsideAsync(db, ct);

    private async Task<Guid> LetterIdAsync(LetterInput input)
    {
        if (input.ChosenId is { } chosen)
        {
            var known = await FindAsync<Letter>(chosen);
            if (input.From is { } sender && known.From != sender && known.From != Party.Both)
                throw new RuleViolation(Rule.LetterOfOtherSender);
            // What the form was checked against is what stands.
            if (known.DatedOn != input.DatedOn)
                throw new FactChanged(known.RecordedBy, known.RecordedAt);
            TakeSending(known, input.SentOn);
            return chosen;
        }

        var from = input.From ?? Actor.Party ?? Party.Both;
        await RequireNewLetterAsync(input.Number!, input.DatedOn!.Value, from);
        var letter = new Letter { Number = input.Number!, DatedOn = input.DatedOn!.Value, Subject = input.Subject!, From = from, SentOn = input.SentOn };
        letter.Recorded(AgreementRecord.PksId, Actor, at);
        db.Add(letter);
        return letter.Id;
    }

    /// <summary>A fact may say when a letter of the register was sent as long as the letter itself does not.</summary>
    private static void TakeSending(Letter letter, DateOnly? sentOn)
    {
        if (sentOn is null || letter.SentOn == sentOn)
            return;
        if (letter.SentOn is not null)
            throw new RuleViolation(Rule.LetterSentOnAnotherDay);
        if (letter.ConfirmedOn < sentOn)
            throw new RuleViolation(Rule.ConfirmedBeforeSent);
        letter.SentOn = sentOn;
    }
}
