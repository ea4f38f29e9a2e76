using FluentValidation;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Evaluations;

/// <summary>A planned evaluation as typed, new or corrected.</summary>
public sealed class EvaluationPlanInput : FactInput
{
    public string? Period { get; set; }
    public DateOnly? PlannedOn { get; set; }
    public EvaluationHolder? By { get; set; }
    public bool IsAdHoc { get; set; }
    public string? Agenda { get; set; }

    /// <summary>The last day that the agreement holds; the action reads it.</summary>
    public DateOnly? LastDayOn { get; set; }

    public sealed class Validator : FactInputValidator<EvaluationPlanInput>
    {
        public Validator()
        {
            RuleFor(i => i.Period).NotEmpty().WithMessage("Pilih periode yang direncanakan.");
            RuleFor(i => i.PlannedOn).NotNull().WithMessage("Isi tanggal rencana.")
                .Must((i, on) => on is null || i.IsCorrection || on >= i.Today)
                .WithMessage("Tanggal rencana sudah lewat. Isi tanggal hari ini atau sesudahnya; evaluasi yang sudah dilaksanakan dicatat sebagai evaluasi.")
                .Must((i, on) => on is null || i.LastDayOn is null || on <= i.LastDayOn)
                .WithMessage(i => $"Perjanjian berlaku sampai {IndonesianDates.Long(i.LastDayOn!.Value)}. Isi tanggal sebelumnya.");
            RuleFor(i => i.By).NotNull().WithMessage("Pilih siapa yang mengadakan: pihak Anda sendiri atau bersama.").IsInEnum()
                .WithMessage("Pilih dari daftar.");
            RuleFor(i => i.Agenda).NotEmpty().WithMessage("Tulis pokok bahasan yang direncanakan.").AtMost((EvaluationPlan e) => e.Agenda, "Pokok bahasan");
        }
    }
}
