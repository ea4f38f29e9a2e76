using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Features.Reconciliations;

/// <summary>A party starts a reconciliation, for the first time or again: under an impact assessment that holds, and knowing the faults of the files.</summary>
public sealed class StartReconciliation(Journal journal)
{
    public sealed class Input
    {
        public Guid ReconciliationId { get; init; }
        public Guid Version { get; init; }

        /// <summary>Whether the person goes on although the files have faults.</summary>
        public bool GoesOn { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.ReconciliationId).NotEmpty().WithMessage("Buka pemadanan yang akan dijalankan.");
    }

    /// <exception cref="ReconciliationRefused">No assessment holds for these sources, or the files have faults that nobody has accepted.</exception>
    /// <exception cref="RuleViolation">It runs, has a result, or its columns are not mapped.</exception>
    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.MatchData, nameof(StartReconciliation), async recording =>
        {
            new Validator().ValidateAndThrow(input);
            var row = await recording.OwnAsync(input.ReconciliationId, input.Version);
            if (row.DestroyOn <= recording.Today)
                throw new ReconciliationRefused("Hari pemusnahan berkas pemadanan ini sudah tiba. Siapkan pemadanan baru.");
            var assessments = await recording.Db.ImpactAssessments.Where(a => a.RecordedByParty == row.Party).ToListAsync(ct);
            var holds = assessments.Where(a => a.Covers(row.A.Source, row.B.Source, recording.Today)).MaxBy(a => a.ValidUntilOn)
                ?? throw new ReconciliationRefused(NoAssessment(row.A.Source, row.B.Source));
            var faults = FaultsOf(row);
            if (faults is not null && !input.GoesOn)
                throw new ReconciliationRefused($"{faults} Perbaiki berkasnya, atau pilih tetap melanjutkan.");
            row.Start(holds.Id, faults, recording.Actor, recording.At);
        }, ct);

    public static string NoAssessment(string a, string b) =>
        $"Pemadanan {a} dengan {b} belum boleh dijalankan: tidak ada penilaian dampak pihak Anda yang berlaku hari ini untuk kedua sumber itu (UU 27/2022 Pasal 34 ayat (2) huruf e). Catat penilaiannya dahulu.";

    /// <summary>What is wrong with the files, in one sentence a side; null when nothing is.</summary>
    public static string? FaultsOf(Reconciliation row) =>
        row.Sides.Any(s => s.HasFaults) ? string.Join(' ', row.Sides.OrderBy(s => s.Side).Where(s => s.HasFaults).Select(Sentence)) : null;

    private static string Sentence(ReconciliationSide side)
    {
        (long Count, string What)[] faults =
        [
            (side.Rejected, "baris ditolak"), (side.Damaged, "NIP rusak oleh Excel"), (side.Invalid - side.Damaged, "NIP tidak sah"),
            (side.Duplicate, "NIP ganda"),
        ];
        return $"Sisi {side.Side} ({side.Source}) memuat {string.Join(", ", faults.Where(f => f.Count > 0).Select(f => $"{IndonesianNumbers.Whole(f.Count)} {f.What}"))}.";
    }
}
