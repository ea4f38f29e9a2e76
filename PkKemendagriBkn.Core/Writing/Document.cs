namespace PkKemendagriBkn.Core.Writing;

/// <summary>
/// An official document, free of any file format. A renderer turns it into PDF, Word or a page on the screen;
/// the same document always gives the same bytes.
/// </summary>
public sealed record Document
{
    public required string Title { get; init; }
    public required string Subject { get; init; }
    public required string Author { get; init; }

    /// <summary>The instant written into the file. The caller gives it: nothing below asks a clock.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Degree of confidentiality, such as <c>TERBATAS</c>; shown at the top of every page.</summary>
    public string? Classification { get; init; }

    /// <summary>One line at the top of every page.</summary>
    public string? Header { get; init; }

    public Footer Footer { get; init; } = new();

    /// <summary>The head of the first page (kop naskah).</summary>
    public Letterhead? Letterhead { get; init; }

    public PageSetup Page { get; init; } = new();

    public required IReadOnlyList<Block> Blocks { get; init; }
}

/// <summary>The foot of every page: an optional note and initials box, and always the page number.</summary>
public sealed record Footer(string? Note = null, ParafBox? Paraf = null)
{
    /// <summary>The page number as official documents carry it: <c>Halaman 2 dari 19</c>.</summary>
    public static string PageNumber(string page, string total) => $"{BeforePage}{page}{BeforeTotal}{total}";

    /// <summary>The words around the two numbers, for formats that compute the numbers themselves.</summary>
    public const string BeforePage = "Halaman ", BeforeTotal = " dari ";
}

/// <summary>Kop naskah: the names of the institution, its address lines, and its emblem (PNG or JPEG bytes).</summary>
public sealed record Letterhead(
    IReadOnlyList<string> Names, IReadOnlyList<string> Address, ReadOnlyMemory<byte> Logo = default);
