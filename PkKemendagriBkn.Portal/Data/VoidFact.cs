using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Data;

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
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(VoidFact), async recording =>
        {
            new Validator().ValidateAndThrow(input);
            var fact = await recording.AmendAsync<T>(input.FactId, input.Version, input.Reason!);
            if (await HasDependentsAsync(recording, fact))
                throw new RuleViolation(Rule.DependentFactsExist);
            fact.Void(recording.Actor, recording.At, input.Reason!.Trim());
        }, ct);

    private static Task<bool> HasDependentsAsync(Recording recording, RecordedFact fact) => fact switch
    {
        Delivery => recording.Db.Feedbacks.AnyAsync(f => f.VoidedAt == null && f.Deliveries.Any(d => d.DeliveryId == fact.Id), recording.Cancelled),
        ReportRequest => recording.Db.Reports.AnyAsync(r => r.VoidedAt == null && r.RequestId == fact.Id, recording.Cancelled),
        Feedback or Report or Evaluation or AgreementEvent or AnnexField or CorrectionList => Task.FromResult(false),
        _ => throw new RuleViolation(Rule.FactNotFound),
    };
}
