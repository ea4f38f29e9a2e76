using System.Text.Json.Serialization;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>
/// A person who takes part or signs: the name, the office (with Plh. or Plt. where somebody acts in another's place), and the NIP and the
/// rank (pangkat, golongan ruang) where they are to be printed.
/// </summary>
public sealed record Person(Party Party, string Name, string Position, string? Nip = null, string? Rank = null)
{
    private static readonly string[] ActingMarks = ["plh", "plt"];

    /// <summary>The letter by which somebody acts in another's place, such as <c>Surat Perintah Nomor 800/1/2026 tanggal 2 Maret 2026</c>.</summary>
    public string? Ground { get; init; }

    /// <summary>Whether the office is held in another's place (Plh., Plt.).</summary>
    [JsonIgnore]
    public bool IsActing => ActingMarks.Any(mark => Position.TrimStart().StartsWith(mark, StringComparison.OrdinalIgnoreCase)
        && Position.TrimStart().Skip(mark.Length).FirstOrDefault() is '.' or ' ');

    /// <summary>The office, with the ground on which it is held in another's place.</summary>
    [JsonIgnore]
    public string FullPosition => IsActing && !string.IsNullOrWhiteSpace(Ground) ? $"{Position}, berdasarkan {Ground}" : Position;

    /// <summary>What is missing of those who sign in another's place, in Indonesian.</summary>
    public static IEnumerable<string> GapsOf(IEnumerable<Person> signers) => signers.Where(s => s.IsActing && string.IsNullOrWhiteSpace(s.Ground))
        .Select(s => $"Sebutkan surat yang menjadi dasar {s.Name} menandatangani sebagai {s.Position}.");
}

/// <summary>A file that belongs to a document: named in it with its digest, so that the document proves it too.</summary>
/// <param name="FileName">As it was uploaded.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record AttachedFile(string FileName, long Size, string Sha256);

/// <summary>What the parties will do next: what, whose task, by when.</summary>
public sealed record PlannedFollowUp(string Key, string Text, Party Owner, DateOnly? DueOn, FollowUpKind Kind, string? Finding = null);

/// <summary>Where a follow-up leads: a list of corrections (Pasal 3(1)e, 4(1)d), a data problem (Pasal 3(2)d, 4(2)d), or something else.</summary>
public enum FollowUpKind { Other, Corrections, DataProblem }

/// <summary>A figure that the portal filled in, and the page of the facts behind it.</summary>
public sealed record Figure(string Label, string Value, string? Path = null);

/// <summary>A table that the portal filled in; every row may lead to the fact behind it.</summary>
public sealed record FigureTable(string Caption, IReadOnlyList<FigureColumn> Columns, IReadOnlyList<FigureRow> Rows);

/// <summary>A column: its heading, its share of the width, and whether it holds numbers.</summary>
public sealed record FigureColumn(string Heading, double Width = 1, bool IsNumber = false);

public sealed record FigureRow(IReadOnlyList<string> Cells, string? Path = null);

public sealed record FigureChart(string Title, string Unit, IReadOnlyList<FigureBar> Bars);

public sealed record FigureBar(string Label, decimal Value);

/// <summary>
/// One section of a document: what the portal filled in from the facts, and what a person wrote. The key stays the same from
/// version to version, so that remarks and comparisons find it.
/// </summary>
public sealed record DraftSection
{
    public required string Key { get; init; }
    public required string Title { get; init; }

    /// <summary>Typed by a person, see <see cref="Markup"/>.</summary>
    public string Text { get; init; } = "";

    /// <summary>A sentence that the portal puts before its figures.</summary>
    public string Intro { get; init; } = "";
    public IReadOnlyList<Figure> Figures { get; init; } = [];
    public IReadOnlyList<FigureTable> Tables { get; init; } = [];
    public IReadOnlyList<FigureChart> Charts { get; init; } = [];

    /// <summary>Whether the portal fills a part of it.</summary>
    [JsonIgnore]
    public bool IsFilled => Intro.Length > 0 || Figures.Count > 0 || Tables.Count > 0 || Charts.Count > 0;
}

/// <summary>The words of a document that stay the same from one to the next; an administrator keeps them in versions.</summary>
/// <remarks>
/// <c>{hari}</c>, <c>{tempat}</c>, <c>{periode}</c>, <c>{nomor}</c>, <c>{rangkap}</c> and <c>{dasar}</c> stand for what the document itself says.
/// </remarks>
public sealed record TemplateTexts
{
    public IReadOnlyList<string> LetterheadNames { get; init; } = [];
    public IReadOnlyList<string> LetterheadAddress { get; init; } = [];

    /// <summary>To whom it goes, one line each; printed only where the document has addressees.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];
    public string Opening { get; init; } = "";
    public string Closing { get; init; } = "";

    /// <summary>The line at the foot of every page.</summary>
    public string FooterNote { get; init; } = "";

    /// <summary>How each party numbers its letters, see <see cref="LetterNumberFormat"/>; empty for the usual way.</summary>
    public string FirstNumbers { get; init; } = "";
    public string SecondNumbers { get; init; } = "";

    /// <summary>Paper, margins and type.</summary>
    public PageSetup Page { get; init; } = new();

    /// <summary>The head of the first page with this emblem (PNG or JPEG bytes); null where no name is given.</summary>
    public Letterhead? Letterhead(ReadOnlyMemory<byte> logo) => LetterheadNames.Count == 0 ? null : new(LetterheadNames, LetterheadAddress, logo);

    /// <summary>How this party numbers its letters.</summary>
    public LetterNumberFormat NumbersOf(Party party) =>
        (party == Party.First ? FirstNumbers : SecondNumbers) is { Length: > 0 } own ? new(own) : LetterNumberFormat.Usual(party);

    /// <summary>Puts the document's own words in place of the marks. A mark that means nothing here stays as it is, to be seen.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> words) =>
        words.Aggregate(text, (filled, word) => filled.Replace($"{{{word.Key}}}", word.Value, StringComparison.Ordinal));
}

/// <summary>What every document is printed with besides its content.</summary>
/// <param name="Texts">The template in force when it was frozen.</param>
/// <param name="Logo">PNG or JPEG bytes; empty for none.</param>
/// <param name="VersionNumber">From 1; 0 for a preview of what is being written.</param>
/// <param name="At">The instant written into the file.</param>
/// <param name="VerifyAt">The address of the verification page with its code; null for a preview.</param>
/// <param name="QrPng">The same address as a QR code; empty for none.</param>
public sealed record Imprint(TemplateTexts Texts, ReadOnlyMemory<byte> Logo, int VersionNumber, DateTimeOffset At, string? VerifyAt,
    ReadOnlyMemory<byte> QrPng);
