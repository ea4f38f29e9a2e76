using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Correspondence;

/// <summary>
/// A letter in the form of government offices: the own head, place and day at the right, number and what belongs to it at the left, the
/// addressee, the text, the office's signature at the right, copies below.
/// </summary>
public static class OfficialLetter
{
    public static Document Build(Agreement agreement, LetterContent content, Imprint imprint)
    {
        var party = agreement.Party(content.From);
        var letterhead = new Letterhead([.. party.LetterheadNames], [party.SeatAddress, $"Surel {party.Correspondence.Email}"], imprint.Logo);
        return PrintedForm.Frame(
            content.Subject.Length > 0 ? content.Subject : "Surat", $"Surat Nomor {PrintedForm.OrDots(content.Number)}", party.FullName, imprint, [],
            content.Attachments,
            [
                new Paragraph(PrintedForm.PlaceAndDate(content.Place, content.DatedOn), Alignment.Right),
                new KeyValueList(
                [
                    new("Nomor", PrintedForm.OrDots(content.Number)), new("Sifat", Of(content.Classification)),
                    new("Lampiran", content.Enclosures.Length > 0 ? content.Enclosures : "-"), new("Hal", RichText.Bold(PrintedForm.OrDots(content.Subject))),
                ]),
                new Paragraph("Yth. " + string.Join('\n', content.Addressees.DefaultIfEmpty(PrintedForm.Dots)), Alignment.Left),
                .. Body(content),
                PrintedForm.OwnSignature(content.Signer, ""),
                .. Copies(content),
            ], letterhead) with
        { Classification = content.Classification == LetterClassification.Ordinary ? null : Of(content.Classification).ToUpperInvariant() };
    }

    /// <summary>How widely it may be read, as it stands in the letter.</summary>
    public static string Of(LetterClassification classification) => classification switch
    {
        LetterClassification.Secret => "Rahasia",
        LetterClassification.Restricted => "Terbatas",
        _ => "Biasa",
    };

    /// <summary>The last paragraph stays with the signature.</summary>
    private static IEnumerable<Block> Body(LetterContent content)
    {
        var blocks = Markup.Parse(content.Body);
        return blocks.Select((block, i) => i == blocks.Count - 1 && block is Paragraph last ? last with { KeepWithNext = true } : block);
    }

    private static IEnumerable<Block> Copies(LetterContent content)
    {
        if (!content.Copies.Any())
            yield break;
        yield return new Paragraph("Tembusan:", Alignment.Left, KeepWithNext: true);
        yield return new NumberedList([.. content.Copies.Select(line => new ListItem(line))]);
    }
}
