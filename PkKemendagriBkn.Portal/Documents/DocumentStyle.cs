using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Documents;

/// <summary>What every renderer shares for one document: paper, margins and sizes (points, 1/72 inch), and colours (RRGGBB).</summary>
internal sealed class DocumentStyle(PageSetup page, bool isTurned = false)
{
    public const float Small = 8f;
    public const float LineFactor = 1.32f;
    public const float CellPaddingX = 4.5f, CellPaddingY = 3f;
    public const float ListIndent = 20f;
    public const float SignatureSpace = 58f, SignatureGap = 22f;
    public const float LogoHeight = 58f;

    /// <summary>Where head and foot stand, from the edge of the paper: within the margins.</summary>
    public const float EdgeOfHead = 28f, EdgeOfFoot = 34f;

    public const string Ink = "1A1A1A", Grey = "595959", Rule = "8C8C8C", HeaderFill = "E9EDF2", BarFill = "44617F", LateFill = "D5DEE8",
        CriticalFill = "B3261E", TotalsFill = "F4F6F8";

    private const float PointsPerMillimetre = 72f / 25.4f;

    public Typeface Typeface { get; } = page.Typeface;
    /// <summary>Whether the page lies on its side, for a table that is too wide: its head is where the left margin is on the others.</summary>
    public bool IsTurned { get; } = isTurned;
    public float PageWidth { get; } = (isTurned ? Height(page) : Width(page)) * PointsPerMillimetre;
    public float PageHeight { get; } = (isTurned ? Width(page) : Height(page)) * PointsPerMillimetre;
    public float MarginLeft { get; } = (isTurned ? page.BottomMargin : page.LeftMargin) * PointsPerMillimetre;
    public float MarginRight { get; } = (isTurned ? page.TopMargin : page.RightMargin) * PointsPerMillimetre;
    public float MarginTop { get; } = (isTurned ? page.LeftMargin : page.TopMargin) * PointsPerMillimetre;
    public float MarginBottom { get; } = (isTurned ? page.RightMargin : page.BottomMargin) * PointsPerMillimetre;
    public float TextWidth => PageWidth - MarginLeft - MarginRight;

    public float Body { get; } = page.FontSize;
    public float TableText => Body - 1.5f;
    public float Caption => Body - 1.5f;
    public float TitleSize => Body + 1.5f;
    public float LetterheadSize => Body + 2;

    /// <summary>The name of the type as it stands in a file.</summary>
    public string Font => DocumentFonts.NameOf(Typeface);

    public float HeadingSize(int level) => level == 1 ? Body + 0.5f : Body;

    /// <summary>The light ground under a toned cell, or null. Its words carry the meaning.</summary>
    public static string? Fill(CellTone tone) => tone switch
    {
        CellTone.Good => "E8F3EA",
        CellTone.Caution => "FFF4D6",
        CellTone.Critical => "FBE4E2",
        CellTone.Muted => "F0F0F0",
        _ => null,
    };

    /// <summary>The same on a page that lies on its side.</summary>
    public DocumentStyle Turned() => new(page, isTurned: true);

    private static int Width(PageSetup page) => page.Paper == Paper.F4 ? 215 : 210;

    private static int Height(PageSetup page) => page.Paper == Paper.F4 ? 330 : 297;

    /// <summary>A critical cell is bold too, so that it stands out in a grey print.</summary>
    public static RichText Words(Cell cell) => cell.Tone == CellTone.Critical ? cell.Text.AllBold() : cell.Text;
}
