using FluentValidation;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Evaluations;

/// <summary>A monitoring and evaluation as typed, new or corrected.</summary>
public sealed class EvaluationInput : FactInput
{
    public DateOnly? HeldOn { get; set; }
    public EvaluationHolder? By { get; set; }

    /// <summary>The period it counts for; null when that is the one its day falls in.</summary>
    public string? Period { get; set; }
    public string? Summary { get; set; }

    /// <summary>The own party's plan that it carries out; of a new one alone.</summary>
    public Guid? PlanId { get; set; }

    public sealed class Validator : FactInputValidator<EvaluationInput>
    {
        public Validator()
        {
            RuleFor(i => i.HeldOn).NotNull().WithMessage("Isi tanggal pelaksanaan.").PastOrToday(i => i.Today).WithinTheTerm();
            RuleFor(i => i.By).NotNull().WithMessage("Pilih siapa yang mengadakan: pihak Anda sendiri atau bersama.").IsInEnum()
                .WithMessage("Pilih penyelenggara dari daftar.");
            RuleFor(i => i.Summary).NotEmpty().WithMessage("Tulis ringkasan hasil.").AtMost((Evaluation e) => e.Summary, "Ringkasan");
        }
    }
}
