using System.Text.Json;
using PkKemendagriBkn.Core.Matching;

namespace PkKemendagriBkn.Portal.Matching;

/// <summary><c>summary.json</c>, the figures, and <c>run.json</c>, what minutes cite beside them: the files by SHA-256 and the rules by version.</summary>
internal static class MatchingSummary
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    public static void Write(ResultFolder folder, MatchingRequest request, MatchingResult result)
    {
        WriteRun(folder.Final("run.json"), request, result);
        WriteFigures(folder.Final("summary.json"), request.Fields, result.Figures);
    }

    private static void WriteFigures(string path, IReadOnlyList<MatchField> fields, MatchingFigures figures)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file, Indented);
        json.WriteStartObject();
        Both("rows", s => s.Rows);
        Both("invalid", s => s.Invalid);
        Both("dup", s => s.Duplicate);
        Both("only", s => s.Only);
        Both("rejected", s => s.Rejected);
        json.WriteNumber("matched", figures.Matched);
        json.WriteNumber("matched_diff", figures.Differing);
        json.WriteNumber("candidates", figures.Candidates);
        for (int i = 1; i < fields.Count; i++)
            json.WriteNumber("diff_" + fields[i].Column, figures.Differences[i - 1]);
        json.WriteEndObject();

        void Both(string name, Func<SideFigures, long> of)
        {
            json.WriteNumber(name + "_a", of(figures.A));
            json.WriteNumber(name + "_b", of(figures.B));
        }
    }

    private static void WriteRun(string path, MatchingRequest request, MatchingResult result)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file, Indented);
        json.WriteStartObject();
        Side("a", request.PathA, result.A);
        Side("b", request.PathB, result.B);
        json.WriteStartArray("fields");
        foreach (var (field, place) in request.Fields.Select((f, i) => (f, i)))
        {
            json.WriteStartObject();
            json.WriteString("column", field.Column);
            if (request.FieldsB is { } b)
                json.WriteString("column_b", b[place].Column);
            json.WriteString("kind", field.Kind.ToString().ToLowerInvariant());
            json.WriteStartArray("rules");
            foreach (var rule in MatchingRules.Of(field.Kind))
                json.WriteStringValue($"{rule.Name}/{rule.Version}");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("least_similarity", CandidateKeys.LeastSimilarity);
        json.WriteNumber("capped_blocks", result.Figures.BlocksCapped);
        json.WriteNumber("pairs_left_out", result.Figures.PairsLeftOut);
        json.WriteEndObject();

        void Side(string name, string side, ImportedSide imported)
        {
            json.WriteStartObject(name);
            json.WriteString("file", Path.GetFileName(side));
            json.WriteNumber("bytes", imported.Bytes);
            json.WriteString("sha256", imported.Sha256);
            json.WriteString("separator", imported.Separator.ToString());
            json.WriteEndObject();
        }
    }
}
