using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>A delivery as typed, new or corrected: a receipt by the receiving party, or a sending whose receipt the other party confirms.</summary>
public sealed class DeliveryInput : FactInput
{
    /// <summary>Whether the giving party records it; the action sets it again from what stands.</summary>
    public bool IsSending { get; set; }
    public DateOnly? SentOn { get; set; }

    /// <summary>The day of receipt; of a sending it only repeats what the other party has confirmed.</summary>
    public DateOnly? ReceivedOn { get; set; }
    public string? DataSet { get; set; }
    public DeliveryMethod? Method { get; set; }
    public string? MethodDetail { get; set => field = Text(value); }
    public DateOnly? PeriodFromOn { get; set; }
    public DateOnly? PeriodToOn { get; set; }

    /// <summary>Rows handed over, when they were counted.</summary>
    public long? RecordCount { get; set; }
    public string? FileSha256 { get; set => field = Text(value)?.ToLowerInvariant(); }
    public string? Sender { get; set => field = Text(value); }
    public string? Receiver { get; set => field = Text(value); }
    public string? Note { get; set => field = Text(value); }

    /// <summary>The first day on which feedback on this delivery was submitted; the action reads it afresh.</summary>
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>The most rows that a feedback counts in this delivery; the action reads it afresh.</summary>
    public long? AnsweredRows { get; set; }

    /// <summary>The form for correcting a delivery, as it stands.</summary>
    public static DeliveryInput For(Delivery d, Letter? letter) => new()
    {
        Id = d.Id, Version = d.Version, IsCorrection = true, IsSending = d.IsSending, SentOn = d.SentOn, ReceivedOn = d.ReceivedOn, DataSet = d.DataSet,
        Method = d.Method,
        MethodDetail = d.MethodDetail, PeriodFromOn = d.PeriodFromOn, PeriodToOn = d.PeriodToOn, RecordCount = d.RecordCount, FileSha256 = d.FileSha256,
        Sender = d.Sender, Receiver = d.Receiver, Note = d.Note, Letter = LetterInput.Of(letter),
    };

    /// <summary>Puts what was typed into a delivery, but for its receipt. The input must be valid.</summary>
    public void ApplyTo(Delivery delivery)
    {
        (delivery.SentOn, delivery.DataSet, delivery.Method) = (SentOn, DataSet!.Trim(), Method!.Value);
        delivery.MethodDetail = Method == DeliveryMethod.Other ? MethodDetail : null;
        (delivery.PeriodFromOn, delivery.PeriodToOn, delivery.RecordCount, delivery.FileSha256) = (PeriodFromOn, PeriodToOn, RecordCount, FileSha256);
        (delivery.Sender, delivery.Receiver, delivery.Note) = (Sender, Receiver, Note);
    }

    /// <summary>The delivery with what was typed. The input must be valid.</summary>
    public Delivery ToDelivery(Party from)
    {
        var delivery = new Delivery { Id = Id, From = from, DataSet = "" };
        ApplyTo(delivery);
        return delivery;
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    public sealed class Validator : FactInputValidator<DeliveryInput>
    {
        public Validator()
        {
            When(i => i.IsSending, () => RuleFor(i => i.SentOn).NotNull().WithMessage("Isi tanggal data dikirim.").PastOrToday(i => i.Today).WithinTheTerm()
                .Must((i, on) => on is null || i.Letter.DatedOn is null || on >= i.Letter.DatedOn)
                .WithMessage("Data tidak mungkin dikirim sebelum tanggal surat pengantarnya. Periksa kedua tanggal.")
                .Must((i, on) => on is null || i.ReceivedOn is null || on <= i.ReceivedOn)
                .WithMessage(i =>
                    $"Penerimaan data ini sudah dikonfirmasi pada {IndonesianDates.Long(i.ReceivedOn!.Value)}. Isi tanggal kirim yang tidak sesudahnya."));
            When(i => !i.IsSending, () =>
            {
                RuleFor(i => i.SentOn).WithinTheTerm().Must((i, on) => on is null || i.ReceivedOn is null || on <= i.ReceivedOn)
                    .WithMessage("Data tidak mungkin dikirim sesudah diterima. Periksa kedua tanggal.");
                RuleFor(i => i.ReceivedOn).NotNull().WithMessage("Isi tanggal data diterima.").PastOrToday(i => i.Today).WithinTheTerm()
                    .Must((i, on) => on is null || i.Letter.DatedOn is null || on >= i.Letter.DatedOn)
                    .WithMessage("Data tidak mungkin diterima sebelum tanggal surat pengantarnya. Periksa kedua tanggal.")
                    .Must((i, on) => on is null || i.AnsweredOn is null || on <= i.AnsweredOn)
                    .WithMessage(i =>
                        $"Data balikan untuk penerimaan ini sudah disampaikan pada {IndonesianDates.Long(i.AnsweredOn!.Value)}. Isi tanggal yang tidak sesudahnya, atau koreksi data balikannya lebih dahulu.");
            });
            RuleFor(i => i.DataSet).NotEmpty().WithMessage("Sebutkan data yang dikirim atau diterima.").AtMost((Delivery d) => d.DataSet, "Uraian data");
            RuleFor(i => i.Method).NotNull().WithMessage("Pilih cara data disampaikan (Pasal 3 ayat (1) huruf a).").IsInEnum()
                .WithMessage("Pilih cara data disampaikan dari daftar.");
            RuleFor(i => i.MethodDetail).NotEmpty().When(i => i.Method == DeliveryMethod.Other).WithMessage("Sebutkan metode lain yang disepakati.")
                .AtMost((Delivery d) => d.MethodDetail, "Metode lain");
            RuleFor(i => i.PeriodFromOn).NotNull().When(i => i.PeriodToOn is not null).WithMessage("Isi juga awal periode data, atau kosongkan keduanya.");
            RuleFor(i => i.PeriodToOn).NotNull().When(i => i.PeriodFromOn is not null).WithMessage("Isi juga akhir periode data, atau kosongkan keduanya.")
                .Must((i, on) => on is null || i.PeriodFromOn is null || on >= i.PeriodFromOn)
                .WithMessage("Akhir periode mendahului awalnya. Periksa kedua tanggal.");
            RuleFor(i => i.RecordCount).GreaterThanOrEqualTo(0).WithMessage("Jumlah baris tidak boleh kurang dari 0. Kosongkan bila tidak dihitung.")
                .Must((i, rows) => rows is null || i.AnsweredRows is null || rows >= i.AnsweredRows)
                .WithMessage(i =>
                    $"Data balikannya sudah menghitung {IndonesianNumbers.Whole(i.AnsweredRows!.Value)} baris. Isi jumlah yang tidak kurang dari itu, atau koreksi data balikannya lebih dahulu.");
            RuleFor(i => i.FileSha256)
                .Must(hash => hash is null || hash.Length == 64 && hash.All(char.IsAsciiHexDigit))
                .WithMessage("Sidik SHA-256 terdiri atas 64 angka dan huruf a sampai f. Salin ulang dari alat penghitungnya, atau kosongkan.");
            RuleFor(i => i.Sender).AtMost((Delivery d) => d.Sender, "Nama pengirim");
            RuleFor(i => i.Receiver).AtMost((Delivery d) => d.Receiver, "Nama penerima");
            RuleFor(i => i.Note).AtMost((Delivery d) => d.Note, "Catatan");
        }
    }
}
