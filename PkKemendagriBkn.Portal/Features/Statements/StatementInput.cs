using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Statements;

/// <summary>What a party says, as typed. A kind uses its own fields and leaves the others empty.</summary>
public sealed class StatementInput : FactInput
{
    public StatementKind Kind { get; init; }

    /// <summary>The kind of the fact, and the facts that it is said about: several only where receipt was confirmed for several sendings.</summary>
    public string SubjectType { get; init; } = "";
    public HashSet<Guid> SubjectIds { get; init; } = [];

    /// <summary>The contest that it answers.</summary>
    public Guid? AnswersId { get; init; }
    public DateOnly? On { get; set; }
    public string? ToldBy { get; set; }
    public string? ToldTo { get; set; }
    public ConfirmationChannel? Through { get; set; }
    public FeedbackParts? Part { get; set; }

    /// <summary>The earliest day that it can be about; the action reads it afresh.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>Whether the kind names a day.</summary>
    public bool HasDay => Kind is StatementKind.ConfirmationAsserted or StatementKind.ReceiptConfirmed or StatementKind.ForceMajeureEnded;

    /// <summary>Whether the kind needs a reason: a denial, or an answer to one.</summary>
    public bool NeedsReason => PartyStatement.IsContest(Kind) || Kind is StatementKind.ForceMajeureEnded or StatementKind.Answer;

    /// <summary>The statement as typed, said today. What the kind does not ask for is not kept, whatever the form holds.</summary>
    public PartyStatement ToStatement(Guid id, string subjectType, Guid subjectId)
    {
        bool isWord = Kind == StatementKind.ConfirmationAsserted;
        return new PartyStatement
        {
            Id = id, Kind = Kind, SubjectType = subjectType, SubjectId = subjectId, SaidOn = Today, On = HasDay ? On : null, Reason = Trimmed(Reason),
            ToldBy = isWord ? Trimmed(ToldBy) : null, ToldTo = isWord ? Trimmed(ToldTo) : null, Through = isWord ? Through : null,
            Part = Kind == StatementKind.PartMissing ? Part : null, AnswersId = AnswersId,
        };
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public sealed class Validator : FactInputValidator<StatementInput>
    {
        /// <summary>So many sendings at once.</summary>
        private const int Most = StatementQueries.Most;

        public Validator()
        {
            RuleFor(i => i.Kind).IsInEnum().WithMessage("Pilih pernyataan dari daftar.");
            RuleFor(i => i.SubjectIds).Must(ids => ids.Count is > 0 and <= Most).WithMessage($"Pilih 1 sampai {Most} surat atau pengiriman.")
                .Must((i, ids) => ids.Count == 1 || i.Kind == StatementKind.ConfirmationAsserted).WithMessage("Pernyataan ini dibuat untuk satu catatan.");
            RuleFor(i => i.On).NotNull().When(i => i.HasDay).WithMessage("Isi tanggalnya.").PastOrToday(i => i.Today)
                .Must((i, on) => on is null || i.Since is null || on >= i.Since)
                .WithMessage(i => $"Tanggal mendahului {IndonesianDates.Long(i.Since!.Value)}, hari pengiriman atau mulainya. Periksa tanggalnya.");
            RuleFor(i => i.Reason).NotEmpty().When(i => i.NeedsReason).WithMessage("Tulis alasannya.").AtMost(RecordedFact.LongestReason, "Alasan");
            When(i => PartyStatement.IsContest(i.Kind), RequireLetter);
            When(i => i.Kind == StatementKind.ConfirmationAsserted, () =>
            {
                RuleFor(i => i.ToldBy).NotEmpty().WithMessage("Isi nama dan jabatan yang mengonfirmasi.")
                    .AtMost((PartyStatement s) => s.ToldBy, "Nama dan jabatan yang mengonfirmasi");
                RuleFor(i => i.ToldTo).NotEmpty().WithMessage("Isi nama dan jabatan yang menerima konfirmasi itu.")
                    .AtMost((PartyStatement s) => s.ToldTo, "Nama dan jabatan yang menerima konfirmasi");
                RuleFor(i => i.Through).NotNull().WithMessage("Pilih cara konfirmasi: lisan dan tertulis sama-sama sah (Pasal 9 ayat (2)).").IsInEnum()
                    .WithMessage("Pilih cara konfirmasi dari daftar.");
            });
            RuleFor(i => i.Part)
                .Must((i, part) => part is FeedbackParts.Data or FeedbackParts.References || part is null && i.Kind != StatementKind.PartMissing)
                .WithMessage("Pilih bagian yang belum diterima: data atau referensi.");
        }
    }
}
