using System.Net.Mail;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>
/// <c>create-user --email a@b.go.id --name "Full Name" --role Administrator [--party First|Second] [--position "Office"]</c>:
/// makes an account and prints its temporary password once.
/// </summary>
public static class CreateUserVerb
{
    private const string Usage = "Usage: create-user --email ADDRESS --name NAME --role ROLE [--party First|Second] [--position OFFICE]";

    public static Task<int> RunAsync(WebApplication app, string[] args) => RunAsync(app, args, Console.Out, Console.Error);

    public static async Task<int> RunAsync(WebApplication app, string[] args, TextWriter output, TextWriter errors)
    {
        var given = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        if (!MailAddress.TryCreate(given.GetValueOrDefault("--email"), out var email) || string.IsNullOrWhiteSpace(given.GetValueOrDefault("--name"))
            || !Enum.TryParse<Role>(given.GetValueOrDefault("--role"), out var role) || !TryParty(given.GetValueOrDefault("--party"), out var party))
            return await RefuseAsync(errors, Usage);
        if (!RolePermissions.Pairs.Contains((role, party)))
            return await RefuseAsync(errors,
                $"There is no such role and party. Choose one of: {string.Join(", ", RolePermissions.Pairs.Select(p => $"{p.Role} {p.Party?.ToString() ?? "(no party)"}"))}");

        await app.Services.GetRequiredService<DatabaseStart>().RequireMigratedAsync();
        var accounts = app.Services.GetRequiredService<Accounts>();
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var password = NewAccount.TemporaryPassword();
        var person = new NewAccount(email.Address, given["--name"], given.GetValueOrDefault("--position") ?? "", role, party);
        try
        {
            await accounts.ChangeAsync(new AuditNote(Actor.Portal, "CreateUser", nameof(PortalUser), Reason: "Baris perintah"), async (db, users) =>
                await person.AddAsync(db, users, password, now, now + NewAccount.TemporaryLasts));
        }
        catch (RuleViolation e) when (e.Code == Rule.UserNameTaken)
        {
            return await RefuseAsync(errors, $"{person.Email} has an account already.");
        }

        await output.WriteLineAsync($"Account made: {person.Email} ({role}{(party is { } p ? $", {p}" : "")})");
        await output.WriteLineAsync($"Temporary password, good for 24 hours and shown only now: {password}");
        return 0;
    }

    private static bool TryParty(string? text, out Party? party)
    {
        party = Enum.TryParse<Party>(text, out var found) && found != Party.Both ? found : null;
        return party is not null || text is null;
    }

    private static async Task<int> RefuseAsync(TextWriter errors, string why)
    {
        await errors.WriteLineAsync(why);
        return 2;
    }
}
