using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Reporting;

/// <summary>The printed report on the result of exchange and use of data (Pasal 3(2)c).</summary>
public static class ExchangeReport
{
    public const string DefaultClosing = "Demikian laporan ini disampaikan sebagai pelaksanaan Pasal 3 ayat (2) huruf c Perjanjian Kerja Sama.";

    public static Document Build(Agreement agreement, ReportContent content, Imprint imprint) => new()
    {
        Title = "Laporan Hasil Pertukaran dan Pemanfaatan Data",
        Subject = content.Occasion,
        Author = agreement.First.FullName,
        CreatedAt = imprint.At,
        Header = imprint.VersionNumber == 0 ? "RANCANGAN" : null,
        Letterhead = imprint.Texts.LetterheadNames.Count == 0 ? null : new Letterhead(imprint.Texts.LetterheadNames, imprint.Texts.LetterheadAddress, imprint.Logo),
        Footer = new Footer(imprint.Texts.FooterNote.Length > 0 ? imprint.Texts.FooterNote : null),
        Blocks =
        [
            new TitleLines(
            [
                "LAPORAN", "HASIL PERTUKARAN DAN PEMANFAATAN DATA DAN/ATAU INFORMASI", "APARATUR SIPIL NEGARA",
                $"NOMOR: {(content.Number.Length > 0 ? content.Number : "……………………")}", content.Occasion.ToUpperInvariant(),
            ]),
            .. Addressees(imprint.Texts),
            .. imprint.Texts.Opening.Length > 0 ? [new Paragraph(Fill(imprint.Texts.Opening, content))] : Array.Empty<Block>(),
            .. content.Sections.SelectMany((section, i) => SectionBlocks.Of(section, Mark(i))),
            new Paragraph(Fill(imprint.Texts.Closing.Length > 0 ? imprint.Texts.Closing : DefaultClosing, content), KeepWithNext: true),
            new SignatureBlocks([new Signature("PIHAK KESATU", content.Signer?.Position ?? "……………………", content.Signer?.Name ?? "……………………", content.Signer?.Nip, PlaceAndDate(content))]),
            .. AttachmentTable.Of(content.Attachments),
            .. VerificationPage.Of(imprint),
        ],
    };

    /// <summary>A. to K.: the marks of the sections.</summary>
    private static string Mark(int index) => $"{(char)('A' + index % 26)}.";

    private static IEnumerable<Block> Addressees(TemplateTexts texts)
    {
        if (texts.Addressees.Count == 0)
            yield break;
        yield return new Paragraph(string.Join('\n', ["Yth.", .. texts.Addressees]), Alignment.Left);
    }

    private static string PlaceAndDate(ReportContent content) => content.DatedOn is { } on ? $"{content.Place}, {IndonesianDates.Long(on)}" : $"{content.Place}, ……………………";

    private static string Fill(string text, ReportContent content) => TemplateTexts.Fill(text, new Dictionary<string, string>
    {
        ["periode"] = content.Occasion,
        ["hari"] = content.DatedOn is { } on ? $"{IndonesianDates.InWords(on)} ({IndonesianDates.Short(on)})" : "……………………",
        ["nomor"] = content.Number,
        ["tempat"] = content.Place,
    });
}
