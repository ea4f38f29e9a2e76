using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Calendar;

/// <summary>A holiday as typed, new or corrected. Unlike facts of the agreement it may lie in the future.</summary>
public sealed class HolidayInput : FactInput
{
    /// <summary>No decree reaches further back than the agreement, nor further ahead than this.</summary>
    public const int FirstYear = 2025, LastYear = 2100;

    public DateOnly? ObservedOn { get; set; }
    public string? Name { get; set => field = value?.Trim(); }
    public HolidayKind? Kind { get; set; }
    public string? Decree { get; set => field = value?.Trim(); }

    /// <exception cref="RuleViolation">Another record has the day.</exception>
    internal async Task RequireFreeDayAsync(Recording recording)
    {
        if (await HolidayDays.Standing(recording.Db).AnyAsync(h => h.ObservedOn == ObservedOn && h.Id != Id, recording.Cancelled))
            throw new RuleViolation(Rule.HolidayAlreadyRecorded);
    }

    public sealed class Validator : FactInputValidator<HolidayInput>
    {
        public Validator()
        {
            RuleFor(i => i.ObservedOn).NotNull().WithMessage("Isi tanggal hari libur.")
                .Must(on => on is null || on.Value.Year is >= FirstYear and <= LastYear)
                .WithMessage($"Tahun hari libur harus {FirstYear} sampai {LastYear}. Periksa tanggalnya.");
            RuleFor(i => i.Name).NotEmpty().WithMessage("Isi nama hari libur seperti tertulis dalam keputusan.").AtMost((Holiday h) => h.Name, "Nama");
            RuleFor(i => i.Kind).NotNull().WithMessage("Pilih hari libur nasional atau cuti bersama.").IsInEnum().WithMessage("Pilih jenisnya dari daftar.");
            RuleFor(i => i.Decree).NotEmpty().WithMessage("Isi keputusan yang menetapkannya, misalnya SKB dengan nomor dan tahunnya.")
                .AtMost((Holiday h) => h.Decree, "Dasar");
        }
    }
}
