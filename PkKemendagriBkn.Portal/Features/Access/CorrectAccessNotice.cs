using FluentValidation;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Access;

/// <summary>A party corrects what it recorded of its claim or warning, with a reason.</summary>
public sealed class CorrectAccessNotice(Journal journal)
{
    public Task<Guid> ExecuteAsync(AccessNoticeInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectAccessNotice), async recording =>
        {
            (input.Today, input.Letter.From) = (recording.Today, recording.Actor.Party);
            new AccessNoticeInput.Validator().ValidateAndThrow(input);
            var notice = await recording.AmendAsync<AccessNotice>(input.Id, input.Version, input.Reason!);
            if (notice.GivenOn != input.GivenOn)
                GiveAccessNotice.Require(await recording.FactsAsync(), notice.Kind, input.GivenOn!.Value);
            (notice.GivenOn, notice.Text) = (input.GivenOn!.Value, input.Text!);
            return await recording.CorrectedAsync(notice, input);
        }, ct);
}
