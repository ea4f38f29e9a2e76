using FluentValidation;
using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Access;

/// <summary>Itjen claims its access back (Pasal 3(1)b), or BKN warns before it suspends: each with its own letter.</summary>
public sealed class GiveAccessNotice(Journal journal)
{
    public Task<Guid> ExecuteAsync(AccessNoticeInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordLetter, nameof(GiveAccessNotice), async recording =>
        {
            var party = recording.Actor.Party!.Value;
            (input.Today, input.Letter.From) = (recording.Today, party);
            new AccessNoticeInput.Validator().ValidateAndThrow(input);
            if (await recording.IsRepeatAsync<AccessNotice>(input.Id))
                return input.Id;

            var notice = new AccessNotice { Id = input.Id, Kind = AccessNotice.KindOf(party), GivenOn = input.GivenOn!.Value, Text = input.Text! };
            await AddAsync(recording, notice, input);
            return input.Id;
        }, ct);

    /// <summary>Records a notice, where access stands so that it can be given; it rests on a letter already where no form says one.</summary>
    internal static async Task AddAsync(Recording recording, AccessNotice notice, AccessNoticeInput? input = null)
    {
        var snapshot = await recording.FactsAsync();
        Require(snapshot, notice.Kind, notice.GivenOn);
        Require(snapshot, notice.Kind, recording.Today);
        if (notice.Kind == AccessNoticeKind.Claim && snapshot.OutlookOn(recording.Today).Waiting is not null)
            throw new RuleViolation(Rule.ClaimWaits);
        await recording.AddAsync(notice, input?.Letter, input?.UploadIds);
    }

    /// <exception cref="RuleViolation">As access stands on the day, there is nothing to claim or to warn of.</exception>
    internal static void Require(FactsSnapshot snapshot, AccessNoticeKind kind, DateOnly day)
    {
        if (AccessNotice.Refusal(kind, DeadlineEngine.Evaluate(snapshot.Facts, day).Access.State) is { } refusal)
            throw new RuleViolation(refusal);
    }
}
