using FluentValidation;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>A submission of feedback data as typed, new or corrected.</summary>
public sealed class FeedbackInput : FactInput
{
    public DateOnly? SubmittedOn { get; set; }

    /// <summary>The deliveries that it answers.</summary>
    public HashSet<Guid> DeliveryIds { get; init; } = [];

    /// <summary>Which of the two things that Pasal 3(1)b.1 asks for it is.</summary>
    public FeedbackParts Covers { get; set; } = FeedbackParts.Both;

    /// <summary>What became of their rows; a delivery without an entry was not counted.</summary>
    public Dictionary<Guid, FeedbackCounts> Counts { get; init; } = [];
    public string? Note { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>When each chosen delivery was received; the action reads it afresh.</summary>
    public IReadOnlyDictionary<Guid, DateOnly> ReceivedOn { get; set; } = new Dictionary<Guid, DateOnly>();

    /// <summary>How many rows each chosen delivery held, where they were counted, and its name; the action reads it afresh.</summary>
    public IReadOnlyDictionary<Guid, (string DataSet, long Rows)> Held { get; set; } = new Dictionary<Guid, (string, long)>();

    /// <summary>The last receipt among the chosen deliveries: nothing answers what has not been received.</summary>
    private DateOnly? LastReceivedOn => DeliveryIds.Where(ReceivedOn.ContainsKey).Select(id => (DateOnly?)ReceivedOn[id]).Max();

    /// <summary>The counts of a chosen delivery; what was typed for one that is not chosen any more does not count.</summary>
    public FeedbackCounts? CountsOf(Guid delivery) => DeliveryIds.Contains(delivery) ? Counts.GetValueOrDefault(delivery) : null;

    public sealed class Validator : FactInputValidator<FeedbackInput>
    {
        public Validator()
        {
            RequireLetter();
            RuleFor(i => i.SubmittedOn).NotNull().WithMessage("Isi tanggal data balikan disampaikan.").PastOrToday(i => i.Today).WithinTheTerm()
                .Must((i, on) => on is null || i.Letter.DatedOn is null || on >= i.Letter.DatedOn)
                .WithMessage("Data balikan tidak mungkin disampaikan sebelum tanggal surat penyampaiannya. Periksa kedua tanggal.")
                .Must((i, on) => on is null || i.LastReceivedOn is null || on >= i.LastReceivedOn)
                .WithMessage(i =>
                    $"Data balikan tidak mungkin disampaikan sebelum datanya diterima: ada penerimaan terpilih yang bertanggal {IndonesianDates.Long(i.LastReceivedOn!.Value)}. Perbaiki tanggal ini atau pilihan penerimaannya.");
            RuleFor(i => i.DeliveryIds).NotEmpty().WithMessage("Pilih paling sedikit satu penerimaan data yang dijawab oleh data balikan ini.");
            RuleFor(i => i.Covers).Must(parts => parts is FeedbackParts.Data or FeedbackParts.References or FeedbackParts.Both)
                .WithMessage("Pilih yang disampaikan: data, referensi, atau keduanya.");
            RuleFor(i => i.Counts)
                .Must((i, _) => !i.DeliveryIds.Any(d => i.CountsOf(d)?.IsNegative == true))
                .WithMessage("Jumlah baris tidak boleh kurang dari 0. Kosongkan yang tidak dihitung.")
                .Must((i, _) => Excess(i) is null).WithMessage(i => Excess(i)!);
            RuleFor(i => i.Note).AtMost((Feedback f) => f.Note, "Catatan");
        }

        /// <summary>The sentence about the first delivery of which more rows are counted than it held.</summary>
        private static string? Excess(FeedbackInput input) => input.DeliveryIds
            .Where(id => input.Held.ContainsKey(id) && input.CountsOf(id)?.Total > input.Held[id].Rows)
            .Select(id =>
                $"{input.Held[id].DataSet}: diterima, dikoreksi, dan ditolak berjumlah {IndonesianNumbers.Whole(input.CountsOf(id)!.Total!.Value)} baris, padahal datanya {IndonesianNumbers.Whole(input.Held[id].Rows)} baris. Periksa ketiga angka itu.")
            .FirstOrDefault();
    }
}
