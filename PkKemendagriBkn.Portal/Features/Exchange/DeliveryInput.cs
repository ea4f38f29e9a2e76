using FluentValidation;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Components;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>A receipt of data as typed, new or corrected.</summary>
public sealed class DeliveryInput : FactInput
{
    public DateOnly? ReceivedOn { get; set; }
    public string? DataSet { get; set; }
    public DeliveryMethod? Method { get; set; }

    /// <summary>Rows received, when they were counted.</summary>
    public long? RecordCount { get; set; }
    public string? Note { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>The first day on which feedback on this delivery was submitted; the action reads it afresh.</summary>
    public DateOnly? AnsweredOn { get; set; }

    public sealed class Validator : FactInputValidator<DeliveryInput>
    {
        public Validator()
        {
            RuleFor(i => i.ReceivedOn).NotNull().WithMessage("Isi tanggal data diterima.").PastOrToday(i => i.Today).WithinTheTerm()
                .Must((i, on) => on is null || i.Letter.DatedOn is null || on >= i.Letter.DatedOn).WithMessage("Data tidak mungkin diterima sebelum tanggal surat pengantarnya. Periksa kedua tanggal.")
                .Must((i, on) => on is null || i.AnsweredOn is null || on <= i.AnsweredOn)
                .WithMessage(i => $"Data balikan untuk penerimaan ini sudah disampaikan pada {IndonesianDates.Long(i.AnsweredOn!.Value)}. Isi tanggal yang tidak sesudahnya, atau koreksi data balikannya lebih dahulu.");
            RuleFor(i => i.DataSet).NotEmpty().WithMessage("Sebutkan data yang diterima.").MaximumLength(300).WithMessage("Uraian data paling panjang 300 huruf.");
            RuleFor(i => i.Method).NotNull().WithMessage("Pilih cara data diterima (Pasal 3 ayat (1) huruf a).").IsInEnum().WithMessage("Pilih cara data diterima dari daftar.");
            RuleFor(i => i.RecordCount).GreaterThanOrEqualTo(0).WithMessage("Jumlah baris tidak boleh kurang dari 0. Kosongkan bila tidak dihitung.");
            RuleFor(i => i.Note).MaximumLength(2000).WithMessage("Catatan paling panjang 2.000 huruf.");
        }
    }
}
