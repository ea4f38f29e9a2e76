using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Components.Styleguide;

/// <summary>A form that saves nothing, to show fields and their mistakes.</summary>
public sealed class SampleInput : FactInput, IProven
{
    public string? Text { get; set; }
    public DateOnly? Day { get; set; }
    public Party? Party { get; set; }
    public long? Rows { get; set; }
    public string? Password { get; set; }
    public string? Code { get; set; }

    public sealed class Validator : AbstractValidator<SampleInput>
    {
        public Validator()
        {
            RuleFor(i => i.Text).NotEmpty().WithMessage("Isi uraian singkatnya.");
            RuleFor(i => i.Day).NotNull().WithMessage("Isi tanggalnya.");
            RuleFor(i => i.Party).NotNull().WithMessage("Pilih pihaknya.").IsInEnum().WithMessage("Pilih pihak dari daftar.");
        }
    }
}
