using Look = PkKemendagriBkn.Portal.Documents.DocumentStyle;
using Writing = PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Documents.Word;

/// <summary>How wide the columns of a table are, in twentieths of a point.</summary>
internal sealed class WordColumns(Look look)
{
    /// <summary>
    /// How much wider than ours the letters may be of a reader that does not take the font from the file: DejaVu Sans, the widest that is common, needs a
    /// fifth.
    /// </summary>
    private const float Room = 1.25f;

    /// <summary>The page's width by these shares.</summary>
    public int[] Widths(params double[] shares) =>
        [.. shares.Select(share => (int)(WordRenderer.Twips(look.TextWidth) * share / shares.Sum()))];

    /// <summary>The widths of a table's columns, with room for the letters of another font.</summary>
    public int[] Widths(Writing.Table table) => [.. ColumnWidths.Of(table, look, Room).Select(WordRenderer.Twips)];
}
