using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>A data field of the annex as typed, new or corrected.</summary>
public sealed class AnnexFieldInput : FactInput
{
    public string? Name { get; set; }
    public string? Description { get; set; }
    public string? Format { get; set; }

    public sealed class Validator : FactInputValidator<AnnexFieldInput>
    {
        public Validator()
        {
            RuleFor(i => i.Name).NotEmpty().WithMessage("Isi nama elemen data.").AtMost((AnnexField a) => a.Name, "Nama");
            RuleFor(i => i.Description).AtMost((AnnexField a) => a.Description, "Uraian");
            RuleFor(i => i.Format).AtMost((AnnexField a) => a.Format, "Format");
        }
    }
}
