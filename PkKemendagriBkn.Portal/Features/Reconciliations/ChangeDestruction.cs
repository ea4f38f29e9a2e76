using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Features.Reconciliations;

/// <summary>
/// A party has files and results destroyed earlier or later than was set, with a reason. Not once minutes name the day: what they promise
/// the other party is not moved by one.
/// </summary>
public sealed class ChangeDestruction(Journal journal)
{
    public sealed class Input
    {
        public Guid ReconciliationId { get; init; }
        public Guid Version { get; init; }

        /// <summary>The action reads both afresh.</summary>
        public DateOnly Today { get; set; }
        public DateOnly PreparedOn { get; set; }
        public DateOnly? On { get; set; }
        public string? Reason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.On).NotNull().WithMessage("Isi tanggal pemusnahan yang baru.")
                .Must((i, on) => on is null || on >= i.Today && on <= i.PreparedOn.AddDays(Reconciliation.LongestKept))
                .WithMessage("Isi hari ini (dimusnahkan malam nanti) atau sesudahnya, paling lama satu tahun sejak pemadanan disiapkan.");
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasan perubahan tanggal pemusnahan.")
                .AtMost((Reconciliation r) => r.DestroyReason, "Alasan");
        }
    }

    /// <exception cref="RuleViolation">It runs, is destroyed, or its minutes name the day.</exception>
    /// <exception cref="FactChanged">Somebody else changed it meanwhile.</exception>
    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.MatchData, nameof(ChangeDestruction), async recording =>
        {
            var row = await recording.OwnAsync(input.ReconciliationId, input.Version);
            (input.Today, input.PreparedOn) = (recording.Today, WibClock.DateOf(row.PreparedAt));
            new Validator().ValidateAndThrow(input);
            if (await FrozenRun.HasMinutesAsync(recording.Db, row, recording.Actor, ct))
                throw new RuleViolation(Rule.DestructionDayInMinutes);
            row.DestroyAnotherDay(input.On!.Value, input.Reason!.Trim(), input.PreparedOn, input.Today);
            recording.About(nameof(Reconciliation), row.Id, row.DestroyReason);
        }, ct);
}
