namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>The filters that PNG lays over each row (PNG specification, 9.2), as PDF uses them too.</summary>
internal static class PngRows
{
    /// <param name="filtered">Rows of one byte that names the filter and then the row.</param>
    /// <param name="row">Bytes of a row.</param>
    /// <param name="pixel">Bytes of a pixel, at least one.</param>
    /// <returns>The rows alone; null when a filter is none.</returns>
    public static byte[]? Undo(byte[] filtered, int row, int pixel)
    {
        var rows = (filtered.Length + row) / (row + 1);
        var plain = new byte[(long)rows * row];
        for (var y = 0; y < rows; y++)
        {
            var (from, to) = (y * (row + 1), y * row);
            var filter = filtered[from++];
            if (filter > 4)
                return null;
            for (var x = 0; x < row && from + x < filtered.Length; x++)
            {
                var left = x >= pixel ? plain[to + x - pixel] : (byte)0;
                var above = y > 0 ? plain[to + x - row] : (byte)0;
                var corner = x >= pixel && y > 0 ? plain[to + x - row - pixel] : (byte)0;
                plain[to + x] = (byte)(filtered[from + x] + filter switch
                {
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    4 => Nearest(left, above, corner),
                    _ => 0,
                });
            }
        }

        return plain;
    }

    private static int Nearest(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (byLeft, byAbove, byCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner;
    }
}
