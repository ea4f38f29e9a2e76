using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>
/// <c>create-user --email a@b.go.id --name "Full Name" --role Administrator [--party First|Second] [--position "Office"]
/// [--nip NIP] [--reason "Why"]</c>: makes an account and prints its temporary password once. An account that may decide, sign or administer
/// needs a reason, and is told to administrators, auditors and leaders, unless it is the first of all.
/// </summary>
public static class CreateUserVerb
{
    private const string Usage =
        "Usage: create-user --email ADDRESS --name NAME --role ROLE [--party First|Second] [--position OFFICE] [--nip NIP] [--reason REASON]";

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
        var nip = given.GetValueOrDefault("--nip");
        if (nip is not null && !Nip.TryParse(nip, out _, out _))
            return await RefuseAsync(errors, "--nip must be a NIP of 18 digits.");
        var person = new NewAccount(email.Address, given["--name"], given.GetValueOrDefault("--position") ?? "", role, party,
            nip is null ? null : Nip.Parse(nip).Digits);
        if (string.IsNullOrWhiteSpace(given.GetValueOrDefault("--reason")) && await IsLoudAsync(app.Services, person))
            return await RefuseAsync(errors,
                "Such an account needs a second administrator. Without one say why: --reason REASON. Everybody concerned is told.");
        try
        {
            var (_, password) = (await app.Services.GetRequiredService<BreakGlass>()
                .CreateAsync(person, given.GetValueOrDefault("--reason") ?? "Baris perintah"))!.Value;
            await output.WriteLineAsync($"Account made: {person.Email} ({role}{(party is { } p ? $", {p}" : "")})");
            await output.WriteLineAsync($"Temporary password, good for 24 hours and shown only now: {password}");
            return 0;
        }
        catch (RuleViolation e) when (e.Code is Rule.UserNameTaken or Rule.NipTaken)
        {
            return await RefuseAsync(errors, $"{(e.Code == Rule.NipTaken ? "A person with this NIP" : person.Email)} has an account already.");
        }
    }

    private static async Task<bool> IsLoudAsync(IServiceProvider services, NewAccount person)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return await BreakGlass.IsLoudAsync(db, person);
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
