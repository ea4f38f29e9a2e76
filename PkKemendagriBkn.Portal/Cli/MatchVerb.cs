using System.Globalization;
using System.Runtime.InteropServices;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Portal.Matching;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary><c>match A B --fields nip:nip,nama:name,… --out FOLDER</c>: matches two files and leaves the results; needs no database.</summary>
public static class MatchVerb
{
    private const string Usage =
        "Pemakaian: match A B --fields nip:nip,nama:name,... [--nomenclature LAMA_BARU.csv] [--memory MIB] [--threads N] --out FOLDER.";
    private const int LeastMegabytes = 64, MostThreads = 64;
    private static readonly string[] Options = ["--fields", "--nomenclature", "--memory", "--threads", "--out"];

    /// <returns>0, or 2 with one sentence on <paramref name="error"/>.</returns>
    public static int Run(string[] args, TextWriter error)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        try
        {
            MatchingRun.Execute(Read(args), null, stop.Token);
            return 0;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Pemadanan dibatalkan dan tidak meninggalkan hasil; jalankan lagi bila diperlukan.");
        }
        catch (MatchingRefused refused)
        {
            error.WriteLine(refused.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            error.WriteLine($"Pemadanan berhenti tanpa meninggalkan hasil ({e.Message.ReplaceLineEndings(" ")}); periksa ruang disk, izin folder, dan memori, lalu jalankan lagi.");
        }

        return 2;

        void Cancel(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static MatchingRequest Read(string[] args)
    {
        var files = new List<string>();
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                files.Add(args[i]);
            else if (!Options.Contains(args[i]) || i + 1 == args.Length || !given.TryAdd(args[i], args[++i]))
                throw new MatchingRefused(Usage);
        }

        if (files is not [var a, var b] || !given.TryGetValue("--fields", out var fields) || !given.TryGetValue("--out", out var output))
            throw new MatchingRefused(Usage);
        return new(a, b, MatchField.ParseList(fields), given.TryGetValue("--nomenclature", out var path) ? NomenclatureFile.Read(path) : Nomenclature.None,
            Number(given, "--memory", LeastMegabytes, 1 << 20), Number(given, "--threads", 1, MostThreads) ?? Math.Min(Environment.ProcessorCount, MostThreads),
            output);
    }

    private static int? Number(Dictionary<string, string> given, string option, int least, int most) =>
        !given.TryGetValue(option, out var text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most ? number
        : throw new MatchingRefused($"{option} harus bilangan bulat dari {least} sampai {most}.");
}
