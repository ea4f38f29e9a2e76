using System.Globalization;
using System.Text;
using PkKemendagriBkn.Portal.Cli.Backups;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>The verbs of the program: <c>dotnet run --project PkKemendagriBkn.Portal -- VERB</c>. Without one it serves the portal.</summary>
public static class Verbs
{
    private static readonly Dictionary<string, Func<WebApplication, string[], Task<int>>> Online = new(StringComparer.Ordinal)
    {
        ["migrate"] = async (app, _) =>
        {
            await PortalHost.MigrateAsync(app.Services);
            return 0;
        },
        ["verify-audit"] = (app, args) => VerifyAuditVerb.RunAsync(app.Services, args, Console.Out),
        ["doctor"] = (app, args) => DoctorVerb.RunAsync(app.Services, args, Console.Out),
        ["backup"] = (app, args) => BackupVerb.RunAsync(app.Services, args, Console.Out),
        ["restore"] = (app, args) => RestoreVerb.RunAsync(app.Services, args, Console.Out),
        ["export-audit"] = (app, args) => ExportAuditVerb.RunAsync(app.Services, args, Console.Out),
        ["create-user"] = CreateUserVerb.RunAsync,
        ["approve-account-change"] = (app, args) => ApproveAccountChangeVerb.RunAsync(app.Services, args, Console.Out, Console.Error),
        ["send-mail"] = (app, args) => SendMailVerb.RunAsync(app.Services, args, Console.Out),
        ["write-load"] = (app, _) => WriteLoadVerb.RunAsync(app, Console.Out, Console.Error),
    };

    private static readonly Dictionary<string, Func<string[], int>> Offline = new(StringComparer.Ordinal)
    {
        ["evaluate"] = _ =>
        {
            using var input = new StreamReader(Console.OpenStandardInput(), Utf8);
            using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8);
            return EvaluateVerb.Run(input, output, Console.Error);
        },
        [VerifyExport] = args => VerifyExportVerb.Run(args, Console.Out),
        ["verify-document"] = args => VerifyDocumentVerb.Run(args, Console.Out, Console.Error),
        ["match"] = args => MatchVerb.Run(args, Console.Error),
        ["bench"] = args =>
        {
            if (args is [var vectors])
                return BenchVerb.Run(vectors, Console.Out);
            Console.Error.WriteLine("Usage: bench PATH-OF-VECTORS.jsonl");
            return 2;
        },
        ["bench-nights"] = args =>
        {
            var nights = args is [var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed
                : args is [] ? ThreeYears
                : 0;
            if (nights is >= 1 and <= 10_000)
                return BenchNightsVerb.RunAsync(nights, Console.Out).GetAwaiter().GetResult();
            Console.Error.WriteLine("Usage: bench-nights [NIGHTS]");
            return 2;
        },
    };

    /// <summary><c>verify-audit</c> of an exported file; it needs no portal.</summary>
    private const string VerifyExport = "verify-audit FILE";

    /// <summary>Nights of three years, one of them a leap year.</summary>
    private const int ThreeYears = 1096;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// The verb and what follows it. Settings such as <c>--environment=Development</c> may stand before it; what is no verb is
    /// the web host's.
    /// </summary>
    public static (string? Verb, string[] Arguments) Find(string[] args)
    {
        var at = Array.FindIndex(args, a => !a.StartsWith("--", StringComparison.Ordinal));
        if (at >= 0 && args[at] == "verify-audit" && args.Length > at + 1 && !args[at + 1].StartsWith('-'))
            return (VerifyExport, args[(at + 1)..]);
        return at >= 0 && (Offline.ContainsKey(args[at]) || Online.ContainsKey(args[at])) ? (args[at], args[(at + 1)..]) : (null, []);
    }

    /// <summary>Whether the verb needs neither database nor configuration.</summary>
    public static bool IsOffline(string verb) => Offline.ContainsKey(verb);

    public static int RunOffline(string verb, string[] rest) => Offline[verb](rest);

    public static Task<int> RunAsync(WebApplication app, string verb, string[] rest) => Online[verb](app, rest);
}
