using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>
/// <c>approve-account-change --id ID --reason "Why"</c>: lets a change to an account take effect without a second administrator, and tells
/// all administrators, all auditors and the leaders of both parties.
/// </summary>
public static class ApproveAccountChangeVerb
{
    private const string Usage = "Usage: approve-account-change --id ID --reason REASON";

    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, TextWriter errors)
    {
        var given = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var reason = given.GetValueOrDefault("--reason")?.Trim();
        if (!Guid.TryParse(given.GetValueOrDefault("--id"), out var id) || reason is not { Length: > 0 and <= RecordedFact.LongestReason })
            return await RefuseAsync(errors, Usage);
        await services.GetRequiredService<DatabaseStart>().RequireMigratedAsync();
        try
        {
            if (await services.GetRequiredService<BreakGlass>().OverrideAsync(id, reason) is not { } done)
                return await RefuseAsync(errors, "There is no such change.");
            await output.WriteLineAsync("The change has taken effect without a second administrator. Administrators, auditors and leaders are told.");
            if (done.Password is { } password)
                await output.WriteLineAsync($"Temporary password, good for 24 hours and shown only now: {password}");
            return 0;
        }
        catch (RuleViolation e)
        {
            return await RefuseAsync(errors, RuleSentences.Of(e.Code));
        }
    }

    private static async Task<int> RefuseAsync(TextWriter errors, string why)
    {
        await errors.WriteLineAsync(why);
        return 2;
    }
}
