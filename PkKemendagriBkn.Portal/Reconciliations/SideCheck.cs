using System.Text;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Matching;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>How sound a side's file is.</summary>
public sealed record SideSoundness(string Encoding, long Rows, long Rejected, long Damaged, long Invalid, long Duplicate);

/// <summary>Looks at both files before they are matched: a matching by the key alone, whose counts of what is set aside are the answer.</summary>
public sealed class SideCheck(ReconciliationFiles files)
{
    /// <param name="of">Whose sides.</param>
    /// <param name="a">The column of side A that holds the key.</param>
    /// <param name="b">That of side B.</param>
    /// <param name="ct">Ends it; nothing is left.</param>
    /// <exception cref="ReconciliationRefused">A file cannot be read by these columns.</exception>
    public (SideSoundness A, SideSoundness B) Run(Reconciliation of, MatchField a, MatchField b, CancellationToken ct)
    {
        using var sides = new PlainSides(files, of);
        var output = Path.Combine(sides.Folder, "hasil");
        try
        {
            var figures = MatchingRun.Execute(new(sides.A, sides.B, [a], Nomenclature.None, null, 1, output) { FieldsB = [b] }, null, ct).Figures;
            var damaged = File.ReadLines(Path.Combine(output, ResultFile.SetAside)).Where(l => l.Contains(MatchingWords.Of(NipFault.DamagedBySpreadsheet),
                StringComparison.Ordinal)).CountBy(l => l[0]).ToDictionary();
            return (Of(sides.A, figures.A, damaged.GetValueOrDefault('a')), Of(sides.B, figures.B, damaged.GetValueOrDefault('b')));
        }
        catch (MatchingRefused refused)
        {
            throw new ReconciliationRefused(refused.Message);
        }
    }

    private static SideSoundness Of(string path, SideFigures f, long damaged) => new(EncodingOf(path), f.Rows, f.Rejected, damaged, f.Invalid, f.Duplicate);

    /// <summary>As the engine reads it: by its first bytes, else UTF-8 where all of it is.</summary>
    private static string EncodingOf(string path)
    {
        using (var source = new SourceText(path))
        {
            if (source.IsUtf16)
                return "UTF-16";
        }

        try
        {
            using var text = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
            var buffer = new char[1 << 16];
            while (text.Read(buffer) > 0)
                continue;
            return "UTF-8";
        }
        catch (DecoderFallbackException)
        {
            return "Windows-1252";
        }
    }
}
