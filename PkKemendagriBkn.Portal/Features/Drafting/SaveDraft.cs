using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>
/// Saves what is being typed, by itself and often. It leaves no entry on the audit trail: nothing is stated yet. What is stated is
/// the version that is frozen of it, with everyone who wrote at it.
/// </summary>
public sealed class SaveDraft(Journal journal)
{
    /// <summary>Characters that a draft's content may have.</summary>
    public const int Most = 2_000_000;

    public sealed record Input(Guid DocumentId, Guid Version, string Content);

    /// <summary>Answers the version of what is saved now.</summary>
    /// <exception cref="FactChanged">Someone else saved since it was read.</exception>
    /// <exception cref="RuleViolation">The document is not open for writing, or not to this party.</exception>
    public Task<Guid> ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.DraftDocument, nameof(SaveDraft), async recording =>
        {
            var document = await recording.FindAsync<TwoPartyDocument>(input.DocumentId);
            if (DraftTransitions.Find(document.Kind, document.State, DraftStep.Edit, recording.Actor.Role, recording.Actor.Party, document.Drafter) is null)
                throw new RuleViolation(Rule.StepNotOpen);
            var text = await recording.Db.DraftTexts.SingleAsync(t => t.DocumentId == input.DocumentId, recording.Cancelled);
            if (text.Version != input.Version)
                throw new FactChanged(text.SavedBy, text.SavedAt);
            text.Save(Checked(document, input.Content, text.Content), recording.Actor.UserId, recording.Actor.Name, recording.At);
            return text.Version;
        }, ct);

    /// <summary>Only what this kind of document holds is kept, in canonical form.</summary>
    private static string Checked(TwoPartyDocument document, string content, string stored)
    {
        if (content.Length > Most)
            throw new RuleViolation(Rule.DraftTooLong);
        try
        {
            var (paper, before, other) = (DraftPaper.Read(document.Kind, content), DraftPaper.Read(document.Kind, stored), document.Drafter.Other());
            if (paper.NumberOf(other) != before.NumberOf(other))
                throw new RuleViolation(Rule.NumberOfOtherParty);
            return paper.MayReplace(before) ? paper.Canonical : throw new RuleViolation(Rule.FiguresOfRun);
        }
        catch (JsonException)
        {
            throw new RuleViolation(Rule.DraftUnreadable);
        }
    }
}
