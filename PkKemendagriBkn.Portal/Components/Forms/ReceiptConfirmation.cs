using FluentValidation;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Components.Forms;

/// <summary>What a party tells when it confirms that a letter arrived, orally or in writing (Pasal 9(2)), whichever record holds it.</summary>
public abstract class ReceiptConfirmation
{
    /// <summary>The version of the record that was read.</summary>
    public Guid Version { get; init; }

    /// <summary>Today in WIB; the action sets it again from its own clock.</summary>
    public DateOnly Today { get; set; }

    /// <summary>The day of sending, or of the letter itself where that is not known; the action reads it afresh.</summary>
    public DateOnly SentOn { get; set; }
    public DateOnly? ConfirmedOn { get; set; }
    public string? ConfirmedBy { get; set; }
    public ConfirmationChannel? Through { get; set; }

    /// <summary>Whether a confirmation stands already and is being corrected.</summary>
    public bool IsCorrection { get; init; }
    public string? Reason { get; set; }
}

/// <summary>The checks of every confirmation.</summary>
public abstract class ReceiptConfirmationValidator<T> : AbstractValidator<T> where T : ReceiptConfirmation
{
    protected ReceiptConfirmationValidator()
    {
        RuleFor(i => i.ConfirmedOn).NotNull().WithMessage("Isi tanggal penerimaan dikonfirmasi.").PastOrToday(i => i.Today)
            .Must((i, on) => on is null || on >= i.SentOn).WithMessage("Konfirmasi tidak mungkin mendahului tanggal surat disampaikan.");
        RuleFor(i => i.ConfirmedBy).NotEmpty().WithMessage("Isi nama dan jabatan yang mengonfirmasi.").MaximumLength(200).WithMessage("Paling panjang 200 huruf.");
        RuleFor(i => i.Through).NotNull().WithMessage("Pilih cara konfirmasi: lisan dan tertulis sama-sama sah (Pasal 9 ayat (2)).").IsInEnum().WithMessage("Pilih cara konfirmasi dari daftar.");
        RuleFor(i => i.Reason).NotEmpty().When(i => i.IsCorrection).WithMessage("Tulis alasan koreksi.").MaximumLength(1000).WithMessage("Alasan paling panjang 1.000 huruf.");
    }
}
