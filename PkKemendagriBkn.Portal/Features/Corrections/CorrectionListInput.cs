using FluentValidation;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Corrections;

/// <summary>A correction list as typed, new or corrected; its items come afterwards.</summary>
public sealed class CorrectionListInput : FactInput
{
    /// <summary>The follow-up of signed minutes that it carries out.</summary>
    public Guid? FollowUpId { get; init; }

    public string? Title { get; set; }
    public DateOnly? SubmittedOn { get; set; }
    public string? Note { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }

    /// <summary>The earliest day that an item has; the action reads it afresh.</summary>
    public DateOnly? FirstItemOn { get; set; }

    public sealed class Validator : FactInputValidator<CorrectionListInput>
    {
        public Validator()
        {
            RuleFor(i => i.Title).NotEmpty().WithMessage("Isi judul daftar.").AtMost((CorrectionList c) => c.Title, "Judul");
            RuleFor(i => i.SubmittedOn).NotNull().WithMessage("Isi tanggal daftar disampaikan.").PastOrToday(i => i.Today).WithinTheTerm()
                .Must((i, on) => on is null || i.Letter.DatedOn is null || on >= i.Letter.DatedOn)
                .WithMessage("Daftar tidak mungkin disampaikan sebelum tanggal suratnya. Periksa kedua tanggal.")
                .Must((i, on) => on is null || i.FirstItemOn is null || on <= i.FirstItemOn)
                .WithMessage("Ada butir yang diajukan sebelum tanggal itu. Isi tanggal yang tidak sesudahnya, atau koreksi butirnya lebih dahulu.");
            RuleFor(i => i.Note).AtMost((CorrectionList c) => c.Note, "Catatan");
        }
    }
}
