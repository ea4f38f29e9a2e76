using PkKemendagriBkn.Portal.Cli.Backups;
using PkKemendagriBkn.Portal.Data;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>The verbs of the program: <c>dotnet run --project PkKemendagriBkn.Portal -- VERB</c>. Without one it serves the portal.</summary>
public static class Verbs
{
    private static readonly Dictionary<string, Func<WebApplication, string[], Task<int>>> Online = new(StringComparer.Ordinal)
    {
        ["migrate"] = async (app, _) =>
        {
            await app.Services.GetRequiredService<DatabaseStart>().MigrateAsync();
            return 0;
        },
        ["verify-audit"] = (app, args) => VerifyAuditVerb.RunAsync(app.Services, args, Console.Out),
        ["doctor"] = (app, args) => DoctorVerb.RunAsync(app.Services, args, Console.Out),
        ["backup"] = (app, args) => BackupVerb.RunAsync(app.Services, args, Console.Out),
        ["restore"] = (app, args) => RestoreVerb.RunAsync(app.Services, args, Console.Out),
        ["export-audit"] = (app, args) => ExportAuditVerb.RunAsync(app.Services, args, Console.Out),
        ["create-user"] = CreateUserVerb.RunAsync,
    };

    private static readonly Dictionary<string, Func<string[], int>> Offline = new(StringComparer.Ordinal)
    {
    };

    /// <summary>Verbs that need neither database nor configuration.</summary>
    public static bool IsOffline(string[] args) => args.Length > 0 && Offline.ContainsKey(args[0]);

    public static bool IsKnown(string[] args) => args.Length > 0 && Online.ContainsKey(args[0]);

    public static int RunOffline(string[] args) => Offline[args[0]](args[1..]);

    public static Task<int> RunAsync(WebApplication app, string[] args) => Online[args[0]](app, args[1..]);
}
