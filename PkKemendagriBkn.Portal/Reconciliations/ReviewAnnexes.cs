using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Matching;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>Every decision of a review as a list, in full and masked, sealed beside the results. The same decisions give the same bytes.</summary>
public sealed class ReviewAnnexes(ReconciliationFiles files, ReviewSeal seal)
{
    public const string Full = "telaah-lengkap.csv", Masked = "telaah-tersamar.csv";

    private static readonly string[] Headings =
        ["antrean", "nomor", "unsur", "baris_a", "baris_b", "nip_a", "nip_b", "nilai_a", "nilai_b", "putusan", "alasan", "putusan_kedua", "alasan_kedua"];

    /// <param name="of">Whose review.</param>
    /// <param name="items">All items, in the order of their queues.</param>
    /// <returns>The two files with their digests, as JSON.</returns>
    public string Write(Reconciliation of, IReadOnlyList<ReviewItem> items)
    {
        var pairs = items.Select(i => seal.Open(of, i.Sealed)).ToList();
        return JsonSerializer.Serialize(new[] { Keep(of, Masked, items, pairs, isMasked: true), Keep(of, Full, items, pairs, isMasked: false) });
    }

    /// <summary>The files as <see cref="Write"/> told them.</summary>
    public static IReadOnlyList<AttachedFile> Of(Reconciliation of) => of.Annexes is { } json ? JsonSerializer.Deserialize<List<AttachedFile>>(json)! : [];

    private AttachedFile Keep(Reconciliation of, string name, IReadOnlyList<ReviewItem> items, List<ReviewedPair> pairs, bool isMasked)
    {
        var csv = new ArrayBufferWriter<byte>();
        for (var i = 0; i < Headings.Length; i++)
            (i == 0 ? (IBufferWriter<byte>)csv : csv.Comma()).Text(Headings[i]);
        csv.EndLine();
        foreach (var (item, pair) in items.Zip(pairs))
        {
            csv.Text(Labels.Of(item.Queue))
                .Comma()
                .Number(item.Number)
                .Comma()
                .Text(item.Field ?? "")
                .Comma()
                .Text(RowOf(pair.A))
                .Comma()
                .Text(RowOf(pair.B))
                .Comma()
                .Text(NipOf(pair.A)).Comma().Text(NipOf(pair.B)).Comma().Text(ValueOf(pair.A, item)).Comma().Text(ValueOf(pair.B, item)).Comma()
                .Text(item.Verdict is { } verdict ? Labels.Of(verdict) : "").Comma().Text(item.Reason is { } reason ? Labels.Of(reason) : "").Comma()
                .Text(item.SecondVerdict is { } second ? Labels.Of(second) : "").Comma()
                .Text(item.SecondReason is { } why ? Labels.Of(why) : "").EndLine();
        }

        var bytes = csv.WrittenSpan.ToArray();
        files.Write(of.Id, of.SealedKey, name, new MemoryStream(bytes));
        return new(name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));

        string NipOf(ReviewedRow? row) => row is null ? "" : isMasked ? Masking.Nip(row.Values[0]) : row.Values[0];
        string ValueOf(ReviewedRow? row, ReviewItem item) => row is null || item.Field is not { } field ? ""
            : row.Values[ColumnOf(of.A.Fields, field)] is var value && isMasked ? Masking.Value(value) : value;
    }

    private static string RowOf(ReviewedRow? row) => row?.Row.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static int ColumnOf(IReadOnlyList<MatchField> fields, string column)
    {
        for (var i = 0; i < fields.Count; i++)
            if (fields[i].Column == column)
                return i;
        throw new ArgumentException($"{column} was not compared.", nameof(column));
    }
}
