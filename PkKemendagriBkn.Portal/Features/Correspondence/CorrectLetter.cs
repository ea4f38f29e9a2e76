using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>A party corrects what it recorded of a letter, with a reason. The sender stays.</summary>
public sealed class CorrectLetter(Journal journal)
{
    public Task<Guid> ExecuteAsync(LetterFormInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectLetter), async recording =>
        {
            var letter = await recording.AmendAsync<Letter>(input.Id, input.Version, input.Reason ?? "");
            (input.From, input.ConfirmedOn) = (letter.From, letter.ConfirmedOn);
            await ReadRequestsAsync(input, recording);
            await RecordLetter.ValidateAsync(input, recording);
            input.ApplyTo(letter);
            if (Identity.Any(field => recording.Db.Entry(letter).Property(field).IsModified) && await IsAgreedUponAsync(letter, recording))
                throw new RuleViolation(Rule.LetterBindsBoth);
            await recording.RequireNewLetterAsync(letter.Number, letter.DatedOn, letter.From, letter.Id);
            await LetterThread.PlaceAsync(recording, letter, input.Letter.ChosenId);
            return await recording.CorrectedAsync(letter.Id, input.UploadIds);
        }, ct);

    /// <summary>By these a letter is the one that the other party was shown.</summary>
    private static readonly string[] Identity = [nameof(Letter.Number), nameof(Letter.DatedOn), nameof(Letter.Subject)];

    /// <summary>Whether something that both parties have agreed, or that waits for the other's answer, rests on the letter.</summary>
    private static async Task<bool> IsAgreedUponAsync(Letter letter, Recording recording)
    {
        var facts = await LetterUses.Of(recording.Db, letter.Id).Where(u => !u.IsVoid).Select(u => u.Id).ToListAsync(recording.Cancelled);
        return await recording.Db.Proposals.AnyAsync(
            p => facts.Contains(p.SubjectId) && (p.State == ProposalState.Proposed || p.State == ProposalState.Confirmed), recording.Cancelled);
    }

    private static async Task ReadRequestsAsync(LetterFormInput input, Recording recording)
    {
        var requests = recording.Db.ReportRequests.Where(r => r.LetterId == input.Id);
        input.AsksForReport = await requests.AnyAsync(recording.Cancelled);
        input.AnsweredOn = await recording.Db.Reports.Where(r => requests.Any(q => q.Id == r.RequestId))
            .MinAsync(r => (DateOnly?)r.SubmittedOn, recording.Cancelled);
    }
}
