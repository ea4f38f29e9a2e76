using System.Text;
using System.Text.Json;
using PkKemendagriBkn.Portal.Cli;

namespace PkKemendagriBkn.Tests.Portal.Matching;

/// <summary>A folder with two files to be matched by the verb, and what it left.</summary>
internal sealed class MatchedFiles : IDisposable
{
    public const string Fields = "nip:nip,nama:name,tanggal_lahir:date";
    public const string Heading = "nip,nama,tanggal_lahir\n";

    public string Folder { get; } = Directory.CreateTempSubdirectory("pkbkn-match-").FullName;
    public string A => Path.Combine(Folder, "a.csv");
    public string B => Path.Combine(Folder, "b.csv");
    public string Output => Path.Combine(Folder, "out");
    public string Error { get; private set; } = "";

    public static MatchedFiles Of(string a, string b) => Of(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));

    public static MatchedFiles Of(byte[] a, byte[] b)
    {
        var files = new MatchedFiles();
        File.WriteAllBytes(files.A, a);
        File.WriteAllBytes(files.B, b);
        return files;
    }

    public int Run(string fields = Fields, params string[] options)
    {
        using var error = new StringWriter();
        int code = MatchVerb.Run([A, B, "--fields", fields, "--out", Output, .. options], error);
        Error = error.ToString();
        return code;
    }

    /// <summary>The figures, once the balance of both sides has been found to close.</summary>
    public Dictionary<string, long> Summary()
    {
        var figures = JsonSerializer.Deserialize<Dictionary<string, long>>(File.ReadAllText(Path.Combine(Output, "summary.json")))!;
        foreach (var side in (string[])["a", "b"])
            Assert.Equal(figures["rows_" + side], figures["matched"] + figures["only_" + side] + figures["invalid_" + side] + figures["dup_" + side]);
        return figures;
    }

    /// <summary>The lines below the heading.</summary>
    public string[] Lines(string file) => File.ReadAllText(Path.Combine(Output, file)).Split('\n')[1..^1];

    public Dictionary<string, byte[]> Results() => Directory.GetFiles(Output).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
