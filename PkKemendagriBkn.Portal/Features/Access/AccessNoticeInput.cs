using FluentValidation;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Access;

/// <summary>A claim of Itjen or a warning of BKN as typed, new or corrected.</summary>
public sealed class AccessNoticeInput : FactInput
{
    public DateOnly? GivenOn { get; set; }
    public string? Text { get; set => field = value?.Trim(); }

    public sealed class Validator : FactInputValidator<AccessNoticeInput>
    {
        public Validator()
        {
            RequireLetter();
            RuleFor(i => i.GivenOn).NotNull().WithMessage("Isi tanggal surat disampaikan.").PastOrToday(i => i.Today).WithinTheTerm()
                .Must((i, on) => on is null || i.Letter.DatedOn is null || on >= i.Letter.DatedOn)
                .WithMessage("Surat tidak mungkin disampaikan sebelum tanggal surat.");
            RuleFor(i => i.Text).NotEmpty().WithMessage("Tulis isi pokok surat.").AtMost((AccessNotice n) => n.Text, "Isi pokok");
        }
    }
}
