using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Cli;

var (verb, rest) = Verbs.Find(args);
if (verb is not null && Verbs.IsOffline(verb))
    return Verbs.RunOffline(verb, rest);

try
{
    var builder = PortalHost.CreateBuilder(args);
    await using var app = PortalHost.Build(builder);
    if (verb is not null)
        return await Verbs.RunAsync(app, verb, rest);

    await PortalHost.PrepareAsync(app);
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (StartRefused.Sentence(e) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
