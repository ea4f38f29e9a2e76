using FluentValidation;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>What a return says besides its figures, as typed, new or corrected.</summary>
public sealed class ApipReturnInput : FactInput
{
    /// <summary>Nothing that the parties exchange is older.</summary>
    public static readonly DateOnly Earliest = new(2020, 1, 1);

    public DateOnly? AsOfOn { get; set; }
    public DateOnly? ProvidedOn { get; set; }
    public string? Note { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    public sealed class Validator : FactInputValidator<ApipReturnInput>
    {
        public Validator()
        {
            RuleFor(i => i.AsOfOn).NotNull().WithMessage("Isi tanggal keadaan data.").PastOrToday(i => i.Today)
                .Must((_, on) => on is null || on >= Earliest).WithMessage($"Tanggal mendahului {IndonesianDates.Long(Earliest)}. Periksa tahunnya.");
            RuleFor(i => i.ProvidedOn).NotNull().WithMessage("Isi tanggal data diberikan oleh BKN.").PastOrToday(i => i.Today).WithinTheTerm()
                .Must((i, on) => on is null || i.AsOfOn is null || i.AsOfOn > i.Today || on >= i.AsOfOn)
                .WithMessage("Data tidak mungkin diberikan sebelum tanggal keadaannya. Periksa kedua tanggal.")
                .Must((i, on) => on is null || i.Letter.DatedOn is null || on >= i.Letter.DatedOn)
                .WithMessage("Data tidak mungkin diberikan sebelum tanggal surat pengantarnya. Periksa kedua tanggal.");
            RuleFor(i => i.Note).AtMost((ApipReturn a) => a.Note, "Catatan");
        }
    }
}
