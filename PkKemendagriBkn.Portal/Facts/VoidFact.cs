using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
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
        public Validator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasan pembatalan.").MaximumLength(1000).WithMessage("Alasan paling panjang 1.000 huruf.");
    }

    /// <typeparam name="T">The kind of fact; a decision on access is not voided but answered by another decision.</typeparam>
    public Task ExecuteAsync<T>(Input input, Actor actor, CancellationToken ct = default) where T : RecordedFact =>
        journal.RecordAsync(actor, PermissionFor<T>(), nameof(VoidFact), async recording =>
        {
            new Validator().ValidateAndThrow(input);
            var fact = await recording.AmendAsync<T>(input.FactId, input.Version, input.Reason!);
            if (await recording.Db.DocumentOfAsync(fact.Id, recording.Cancelled) is not null)
                throw new RuleViolation(Rule.DocumentStands);
            if (await HasDependentsAsync(recording, fact))
                throw new RuleViolation(Rule.DependentFactsExist);
            fact.Void(recording.Actor, recording.At, input.Reason!.Trim());
            if (fact is Representative { ReplacesId: not null } replacement)
                await UndoChangeAsync(recording, replacement, input.Reason!.Trim());
        }, ct);

    /// <summary>Who voids it: the party whose fact it is, or, for what the portal is set up with, whoever sets it up.</summary>
    public static Permission PermissionFor<T>() where T : RecordedFact => typeof(T) == typeof(Holiday) ? Permission.ManageSettings : Permission.CorrectFact;

    private static Task<bool> HasDependentsAsync(Recording recording, RecordedFact fact) => fact switch
    {
        Delivery => recording.Db.Deliveries.AnyAsync(o => o.Id == fact.Id
            && (recording.Db.Feedbacks.Any(f => f.Deliveries.Any(d => d.DeliveryId == o.Id))
                || recording.Db.DataProblems.Any(p => p.DeliveryId == o.Id)), recording.Cancelled),
        ReportRequest => recording.Db.Reports.AnyAsync(r => r.RequestId == fact.Id, recording.Cancelled),
        Letter => LetterUses.Of(recording.Db, fact.Id).AnyAsync(u => !u.IsVoid, recording.Cancelled),
        Representative => recording.Db.Representatives.AnyAsync(r => r.ReplacesId == fact.Id, recording.Cancelled),
        AgreementEvent => recording.Db.Representatives.AnyAsync(r => r.ChangeId == fact.Id, recording.Cancelled),
        Feedback or Report or Evaluation or EvaluationPlan or AnnexField or DataProblem or ApipReturn or RegionMapping or CodeSetVersion or NomenclatureMapping or CorrectionList or Holiday => Task.FromResult(false),
        _ => throw new RuleViolation(Rule.FactNotFound),
    };

    /// <summary>A change of representative that never was: the old one goes on, and there was nothing to notify.</summary>
    private static async Task UndoChangeAsync(Recording recording, Representative replacement, string reason)
    {
        var old = await recording.Db.Representatives.SingleAsync(r => r.Id == replacement.ReplacesId, recording.Cancelled);
        old.ValidUntilOn = null;
        if (await recording.Db.AgreementEvents.SingleOrDefaultAsync(e => e.Id == replacement.ChangeId, recording.Cancelled) is { } change)
            change.Void(recording.Actor, recording.At, reason);
    }
}
