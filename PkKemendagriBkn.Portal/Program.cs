using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Cli;
using PkKemendagriBkn.Portal.Data;

if (Verbs.IsOffline(args))
    return Verbs.RunOffline(args);

try
{
    var builder = PortalHost.CreateBuilder(args);
    await using var app = PortalHost.Build(builder);
    if (Verbs.IsKnown(args))
        return await Verbs.RunAsync(app, args);

    await PortalHost.PrepareAsync(app);
    await app.RunAsync();
    return 0;
}
catch (StartRefused refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
