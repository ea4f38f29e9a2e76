using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Features.Reconciliations;

/// <summary>A party says which columns are compared and how; then both files are looked through, so that whoever goes on knows what is in them.</summary>
public sealed class MapColumns(Journal journal, SideCheck check)
{
    public const int MostColumns = 20;

    /// <summary>A column of side A: what it holds and its partner on side B; null when it is not compared.</summary>
    public sealed class Row
    {
        public required string Heading { get; init; }
        public FieldKind? Kind { get; set; }
        public string? Partner { get; set; }

        /// <summary>Whether it was found by itself, so that the page may fold it.</summary>
        public bool IsRecognised { get; init; }
    }

    public sealed class Input
    {
        public Guid ReconciliationId { get; init; }
        public Guid Version { get; init; }
        public List<Row> Rows { get; init; } = [];
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.ReconciliationId).NotEmpty().WithMessage("Buka pemadanannya, lalu pilih kolom.");
            RuleForEach(i => i.Rows).ChildRules(row =>
            {
                row.RuleFor(r => r.Kind).IsInEnum().WithMessage("Pilih dari daftar.");
                row.RuleFor(r => r.Partner).NotEmpty().When(r => r.Kind is not null).WithMessage("Pilih kolom pasangannya pada sisi B.");
            });
        }
    }

    /// <exception cref="ReconciliationRefused">There is no key or two, nothing to compare, or a file cannot be read by these columns.</exception>
    public async Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default)
    {
        var (a, b) = (Fields(input, r => r.Heading), Fields(input, r => r.Partner!));
        var (soundA, soundB) = await journal.PrepareAsync(actor, Permission.MatchData, nameof(MapColumns), async recording =>
        {
            new Validator().ValidateAndThrow(input);
            RequireKey(a, b);
            var row = await recording.OwnAsync(input.ReconciliationId, input.Version);
            row.Map(a, b);
            RequireKnown(row.A.HeadingList, a);
            RequireKnown(row.B.HeadingList, b);
            return check.Run(row, a[0], b[0], ct);
        }, ct);
        await journal.RecordAsync(actor, Permission.MatchData, nameof(MapColumns), async recording =>
        {
            var row = await recording.OwnAsync(input.ReconciliationId, input.Version);
            row.Map(a, b);
            row.A.Checked(soundA.Encoding, soundA.Rows, soundA.Rejected, soundA.Damaged, soundA.Invalid, soundA.Duplicate);
            row.B.Checked(soundB.Encoding, soundB.Rows, soundB.Rejected, soundB.Damaged, soundB.Invalid, soundB.Duplicate);
        }, ct);
    }

    /// <summary>The key first, the others in the order of side A's columns.</summary>
    private static List<MatchField> Fields(Input input, Func<Row, string> heading) =>
        [.. input.Rows.Where(r => r.Kind is not null).OrderBy(r => r.Kind != FieldKind.Nip).Select(r => new MatchField(heading(r) ?? "", r.Kind!.Value))];

    private static void RequireKey(List<MatchField> a, List<MatchField> b)
    {
        if (a.Count(f => f.Kind == FieldKind.Nip) != 1)
            throw new ReconciliationRefused("Pilih tepat satu kolom sebagai NIP (kunci); kolom itu mempertemukan kedua sisi.");
        if (a.Count < 2)
            throw new ReconciliationRefused("Pilih sedikitnya satu kolom lain untuk dibandingkan.");
        if (a.Count > MostColumns)
            throw new ReconciliationRefused($"Pilih paling banyak {MostColumns} kolom.");
        if (((List<MatchField>[])[a, b]).Any(s => s.DistinctBy(f => PlainText.Of(f.Column)).Count() < s.Count))
            throw new ReconciliationRefused("Satu kolom dipilih dua kali. Beri setiap kolom pasangannya sendiri.");
    }

    private static void RequireKnown(IReadOnlyList<string> headings, List<MatchField> fields)
    {
        if (fields.Find(f => !headings.Contains(f.Column)) is { } unknown)
            throw new ReconciliationRefused($"Kolom {unknown.Column} tidak ada pada berkas itu. Muat ulang halaman, lalu pilih kembali.");
    }
}
