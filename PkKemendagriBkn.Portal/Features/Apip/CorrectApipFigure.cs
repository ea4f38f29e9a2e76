using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>The party that recorded a return corrects one figure of it, with a reason: the old and the new one stay on the audit trail.</summary>
public sealed class CorrectApipFigure(Journal journal)
{
    public sealed class Input
    {
        public Guid ReturnId { get; init; }

        /// <summary>The return's version that was read.</summary>
        public Guid Version { get; init; }
        public string UnitCode { get; init; } = "";
        public ApipPosition? Position { get; set; }

        /// <summary>Null says that it was not given.</summary>
        public int? Count { get; set; }
        public int? Need { get; set; }
        public string? Reason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        /// <summary>Far above any unit, and far below what a slip of the keys makes.</summary>
        private const int Most = 100_000;

        public Validator()
        {
            RuleFor(i => i.Position).NotNull().WithMessage("Pilih jabatan yang angkanya dikoreksi.").IsInEnum().WithMessage("Pilih jabatan dari daftar.");
            RuleFor(i => i.Count).GreaterThanOrEqualTo(0).WithMessage("Jumlah pegawai tidak boleh kurang dari 0. Kosongkan bila tidak dilaporkan.")
                .LessThanOrEqualTo(Most).WithMessage("Jumlah pegawai paling banyak 100.000.");
            RuleFor(i => i.Need).GreaterThanOrEqualTo(0).WithMessage("Kebutuhan tidak boleh kurang dari 0. Kosongkan bila tidak diketahui.")
                .LessThanOrEqualTo(Most).WithMessage("Kebutuhan paling banyak 100.000.");
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasan koreksi.").AtMost(RecordedFact.LongestReason, "Alasan");
        }
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectApipFigure), async recording =>
        {
            new Validator().ValidateAndThrow(input);
            var found = await recording.AmendAsync<ApipReturn>(input.ReturnId, input.Version, input.Reason!.Trim());
            if (Inspectorate.Find(input.UnitCode) is null)
                throw new RuleViolation(Rule.FactNotFound);
            var position = input.Position!.Value;
            var line = new ApipLine(input.UnitCode, position, input.Count, input.Need);
            var figure =
                await recording.Db.ApipFigures.SingleOrDefaultAsync(f => f.ReturnId == found.Id && f.UnitCode == input.UnitCode && f.Position == position,
                    recording.Cancelled);
            if (figure is null && line is { Count: null, Need: null })
                throw new RuleViolation(Rule.NothingChanged);
            if (figure is null)
                recording.Db.Add(ApipFigure.Of(found.Id, line));
            else
                (figure.Count, figure.Need) = (line.Count, line.Need);
            recording.RequireChange();

            // The seal follows the figures, and with it the return's version: two officers who correct figures notice each other.
            var figures = await recording.Db.ApipFigures.AsNoTracking()
                .Where(f => f.ReturnId == found.Id && (f.UnitCode != input.UnitCode || f.Position != position)).ToListAsync(recording.Cancelled);
            figures.Add(figure ?? ApipFigure.Of(found.Id, line));
            (found.RowCount, found.RowsSha256) = (figures.Count(f => f.Count is not null || f.Need is not null), BulkRows.Sha256(recording.Db, figures));
        }, ct);
}
