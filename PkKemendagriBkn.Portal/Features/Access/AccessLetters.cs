using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Access;

/// <summary>Letters about access that were drafted here: a claim or a warning counts at once, a decision waits for its second person.</summary>
public sealed class AccessLetters : ILetterFact
{
    public bool Records(LetterKind kind) =>
        kind is LetterKind.AccessWarning or LetterKind.AccessClaim or LetterKind.AccessSuspension or LetterKind.AccessRestoration;

    public Task RecordAsync(Recording recording, SentLetter sent)
    {
        var content = sent.Content;
        if (content.Kind is LetterKind.AccessWarning or LetterKind.AccessClaim)
        {
            return GiveAccessNotice.AddAsync(recording, new AccessNotice
            {
                Kind = AccessNotice.KindOf(content.From), GivenOn = sent.SentOn, Text = content.Gist, LetterId = sent.Letter.Id,
            });
        }

        var gives = content.Kind == LetterKind.AccessRestoration;
        return ProposeAccessDecision.AddAsync(recording, new AccessDecision
        {
            Kind = gives ? AccessDecisionKind.Restoration : AccessDecisionKind.Suspension, Basis = gives ? content.Basis : null,
            EffectiveOn = content.OnDay!.Value, Motivation = content.Gist, LetterId = sent.Letter.Id,
        });
    }
}
