using PkKemendagriBkn.Portal.Notifications;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary><c>send-mail</c>: sends what waits and is due, as the job of every minute does; beside running nodes nothing goes out twice.</summary>
public static class SendMailVerb
{
    /// <returns>0 when nothing remained undelivered, 1 otherwise, 2 when mail is off or the arguments are wrong.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        if (args.Length > 0 || !services.GetRequiredService<MailOptions>().IsOn)
        {
            await output.WriteLineAsync(args.Length > 0 ? "Usage: send-mail" : "Mail is off: set Mail:Mode.");
            return 2;
        }

        var outcome = await services.GetRequiredService<MailPass>().RunAsync();
        await output.WriteLineAsync($"{outcome.Sent} sent, {outcome.Suppressed} suppressed, {outcome.Undelivered} undelivered.");
        return outcome.Undelivered == 0 ? 0 : 1;
    }
}
