using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Reconciliations;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Reviews;

/// <summary>A party ends its review: the decisions are written into two sealed files, masked and in full, whose digests stand in the minutes.</summary>
public sealed class FreezeReview(Journal journal, ReviewAnnexes annexes)
{
    public sealed class Input
    {
        public Guid ReconciliationId { get; init; }

        /// <summary>Whose data side A holds.</summary>
        public Party? OwnerOfA { get; set; }

        /// <summary>Whether items may stay undecided; the minutes count them.</summary>
        public bool LeavesOpen { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.OwnerOfA).NotNull().WithMessage("Pilih data siapa yang ada pada sisi A.")
            .Must(p => p is null or Party.First or Party.Second).WithMessage("Pilih satu pihak dari daftar.");
    }

    /// <exception cref="RuleViolation">The review has not begun or is frozen.</exception>
    /// <exception cref="ReconciliationRefused">Items are left, and nobody said that they may be.</exception>
    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.MatchData, nameof(FreezeReview), async recording =>
        {
            new Validator().ValidateAndThrow(input);
            var row = await recording.ReviewAsync(input.ReconciliationId);
            var owners = await SideOwners.FindAsync(recording.Db, row, recording.Actor, ct);
            if (owners.IsCertain && !owners.Contradict && owners.OfA != input.OwnerOfA)
                throw new ReconciliationRefused(
                    $"Menurut pengiriman datanya, sisi A ({row.A.Source}) adalah data {Labels.Of(owners.OfA!.Value)}. Pilih pihak itu, atau siapkan pemadanan dari berkas yang benar.");
            var items = await recording.Db.ReviewItems.AsNoTracking().Where(i => i.ReconciliationId == row.Id).OrderBy(i => i.Queue).ThenBy(i => i.Number)
                .ToListAsync(ct);
            if (!input.LeavesOpen && items.Any(i => i.Verdict is null))
                throw new ReconciliationRefused("Masih ada butir yang belum diputuskan. Putuskan dahulu, atau nyatakan bahwa sisanya dibiarkan dan dihitung.");
            row.Freeze(input.OwnerOfA!.Value, annexes.Write(row, items), recording.Actor, recording.At);
        }, ct);
}
