using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Signatures;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>
/// The sheet of signatures: who signed which file, in which office, when, in which way, with which certificate, and what an examination found.
/// It is made when it is asked for, since the locked file cannot say how it will be signed.
/// </summary>
public sealed class SignatureSheet(
    DocumentQueries queries, CertifiedSigning signing, ContentStore store, DocumentFile file, IPdfRenderer pdf, TimeProvider clock)
{
    /// <summary>Where it is given to whoever holds the right file.</summary>
    public static string AddressOf(string code, string digest) => $"/verifikasi/{code}/lembar-tanda-tangan?sidik={digest}";

    /// <summary>The sheet as PDF; null for a wrong code or digest, and for what nobody signed.</summary>
    public async Task<byte[]?> RenderAsync(string code, string digest, CancellationToken ct)
    {
        var (plain, at) = (FileVerdicts.Plain(digest), clock.GetUtcNow());
        if (!ContentStore.IsHash(plain) || await queries.AuthenticAsync(code, plain, ct) is not { } document || !document.SignaturesThatCount.Any())
            return null;
        using var bytes = new MemoryStream();
        await using (var kept = await store.OpenAsync(document.NewestFile!, ct))
            await kept.CopyToAsync(bytes, ct);
        return pdf.Render(Of(document, signing.Verify(bytes.ToArray()), at, file.AddressOf(document.VerificationCode)));
    }

    /// <summary>The numbers of a document, each party's where both give one.</summary>
    internal static IReadOnlyList<string> NumbersOf(TwoPartyDocument document) =>
        [.. (DraftPaper.Read(document.Kind, document.Latest!.Content) switch
        {
            ReportPaper report => new[] { report.Content.Number },
            LetterPaper letter => [letter.Content.Number],
            MinutesPaper minutes => [minutes.Content.FirstNumber, minutes.Content.SecondNumber],
            EvaluationPaper evaluation => [evaluation.Content.FirstNumber, evaluation.Content.SecondNumber],
            _ => [],
        }).Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => n!)];

    private static Document Of(TwoPartyDocument document, SignatureReport report, DateTimeOffset at, string address) => new()
    {
        Title = $"Lembar tanda tangan: {document.Title}", Subject = "Tanda tangan dan pemeriksaannya", Author = "Portal PKS Kemendagri-BKN", CreatedAt = at,
        Footer = new Footer($"Dibuat portal pada {IndonesianDates.InWib(at)}; bukan bagian dari naskah yang ditandatangani"),
        Blocks = [.. Blocks(document, report, address)],
    };

    private static IEnumerable<Block> Blocks(TwoPartyDocument document, SignatureReport report, string address)
    {
        var latest = document.Latest!;
        yield return new TitleLines(["LEMBAR TANDA TANGAN", document.Title]);
        yield return new KeyValueList([.. new (string Key, string? Value)[]
            {
                ("Nomor", string.Join(" dan ", NumbersOf(document))), ("Versi", $"{latest.Number}"), ("Dikunci", IndonesianDates.InWib(latest.FrozenAt)),
                ("Sidik SHA-256 berkas yang dikunci", latest.FileSha256), ("Sidik SHA-256 berkas bertanda tangan", document.SignedFile),
                ("Keadaan", document.IsVoid ? "Dibatalkan: naskah ini tidak berlaku lagi" : "Berlaku"),
            }.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => new KeyValue(pair.Key, pair.Value!))]);
        yield return new Heading(1, "Yang menandatangani");
        yield return new Table([new("Pihak", 2), new("Nama", 3), new("Jabatan", 3), new("Waktu", 2), new("Cara", 4)],
            [.. document.SignaturesThatCount.OrderBy(s => s.SignedAt)
                .Select(s => TableRow.Of(Labels.Of(s.Party), s.Signer, s.Position, IndonesianDates.InWib(s.SignedAt), s.Method))]);
        yield return new Heading(1, "Tanda tangan elektronik di dalam berkas");
        if (report.Signatures.Count > 0)
            yield return new Table(
                [new("Penanda tangan", 3), new("Penerbit sertifikat", 3), new("Nomor seri", 3), new("Waktu", 3), new("Hasil pemeriksaan", 5)],
                [.. report.Signatures.Select(s => TableRow.Of(s.Signer, s.Issuer ?? "tidak disebut", s.SerialNumber ?? "tidak disebut",
                    SignatureSentences.TimeOf(s), string.Join(' ', Found(s))))]);
        yield return new Paragraph(SignatureSentences.Of(report));
        yield return new Heading(1, "Cara memeriksa");
        yield return new Paragraph(
            "Lembar ini keterangan portal dan bukan pengganti berkasnya. Siapa pun yang memegang berkas dapat menghitung sidiknya sendiri "
            + "dan mencocokkannya, atau memeriksa tanda tangan elektroniknya, pada alamat berikut atau dengan program pembaca PDF.", KeepWithNext: true);
        yield return new Paragraph(RichText.Bold(address), Alignment.Left);
    }

    private static IEnumerable<string> Found(SignatureCheck signature) => signature.Faults.Select(SignatureSentences.Of)
        .Prepend(signature.IsSound ? "Sah." : "Tidak sah.").Append(SignatureSentences.Of(signature.Revocation));
}
