using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Portal.Features.Deadlines;

/// <summary>One imagined change as it is typed. It is never saved.</summary>
public sealed class SimulationInput
{
    public ImaginedKind? Kind { get; set; }
    public string? Subject { get; set; }
    public DateOnly? On { get; set; }
    public DateOnly? Until { get; set; }
    public EvaluationHolder? Holder { get; set; }
    public Party? Party { get; set; }
    public string? Reading { get; set; }

    public bool NeedsDate => Kind is not (null or ImaginedKind.RemoveFact or ImaginedKind.ReadOtherwise);

    public bool NeedsSubject =>
        Kind is ImaginedKind.SubmitFeedback or ImaginedKind.ConfirmRequest or ImaginedKind.AnswerRequest or ImaginedKind.ReportPeriod or ImaginedKind.MoveFact
        or ImaginedKind.RemoveFact or ImaginedKind.ReadOtherwise;

    public ImaginedChange ToChange() =>
        new(Kind!.Value, NeedsSubject ? Subject ?? "" : "", NeedsDate ? On : null, Kind == ImaginedKind.StrikeForceMajeure ? Until : null, Kind switch
        {
            ImaginedKind.HoldEvaluation => Holder.ToString()!,
            ImaginedKind.StrikeForceMajeure => Party.ToString()!,
            ImaginedKind.ReadOtherwise => Reading ?? "",
            _ => "",
        });

    public sealed class Validator : AbstractValidator<SimulationInput>
    {
        public Validator()
        {
            RuleFor(i => i.Kind).NotNull().WithMessage("Pilih apa yang diandaikan.").IsInEnum().WithMessage("Pilih apa yang diandaikan.");
            RuleFor(i => i.Subject).NotEmpty().When(i => i.NeedsSubject).WithMessage("Pilih catatan, periode, atau klausulnya.");
            RuleFor(i => i.On).NotNull().When(i => i.NeedsDate).WithMessage("Isi tanggalnya.");
            RuleFor(i => i.Until)
                .GreaterThanOrEqualTo(i => i.On)
                .When(i => i.Kind == ImaginedKind.StrikeForceMajeure && i.Until is not null && i.On is not null)
                .WithMessage("Hari terakhir tidak boleh mendahului hari pertama.");
            RuleFor(i => i.Holder).NotNull().When(i => i.Kind == ImaginedKind.HoldEvaluation).WithMessage("Pilih siapa yang mengadakan evaluasi.");
            RuleFor(i => i.Holder).IsInEnum().WithMessage("Pilih siapa yang mengadakan evaluasi dari daftar.");
            RuleFor(i => i.Party).NotNull().When(i => i.Kind == ImaginedKind.StrikeForceMajeure).WithMessage("Pilih pihak yang terkena.");
            RuleFor(i => i.Party).IsInEnum().WithMessage("Pilih pihak yang terkena dari daftar.");
            RuleFor(i => i.Reading).NotEmpty().When(i => i.Kind == ImaginedKind.ReadOtherwise).WithMessage("Pilih pembacaannya.");
        }
    }
}
