using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Documents;

/// <summary>What every renderer shares: paper, margins, sizes (points, 1/72 inch) and colours (RRGGBB).</summary>
internal static class DocumentStyle
{
    public const float PageWidth = 595.28f, PageHeight = 841.89f;
    public const float MarginLeft = 71f, MarginRight = 57f, MarginTop = 42f, MarginBottom = 42f;
    public const float TextWidth = PageWidth - MarginLeft - MarginRight;

    public const float Body = 10.5f, TableText = 9.5f, Small = 8f, Caption = 9.5f, TitleSize = 13f, LetterheadSize = 13f;
    public const float LineFactor = 1.32f;
    public const float CellPaddingX = 4.5f, CellPaddingY = 3f;
    public const float ListIndent = 20f;
    public const float SignatureSpace = 58f;
    public const float LogoHeight = 58f;

    public const string Font = "Lato";
    public const string Ink = "1A1A1A", Grey = "595959", Rule = "8C8C8C", HeaderFill = "E9EDF2", BarFill = "44617F", LateFill = "D5DEE8",
        CriticalFill = "B3261E", TotalsFill = "F4F6F8";

    public static float HeadingSize(int level) => level switch { 1 => 11.5f, _ => Body };

    /// <summary>The light ground under a toned cell, or null. Its words carry the meaning.</summary>
    public static string? Fill(CellTone tone) => tone switch
    {
        CellTone.Good => "E8F3EA",
        CellTone.Caution => "FFF4D6",
        CellTone.Critical => "FBE4E2",
        CellTone.Muted => "F0F0F0",
        _ => null,
    };

    /// <summary>A critical cell is bold too, so that it stands out in a grey print.</summary>
    public static RichText Words(Cell cell) => cell.Tone == CellTone.Critical ? cell.Text.AllBold() : cell.Text;
}
