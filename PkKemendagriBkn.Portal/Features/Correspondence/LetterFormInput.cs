using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>A letter as typed into the register, new or corrected. The letter that it rests on is the one that it replies to.</summary>
public sealed class LetterFormInput : FactInput
{
    public string? Number { get; set => field = Text(value); }
    public DateOnly? DatedOn { get; set; }
    public string? Subject { get; set => field = Text(value); }

    /// <summary>The sender; a letter that was recorded for the wrong one is voided, not corrected.</summary>
    public Party? From { get; set; }
    public string? FromUnit { get; set => field = Text(value); }
    public string? ToUnit { get; set => field = Text(value); }
    public LetterClassification? Classification { get; set; }
    public DateOnly? SentOn { get; set; }
    public LetterChannel? Channel { get; set; }

    /// <summary>What the exchange is about; a reply has that of the letter that began it.</summary>
    public string? Matter { get; set => field = Text(value); }

    /// <summary>The day of receipt that was confirmed; the action reads it afresh.</summary>
    public DateOnly? ConfirmedOn { get; set; }

    /// <summary>Whether a request for a report rests on it, whose clock runs from its sending; the action reads it afresh.</summary>
    public bool AsksForReport { get; set; }

    /// <summary>The first day on which a report answered it; the action reads it afresh.</summary>
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>The form for correcting a letter, as it stands.</summary>
    public static LetterFormInput For(Letter letter) => new()
    {
        Id = letter.Id, Version = letter.Version, IsCorrection = true, Number = letter.Number, DatedOn = letter.DatedOn, Subject = letter.Subject,
        From = letter.From,
        FromUnit = letter.FromUnit, ToUnit = letter.ToUnit, Classification = letter.Classification, SentOn = letter.SentOn, Channel = letter.Channel,
        Matter = letter.Matter,
        ConfirmedOn = letter.ConfirmedOn,
    };

    /// <summary>Puts what was typed into a letter. The input must be valid.</summary>
    public void ApplyTo(Letter letter)
    {
        (letter.Number, letter.DatedOn, letter.Subject) = (Number!, DatedOn!.Value, Subject!);
        (letter.FromUnit, letter.ToUnit, letter.Classification) = (FromUnit, ToUnit, Classification!.Value);
        (letter.SentOn, letter.Channel, letter.Matter) = (SentOn, Channel, Letter.ChosenId is null ? Matter : null);
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    public sealed class Validator : FactInputValidator<LetterFormInput>
    {
        public Validator()
        {
            RuleFor(i => i.From).NotNull().WithMessage("Pilih pihak pengirim surat.").Must(from => from is null or Party.First or Party.Second)
                .WithMessage("Pilih Itjen Kemendagri atau BKN sebagai pengirim.");
            RuleFor(i => i.Number).NotEmpty().WithMessage("Isi nomor surat.").AtMost((Letter l) => l.Number, "Nomor surat");
            RuleFor(i => i.DatedOn).NotNull().WithMessage("Isi tanggal surat.").PastOrToday(i => i.Today)
                .Must((i, on) => on is null || i.Letter.DatedOn is null || on >= i.Letter.DatedOn)
                .WithMessage(i =>
                    $"Surat tidak mungkin bertanggal sebelum surat yang dibalasnya ({IndonesianDates.Long(i.Letter.DatedOn!.Value)}). Periksa tanggal atau surat yang dibalas.");
            RuleFor(i => i.Subject).NotEmpty().WithMessage("Isi hal surat.").AtMost((Letter l) => l.Subject, "Hal surat");
            RuleFor(i => i.FromUnit).AtMost((Letter l) => l.FromUnit, "Nama unit atau pejabat pengirim");
            RuleFor(i => i.ToUnit).AtMost((Letter l) => l.ToUnit, "Nama unit atau pejabat tujuan");
            RuleFor(i => i.Classification).NotNull().WithMessage("Pilih sifat surat.").IsInEnum().WithMessage("Pilih sifat surat dari daftar.");
            RuleFor(i => i.SentOn).PastOrToday(i => i.Today)
                .NotNull()
                .When(i => i.AsksForReport, ApplyConditionTo.CurrentValidator)
                .WithMessage("Isi tanggal surat disampaikan: jangka waktu laporan yang diminta surat ini dihitung dari sana.")
                .Must((i, on) => on is null || !i.AsksForReport || on >= PksAgreement.Instance.SignedOn)
                .WithMessage("Surat permintaan laporan tidak mungkin disampaikan sebelum penandatanganan perjanjian (27 Agustus 2025).")
                .Must((i, on) => on is null || i.AnsweredOn is null || on <= i.AnsweredOn)
                .WithMessage(i =>
                    $"Laporan yang menjawab surat ini sudah disampaikan pada {IndonesianDates.Long(i.AnsweredOn!.Value)}. Isi tanggal yang tidak sesudahnya; bila tanggal laporannya keliru, Itjen yang mengoreksinya.")
                .Must((i, on) => on is null || i.DatedOn is null || on >= i.DatedOn)
                .WithMessage("Surat tidak mungkin disampaikan sebelum tanggal surat. Periksa kedua tanggal.")
                .Must((i, on) => on is null || i.ConfirmedOn is null || on <= i.ConfirmedOn)
                .WithMessage(i =>
                    $"Penerimaan surat ini sudah dikonfirmasi pada {IndonesianDates.Long(i.ConfirmedOn!.Value)}. Isi tanggal penyampaian yang tidak sesudahnya.");
            RuleFor(i => i.Channel).NotNull().When(i => i.SentOn is not null).WithMessage("Pilih saluran penyampaian surat.").IsInEnum()
                .WithMessage("Pilih saluran penyampaian dari daftar.");
            RuleFor(i => i.Matter).AtMost((Letter l) => l.Matter, "Pokok persoalan");
        }
    }
}
