using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>A party declares one of its own facts void, with a reason: it stays to be read and counts for nothing.</summary>
public sealed class VoidFact(Journal journal)
{
    public sealed class Input
    {
        public Guid FactId { get; init; }
        public Guid Version { get; init; }
        public string? Reason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasan pembatalan.").AtMost(RecordedFact.LongestReason, "Alasan");
    }

    /// <typeparam name="T">The kind of fact; a decision on access is not voided but answered by another decision.</typeparam>
    public Task ExecuteAsync<T>(Input input, Actor actor, CancellationToken ct = default) where T : RecordedFact =>
        journal.RecordAsync(actor, PermissionFor<T>(), nameof(VoidFact), async recording =>
        {
            new Validator().ValidateAndThrow(input);
            var kind = FactKinds.Of<T>();
            if (!kind.CanBeVoided)
                throw new RuleViolation(Rule.FactNotFound);
            var fact = await recording.AmendAsync<T>(input.FactId, input.Version, input.Reason!);
            if (fact.BindsBoth)
                throw new RuleViolation(Rule.FactBindsBoth);
            if (await recording.Db.DocumentOfAsync(fact.Id, Actor.Portal, recording.Cancelled) is not null)
                throw new RuleViolation(Rule.DocumentStands);
            if (kind.RestingOnIt is { } resting && await resting(recording.Db, fact.Id).AnyAsync(recording.Cancelled))
                throw new RuleViolation(Rule.DependentFactsExist);
            fact.Void(recording.Actor, recording.At, input.Reason!.Trim());
            if (fact is Representative { ReplacesId: not null } replacement)
                await UndoChangeAsync(recording, replacement, input.Reason!.Trim());
        }, ct);

    /// <summary>Who voids it: the party whose fact it is, or, for what the portal is set up with, whoever sets it up.</summary>
    public static Permission PermissionFor<T>() where T : RecordedFact => typeof(T) == typeof(Holiday) ? Permission.ManageSettings : Permission.CorrectFact;

    /// <summary>A change of representative that never was: the old one goes on, and there was nothing to notify.</summary>
    private static async Task UndoChangeAsync(Recording recording, Representative replacement, string reason)
    {
        var old = await recording.Db.Representatives.SingleAsync(r => r.Id == replacement.ReplacesId, recording.Cancelled);
        old.ValidUntilOn = null;
        if (await recording.Db.AgreementEvents.SingleOrDefaultAsync(e => e.Id == replacement.ChangeId, recording.Cancelled) is { } change)
            change.Void(recording.Actor, recording.At, reason);
    }
}
