using FluentValidation;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Imports;

namespace PkKemendagriBkn.Portal.Features.Corrections;

/// <summary>One proposal as typed, new or corrected.</summary>
public sealed class CorrectionItemInput : FactInput
{
    public Guid ListId { get; init; }
    public string? Nip { get; set; }
    public string? PersonName { get; set => field = Given(value); }
    public int? RecordKind { get; set; }
    public string? Field { get; set => field = Given(value); }
    public string? OldValue { get; set => field = Given(value); }
    public string? ProposedValue { get; set => field = Given(value); }
    public string? Ground { get; set => field = Given(value); }
    public DateOnly? ProposedOn { get; set; }

    /// <summary>The day on which the list was submitted, and the day of the item's present state; the action reads both afresh.</summary>
    public DateOnly ListSubmittedOn { get; set; }
    public DateOnly? StatusOn { get; set; }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : PlainText.Clean(value).Trim();

    public sealed class Validator : FactInputValidator<CorrectionItemInput>
    {
        public Validator()
        {
            RuleFor(i => i.Nip).Custom((text, context) =>
            {
                if (!Core.Exchange.Nip.TryParse(text, out _, out var fault))
                    context.AddFailure(NipSentences.Of(fault.Value));
            });
            RuleFor(i => i.PersonName).AtMost((CorrectionItem c) => c.PersonName, "Nama");
            RuleFor(i => i.RecordKind).Must(k => k is { } kind && SiasnRecord.Find(kind) is not null).WithMessage("Pilih jenis riwayat dari daftar.");
            RuleFor(i => i.Field).NotEmpty().WithMessage("Sebutkan isian yang perlu diperbaiki.").AtMost((CorrectionItem c) => c.Field, "Isian");
            RuleFor(i => i.OldValue).AtMost((CorrectionItem c) => c.OldValue, "Nilai lama");
            RuleFor(i => i.ProposedValue).NotEmpty().WithMessage("Isi nilai yang diusulkan.").AtMost((CorrectionItem c) => c.ProposedValue, "Nilai usulan")
                .Must((i, value) => value is null || value != i.OldValue).WithMessage("Nilai usulan sama dengan nilai lama. Isi nilai yang seharusnya.");
            RuleFor(i => i.Ground).AtMost((CorrectionItem c) => c.Ground, "Dasar");
            RuleFor(i => i.ProposedOn).NotNull().WithMessage("Isi tanggal diajukan.").PastOrToday(i => i.Today)
                .Must((i, on) => on is null || on >= i.ListSubmittedOn)
                .WithMessage("Butir tidak mungkin diajukan sebelum daftarnya disampaikan. Periksa tanggalnya.")
                .Must((i, on) => on is null || i.StatusOn is null || on <= i.StatusOn)
                .WithMessage("Butir tidak mungkin diajukan sesudah tanggal statusnya. Periksa tanggalnya.");
        }
    }
}
