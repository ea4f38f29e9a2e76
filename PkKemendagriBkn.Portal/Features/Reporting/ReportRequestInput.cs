using FluentValidation;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Data;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>A report request as typed, new or corrected.</summary>
public sealed class ReportRequestInput : FactInput
{
    public DateOnly? SentOn { get; set; }
    public string? Note { get; set; }

    public sealed class Validator : FactInputValidator<ReportRequestInput>
    {
        public Validator()
        {
            RequireLetter();
            RuleFor(i => i.SentOn).NotNull().WithMessage("Isi tanggal surat disampaikan.").PastOrToday(i => i.Today).WithinTheTerm()
                .Must((i, on) => on is null || i.Letter.DatedOn is null || on >= i.Letter.DatedOn).WithMessage("Surat tidak mungkin disampaikan sebelum tanggal surat.");
            RuleFor(i => i.Note).MaximumLength(2000).WithMessage("Catatan paling panjang 2.000 huruf.");
        }
    }
}
