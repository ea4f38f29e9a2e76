using FluentValidation;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>A report request as typed, new or corrected.</summary>
public sealed class ReportRequestInput : FactInput
{
    public DateOnly? SentOn { get; set; }
    /// <summary>The day on which the letter was received, as the debtor says when it records the request itself.</summary>
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>Whether that has to be said; the action works it out.</summary>
    public bool AsksForReceipt { get; set; }
    public string? Note { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>The first day on which a report answered it; the action reads it afresh.</summary>
    public DateOnly? AnsweredOn { get; set; }

    public sealed class Validator : FactInputValidator<ReportRequestInput>
    {
        public Validator()
        {
            RequireLetter();
            RuleFor(i => i.SentOn).NotNull().WithMessage("Isi tanggal surat disampaikan.").PastOrToday(i => i.Today).WithinTheTerm()
                .Must((i, on) => on is null || i.Letter.DatedOn is null || on >= i.Letter.DatedOn)
                .WithMessage("Surat tidak mungkin disampaikan sebelum tanggal surat.")
                .Must((i, on) => on is null || i.AnsweredOn is null || on <= i.AnsweredOn)
                .WithMessage(i =>
                    $"Laporan yang menjawab surat ini sudah disampaikan pada {IndonesianDates.Long(i.AnsweredOn!.Value)}. Isi tanggal yang tidak sesudahnya; bila tanggal laporannya keliru, Itjen yang mengoreksinya.");
            RuleFor(i => i.ReceivedOn).NotNull().WithMessage("Isi tanggal surat diterima.").PastOrToday(i => i.Today)
                .Must((i, on) => !(on < i.SentOn)).WithMessage("Surat tidak mungkin diterima sebelum disampaikan.").When(i => i.AsksForReceipt);
            RuleFor(i => i.Note).AtMost((ReportRequest r) => r.Note, "Catatan");
        }
    }
}
