using FluentValidation;
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
            RuleFor(i => i.Name).NotEmpty().WithMessage("Isi nama elemen data.").MaximumLength(200).WithMessage("Nama paling panjang 200 huruf.");
            RuleFor(i => i.Description).MaximumLength(1000).WithMessage("Uraian paling panjang 1.000 huruf.");
            RuleFor(i => i.Format).MaximumLength(200).WithMessage("Format paling panjang 200 huruf.");
        }
    }
}
