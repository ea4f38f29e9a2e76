namespace PkKemendagriBkn.Core.Writing;

/// <summary>The papers on which official documents are printed: A4 (210 x 297 mm) and F4 (215 x 330 mm).</summary>
public enum Paper { A4, F4 }

/// <summary>The type that the program carries: one with the widths of Arial, and the lighter one of the first edition.</summary>
public enum Typeface { LiberationSans, Lato }

/// <summary>Paper, margins (millimetres) and type (points) of a printed document.</summary>
public sealed record PageSetup
{
    public const int LeastMargin = 15, MostMargin = 50, LeastFontSize = 10, MostFontSize = 12;

    public Paper Paper { get; init; }
    public Typeface Typeface { get; init; }

    /// <summary>Of the running text; headings, tables and notes follow it.</summary>
    public int FontSize { get; init; } = 11;
    public int LeftMargin { get; init; } = 30;
    public int RightMargin { get; init; } = 20;
    public int TopMargin { get; init; } = 20;
    public int BottomMargin { get; init; } = 25;
}
