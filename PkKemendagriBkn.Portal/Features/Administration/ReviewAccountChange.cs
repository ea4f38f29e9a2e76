using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>An auditor or another administrator has looked at what took effect without a second administrator, and says what was found.</summary>
public sealed class ReviewAccountChange(Journal journal)
{
    public sealed class Input
    {
        public Guid ChangeId { get; init; }
        public string? Remark { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Remark).NotEmpty().WithMessage("Tulis hasil peninjauan.").AtMost(RecordedFact.LongestReason, "Hasil peninjauan");
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ViewAudit, nameof(ReviewAccountChange), async recording =>
        {
            new Validator().ValidateAndThrow(input);
            var change = await recording.Db.AccountChanges.SingleOrDefaultAsync(c => c.Id == input.ChangeId && c.OverrideReason != null, recording.Cancelled)
                ?? throw new RuleViolation(Rule.FactNotFound);
            recording.About(nameof(AccountChange), change.Id, input.Remark!.Trim());
            change.Review(recording.Actor, recording.At, input.Remark.Trim());
        }, ct);
}
