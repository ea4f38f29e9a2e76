using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>The answer to a proposal, or its withdrawal.</summary>
public sealed class ProposalInput
{
    public Guid ProposalId { get; init; }

    /// <summary>The proposal's version as the person read it: no other is answered.</summary>
    public Guid Version { get; init; }
    public ProposalStep Step { get; init; }
    public string? Reason { get; set; }

    public sealed class Validator : AbstractValidator<ProposalInput>
    {
        public Validator() => RuleFor(i => i.Reason).NotEmpty().When(i => i.Step == ProposalStep.Reject).WithMessage("Tulis alasan penolakan.")
            .AtMost(RecordedFact.LongestReason, "Alasan");
    }
}
