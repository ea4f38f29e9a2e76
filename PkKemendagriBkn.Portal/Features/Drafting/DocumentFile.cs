using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Words;
using QRCoder;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>Prints a document and keeps the file under its hash: what the parties hold and sign is these very bytes, for ever.</summary>
public sealed class DocumentFile(IPdfRenderer pdf, ContentStore store, DocumentOptions options)
{
    /// <summary>The address at which a holder checks a file.</summary>
    public string AddressOf(string verificationCode) => $"{options.PublicAddress.TrimEnd('/')}/verifikasi/{verificationCode}";

    public Imprint Imprint(TwoPartyDocument document, PrintedWith template, int version, DateTimeOffset at)
    {
        if (version == 0)
            return new Imprint(template.Texts, template.Logo, 0, at, null, default);
        var address = AddressOf(document.VerificationCode);
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return new Imprint(template.Texts, template.Logo, version, at, address, code.GetGraphic(6));
    }

    /// <summary>Renders and keeps the file; its row is for the caller's transaction.</summary>
    public async Task<EvidenceFile> KeepAsync(TwoPartyDocument document, DraftPaper paper, Imprint imprint, Actor by, CancellationToken ct)
    {
        var bytes = pdf.Render(paper.ToDocument(PksAgreement.Instance, imprint));
        using var arrived = await store.ReceiveAsync(new MemoryStream(bytes), bytes.Length, ct);
        store.Keep(arrived);
        return new EvidenceFile
        {
            AgreementId = AgreementRecord.PksId, FactId = document.Id, FileName = $"{NameOf(document, imprint.VersionNumber)}.pdf",
            MediaType = "application/pdf",
            HeldBy = HolderOf(document), Size = bytes.Length, Sha256 = arrived.Sha256, UploadedById = by.UserId, UploadedBy = by.Name, UploadedAt = imprint.At,
        };
    }

    /// <summary>Keeps a file that bears certified signatures beside the locked one; its row is for the caller's transaction.</summary>
    public async Task<EvidenceFile> KeepSignedAsync(TwoPartyDocument document, byte[] signedPdf, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        using var arrived = await store.ReceiveAsync(new MemoryStream(signedPdf), signedPdf.Length, ct);
        store.Keep(arrived);
        return new EvidenceFile
        {
            AgreementId = AgreementRecord.PksId, FactId = document.Id, MediaType = "application/pdf", HeldBy = HolderOf(document),
            FileName = $"{NameOf(document, document.Latest!.Number)}-bertanda-tangan-{document.SignaturesThatCount.Count()}.pdf",
            Size = signedPdf.Length, Sha256 = arrived.Sha256, UploadedById = by.UserId, UploadedBy = by.Name, UploadedAt = at,
        };
    }

    /// <summary>A version that was not shared is the drafting party's, and so is its file.</summary>
    private static Party? HolderOf(TwoPartyDocument document) => document.Latest?.SharedAt is null ? document.Drafter : null;

    /// <summary>What a file of it is called, without its extension: what it is, of which period and which version.</summary>
    internal static string NameOf(TwoPartyDocument document, int? version)
    {
        var kind = document.Kind switch
        {
            DraftKind.Report => "laporan",
            DraftKind.Minutes => "berita-acara-pemadanan",
            DraftKind.Letter => $"surat-{LetterKinds.Of(document.LetterKind!.Value).Slug}",
            _ => "berita-acara-evaluasi",
        };
        var period = document.Period is { } name ? $"-{Labels.Period(name).Replace(' ', '-').ToLowerInvariant()}" : "";
        return $"{kind}{period}-{(version is null ? "rancangan" : $"versi-{version}")}";
    }
}
