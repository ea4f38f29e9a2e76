using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>What the printed forms of the documents of the two parties share: frame, people, signatures, and places left to fill in.</summary>
internal static class PrintedForm
{
    /// <summary>Stands where a draft does not say it yet.</summary>
    public const string Dots = "……………………";

    public static string OrDots(string? text) => string.IsNullOrWhiteSpace(text) ? Dots : text;

    /// <summary>A day in words and in figures, as the opening of a berita acara has it.</summary>
    public static string InWords(DateOnly? day) => day is { } on ? $"{IndonesianDates.InWords(on)} ({IndonesianDates.Short(on)})" : Dots;

    /// <summary>
    /// The letterhead before the blocks, the list of attachments and the verification page behind them; those of <c>paraf</c>
    /// initial every page, nobody a report.
    /// </summary>
    public static Document Frame(
        string title, string subject, string author, Imprint imprint, IReadOnlyList<string> paraf, IReadOnlyList<AttachedFile> attachments,
        IEnumerable<Block> blocks, Letterhead? letterhead = null) => new()
        {
            Title = title,
            Subject = subject,
            Author = author,
            CreatedAt = imprint.At,
            Page = imprint.Texts.Page,
            Header = imprint.VersionNumber == 0 ? "RANCANGAN" : null,
            Letterhead = letterhead ?? imprint.Texts.Letterhead(imprint.Logo),
            Footer = new Footer(imprint.Texts.FooterNote.Length > 0 ? imprint.Texts.FooterNote : null, paraf.Count == 0 ? null : new ParafBox(paraf)),
            Blocks = [.. blocks, .. AttachmentTable.Of(attachments), .. VerificationPage.Of(imprint)],
        };

    /// <summary>The template's words, or the form's own where the template has none, with the document's words in place of the marks.</summary>
    public static string Fill(string text, string otherwise, IReadOnlyDictionary<string, string> words) =>
        TemplateTexts.Fill(text.Length > 0 ? text : otherwise, words);

    /// <summary>Numbered from 1; a section without content takes no number.</summary>
    public static IEnumerable<Block> Numbered(IEnumerable<(string Title, IReadOnlyList<Block> Blocks)> sections) => sections
        .Where(s => s.Blocks.Count > 0)
        .SelectMany((s, i) => s.Blocks.Prepend(new Heading(1, s.Title, $"{i + 1}.")));

    public static Block People(IReadOnlyList<Person> people) => people.Count == 0 ? new Paragraph("Tidak ada.") : new Table(
        [new("No.", 0.5, Alignment.Right), new("Nama", 2.5), new("Jabatan", 3), new("Mewakili", 1.6)],
        [.. people.OrderBy(p => p.Party).Select((p, i) => TableRow.Of(IndonesianNumbers.Whole(i + 1), p.Name, p.Position, DeadlineWords.Of(p.Party)))]);

    /// <summary>The place of one party's signature, with dots while nobody is named.</summary>
    public static Signature Signature(string designation, Person? signer) =>
        new(designation, OrDots(signer?.Position), OrDots(signer?.Name), signer?.Nip, null, signer?.Rank, GroundOf(signer));

    /// <summary>The signature under what one party says for itself: by the office, below place and day, at the right.</summary>
    public static SignatureBlocks OwnSignature(Person? signer, string placeAndDate) =>
        new([new($"{OrDots(signer?.Position)},", "", OrDots(signer?.Name), signer?.Nip, placeAndDate, signer?.Rank, GroundOf(signer))]);

    /// <summary>The ground on which somebody signs in another's place; null for who signs in the own.</summary>
    private static string? GroundOf(Person? signer) => signer is { IsActing: true, Ground.Length: > 0 } ? signer.Ground : null;

    public static string PlaceAndDate(string place, DateOnly? day) => $"{OrDots(place)}, {(day is { } on ? IndonesianDates.Long(on) : Dots)}";
}
