using FluentValidation;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>A submitted report as typed, new or corrected.</summary>
public sealed class ReportInput : FactInput
{
    public string? Title { get; set; }
    public DateOnly? SubmittedOn { get; set; }

    /// <summary>The name of the period that it is for, if any.</summary>
    public string? Period { get; set; }

    /// <summary>The request that it answers, if any.</summary>
    public Guid? RequestId { get; set; }

    /// <summary>When the chosen period began; the action reads it afresh.</summary>
    public Func<string, DateOnly?> PeriodFrom { get; set; } = _ => null;

    /// <summary>When the chosen request was sent; the action reads it afresh.</summary>
    public Func<Guid, DateOnly?> RequestSentOn { get; set; } = _ => null;

    private DateOnly? BeganOn => Period is { } name ? PeriodFrom(name) : null;

    private DateOnly? SentOn => RequestId is { } request ? RequestSentOn(request) : null;

    public sealed class Validator : FactInputValidator<ReportInput>
    {
        public Validator()
        {
            RequireLetter();
            RuleFor(i => i.Title).NotEmpty().WithMessage("Isi judul laporan.").AtMost((Report r) => r.Title, "Judul laporan");
            RuleFor(i => i.SubmittedOn).NotNull().WithMessage("Isi tanggal laporan disampaikan.").PastOrToday(i => i.Today).WithinTheTerm()
                .Must((i, on) => on is null || i.Letter.DatedOn is null || on >= i.Letter.DatedOn)
                .WithMessage("Laporan tidak mungkin disampaikan sebelum tanggal surat penyampaiannya. Periksa kedua tanggal.")
                .Must((i, on) => on is null || i.SentOn is null || on >= i.SentOn)
                .WithMessage(i =>
                    $"Laporan tidak mungkin menjawab surat yang belum disampaikan: permintaan terpilih disampaikan {IndonesianDates.Long(i.SentOn!.Value)}. Perbaiki tanggal ini atau pilih permintaan lain.")
                .Must((i, on) => on is null || i.BeganOn is null || on >= i.BeganOn)
                .WithMessage(i => $"Periode terpilih baru dimulai {IndonesianDates.Long(i.BeganOn!.Value)}. Perbaiki tanggal ini atau pilih periode lain.");
            RuleFor(i => i.Period).Must((i, period) => !string.IsNullOrEmpty(period) || i.RequestId is not null)
                .WithMessage("Pilih periode, permintaan, atau keduanya: laporan harus menjawab paling sedikit salah satunya.");
            RuleFor(i => i.UploadIds).NotEmpty().When(i => !i.IsCorrection).WithMessage("Lampirkan berkas laporannya.");
        }
    }
}
