using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Reporting;

/// <summary>The printed report on the result of exchange and use of data (Pasal 3(2)c).</summary>
public static class ExchangeReport
{
    public const string DefaultClosing = "Demikian laporan ini disampaikan sebagai pelaksanaan {dasar} Perjanjian Kerja Sama.";

    public static Document Build(Agreement agreement, ReportContent content, Imprint imprint) => PrintedForm.Frame(
        "Laporan Hasil Pertukaran dan Pemanfaatan Data", content.Occasion, agreement.First.FullName, imprint, [], content.Attachments,
        [
            new TitleLines(
            [
                "LAPORAN", "HASIL PERTUKARAN DAN PEMANFAATAN DATA DAN/ATAU INFORMASI", "APARATUR SIPIL NEGARA",
                $"NOMOR: {PrintedForm.OrDots(content.Number)}", content.Occasion.ToUpperInvariant(),
            ]),
            .. Addressees(imprint.Texts),
            .. imprint.Texts.Opening.Length > 0 ? [new Paragraph(TemplateTexts.Fill(imprint.Texts.Opening, Words(content)))] : Array.Empty<Block>(),
            .. content.Sections.SelectMany((section, i) => SectionBlocks.Of(section, Mark(i))),
            new Paragraph(PrintedForm.Fill(imprint.Texts.Closing, DefaultClosing, Words(content)), KeepWithNext: true),
            PrintedForm.OwnSignature(content.Signer, PrintedForm.PlaceAndDate(content.Place, content.DatedOn)),
        ]);

    /// <summary>A. to K.: the marks of the sections.</summary>
    private static string Mark(int index) => $"{(char)('A' + index % 26)}.";

    private static IEnumerable<Block> Addressees(TemplateTexts texts)
    {
        if (texts.Addressees.Count == 0)
            yield break;
        yield return new Paragraph(string.Join('\n', ["Yth.", .. texts.Addressees]), Alignment.Left);
    }

    private static Dictionary<string, string> Words(ReportContent content) => new()
    {
        ["periode"] = content.Occasion,
        ["hari"] = PrintedForm.InWords(content.DatedOn),
        ["nomor"] = content.Number,
        ["tempat"] = content.Place,
        ["dasar"] = content.Basis ?? ReportContent.PeriodicBasis,
    };
}
