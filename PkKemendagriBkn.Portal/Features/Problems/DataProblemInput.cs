using System.Text.RegularExpressions;
using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Problems;

/// <summary>A data problem as typed, new or corrected.</summary>
public sealed class DataProblemInput : FactInput
{
    /// <summary>The follow-up of signed minutes that it carries out.</summary>
    public Guid? FollowUpId { get; init; }

    public string? ReporterName { get; set; }
    public DateOnly? ReportedOn { get; set; }

    /// <summary>The delivery that held the data; without one, <see cref="Source"/> tells which data they were.</summary>
    public Guid? DeliveryId { get; set; }
    public string? Source { get; set => field = Emptied(value); }

    /// <summary>The party from which the data came; of a delivery the action reads it afresh.</summary>
    public Party? DataFrom { get; set; }
    public Party? Owner { get; set; }
    public string? OwnerGround { get; set => field = Emptied(value); }
    public string? Title { get; set; }
    public string? Description { get; set; }
    public QualityDimension? Dimension { get; set; }
    public string? Indicator { get; set => field = Emptied(value); }
    public long? RowsAffected { get; set; }
    public DateOnly? TargetOn { get; set; }

    /// <summary>When the delivery arrived, and the day of the first step; the action reads both afresh.</summary>
    public DateOnly? DeliveredOn { get; set; }
    public DateOnly? FirstStepOn { get; set; }

    /// <summary>Whether the one who gave the data is to settle, against the reading in force; then a ground is needed.</summary>
    public bool OwnerIsGiver => DataFrom is not null && Owner == DataFrom;

    private static string? Emptied(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    public sealed class Validator : FactInputValidator<DataProblemInput>
    {
        public Validator()
        {
            RuleFor(i => i.Title).NotEmpty().WithMessage("Isi judul permasalahan.").AtMost((DataProblem d) => d.Title, "Judul").WithoutPersonalNumbers();
            RuleFor(i => i.Description).NotEmpty().WithMessage("Uraikan permasalahannya: apa yang keliru dan bagaimana ditemukan.")
                .AtMost((DataProblem d) => d.Description, "Uraian").WithoutPersonalNumbers();
            RuleFor(i => i.ReporterName).NotEmpty().WithMessage("Isi nama dan jabatan pejabat yang melaporkan.")
                .AtMost((DataProblem d) => d.ReporterName, "Nama dan jabatan").WithoutPersonalNumbers();
            RuleFor(i => i.ReportedOn).NotNull().WithMessage("Isi tanggal permasalahan dilaporkan.").PastOrToday(i => i.Today).WithinTheTerm()
                .Must((i, on) => on is null || i.DeliveredOn is null || on >= i.DeliveredOn)
                .WithMessage(i =>
                    $"Permasalahan tidak mungkin dilaporkan sebelum datanya diterima pada {IndonesianDates.Long(i.DeliveredOn!.Value)}. Periksa tanggal atau pilihan pengirimannya.")
                .Must((i, on) => on is null || i.FirstStepOn is null || on <= i.FirstStepOn)
                .WithMessage(i =>
                    $"Langkah penyelesaian pertama sudah tercatat pada {IndonesianDates.Long(i.FirstStepOn!.Value)}. Isi tanggal yang tidak sesudahnya.");
            RuleFor(i => i.Source)
                .NotEmpty()
                .When(i => i.DeliveryId is null)
                .WithMessage("Pilih pengiriman yang memuat data itu, atau sebutkan data mana dan bagaimana diterima.")
                .AtMost((DataProblem d) => d.Source, "Asal data").WithoutPersonalNumbers();
            RuleFor(i => i.DataFrom).NotNull().When(i => i.DeliveryId is null).WithMessage("Pilih pihak asal data.").Must(OneParty)
                .WithMessage("Pilih satu pihak dari daftar.");
            RuleFor(i => i.Owner).NotNull().WithMessage("Pilih pihak yang menyelesaikan (Pasal 3 ayat (2) huruf d, Pasal 4 ayat (2) huruf d).").Must(OneParty)
                .WithMessage("Pilih satu pihak dari daftar.");
            RuleFor(i => i.OwnerGround)
                .NotEmpty()
                .When(i => i.OwnerIsGiver)
                .WithMessage("Sebutkan dasar penunjukan pemberi data, misalnya kesepakatan atau letak kesalahannya.")
                .AtMost((DataProblem d) => d.OwnerGround, "Dasar penunjukan").WithoutPersonalNumbers();
            RuleFor(i => i.Dimension).NotNull().WithMessage("Pilih dimensi mutu data.").IsInEnum().WithMessage("Pilih dimensi mutu data dari daftar.");
            RuleFor(i => i.Indicator)
                .Must((i, code) => code is null || QualityIndicator.Find(code)?.Dimension == i.Dimension)
                .WithMessage("Indikator itu bukan bagian dari dimensi yang dipilih. Pilih indikator lain atau kosongkan.");
            RuleFor(i => i.RowsAffected).GreaterThanOrEqualTo(0).WithMessage("Jumlah baris tidak boleh kurang dari 0. Kosongkan bila tidak dihitung.");
            RuleFor(i => i.TargetOn).Must((i, on) => on is null || i.ReportedOn is null || on >= i.ReportedOn)
                .WithMessage("Target tidak mungkin mendahului tanggal laporan. Perbaiki salah satunya.");
        }

        private static bool OneParty(Party? party) => party is null or Party.First or Party.Second;
    }
}

/// <summary>Keeps persons out of texts that everybody reads.</summary>
internal static partial class PersonalNumbers
{
    /// <summary>A NIP has 18 digits and a NIK 16; both belong into a file of evidence, never into a title.</summary>
    public static IRuleBuilderOptions<T, string?> WithoutPersonalNumbers<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || !LongNumber().IsMatch(text))
            .WithMessage("Jangan menulis NIP atau NIK di sini. Lampirkan daftarnya sebagai berkas bukti.");

    [GeneratedRegex(@"\d(?:[ .-]?\d){15,}")]
    private static partial Regex LongNumber();
}
