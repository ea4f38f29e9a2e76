using System.Globalization;

namespace PkKemendagriBkn.Tests.Bench;

/// <summary>Measured milliseconds, and how they are told.</summary>
internal sealed class Figures(IEnumerable<double> measured)
{
    private readonly double[] sorted = [.. measured.Order()];

    public int Count => sorted.Length;
    public double Median => At(0.5);
    public double P95 => At(0.95);
    public double P99 => At(0.99);
    public double Max => At(1);

    public static string Number(double value) => value.ToString(value < 10 ? "F1" : "F0", CultureInfo.InvariantCulture);

    private double At(double part) => sorted.Length == 0 ? double.NaN : sorted[Math.Max(0, (int)Math.Ceiling(part * sorted.Length) - 1)];
}

/// <summary>A table as Markdown shows it.</summary>
internal static class MarkdownTable
{
    public static void Write(TextWriter output, string[] head, IEnumerable<string[]> rows)
    {
        output.WriteLine();
        output.WriteLine("| " + string.Join(" | ", head) + " |");
        output.WriteLine("| " + string.Join(" | ", head.Select((_, i) => i == 0 ? "---" : "---:")) + " |");
        foreach (var row in rows)
            output.WriteLine("| " + string.Join(" | ", row) + " |");
        output.WriteLine();
    }
}
