using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>What every form about a fact carries.</summary>
public abstract class FactInput
{
    /// <summary>The fact's id; for a new one made with the form, so that the same form saves once however often it is sent.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Today in WIB; the action sets it again from its own clock.</summary>
    public DateOnly Today { get; set; }
    public LetterInput Letter { get; init; } = new();
    public List<Guid> UploadIds { get; set; } = [];

    /// <summary>Whether a recorded fact is being corrected; then a reason is needed.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>The version that was read when a correction began.</summary>
    public Guid Version { get; init; }
    public string? Reason { get; set; }
}

/// <summary>The checks that every form about a fact makes. The sentences say what is wrong and what to do.</summary>
public abstract class FactInputValidator<T> : AbstractValidator<T> where T : FactInput
{
    protected FactInputValidator()
    {
        RuleFor(i => i.Reason).NotEmpty().When(i => i.IsCorrection).WithMessage("Tulis alasan koreksi.").AtMost(RecordedFact.LongestReason, "Alasan");
        When(i => i.Letter is { IsGiven: true, ChosenId: null }, () =>
        {
            RuleFor(i => i.Letter.Number).NotEmpty().WithMessage("Isi nomor surat.").AtMost((Letter l) => l.Number, "Nomor surat");
            RuleFor(i => i.Letter.DatedOn).NotNull().WithMessage("Isi tanggal surat.").PastOrToday(i => i.Today);
            RuleFor(i => i.Letter.Subject).NotEmpty().WithMessage("Isi hal surat.").AtMost((Letter l) => l.Subject, "Hal surat");
        });
    }

    /// <summary>The fact does not stand without a letter.</summary>
    protected void RequireLetter() => When(i => !i.Letter.IsGiven, () =>
    {
        RuleFor(i => i.Letter.Number).NotEmpty().WithMessage("Isi nomor surat.");
        RuleFor(i => i.Letter.DatedOn).NotNull().WithMessage("Isi tanggal surat.");
        RuleFor(i => i.Letter.Subject).NotEmpty().WithMessage("Isi hal surat.");
    });
}

/// <summary>Checks on dates.</summary>
public static class DateRules
{
    /// <summary>Only what has happened can be recorded.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> PastOrToday<T>(this IRuleBuilder<T, DateOnly?> rule, Func<T, DateOnly> today) =>
        rule.Must((input, on) => on is null || on <= today(input)).WithMessage("Tanggal belum tiba. Isi tanggal hari ini atau sebelumnya.");

    /// <summary>Nothing under the agreement happened before it was signed.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> WithinTheTerm<T>(this IRuleBuilder<T, DateOnly?> rule) =>
        rule.Must((_, on) => on is null || on >= PksAgreement.Instance.SignedOn)
            .WithMessage("Tanggal mendahului penandatanganan perjanjian (27 Agustus 2025).");
}
