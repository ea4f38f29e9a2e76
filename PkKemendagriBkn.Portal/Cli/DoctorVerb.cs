using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary><c>doctor</c>: looks whether what is stored is whole – shape, settings, audit trail, evidence – and changes nothing.</summary>
public static class DoctorVerb
{
    /// <returns>0 when all is well, 1 when something is wrong, 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken ct = default)
    {
        if (args.Length > 0)
        {
            await output.WriteLineAsync("Usage: doctor");
            return 2;
        }

        services.GetRequiredService<DatabaseStart>().RequireFile();
        var examination = new Examination(services, output);
        await examination.RunAsync(ct);
        await output.WriteLineAsync(examination.Faults == 0 ? "All is well." : $"{examination.Faults} fault(s).");
        return examination.Faults == 0 ? 0 : 1;
    }

    private sealed class Examination(IServiceProvider services, TextWriter output)
    {
        private readonly IDbContextFactory<PortalDbContext> contexts = services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
        private readonly DatabaseOptions options = services.GetRequiredService<DatabaseOptions>();
        private readonly ContentStore store = services.GetRequiredService<ContentStore>();

        public int Faults { get; private set; }

        public async Task RunAsync(CancellationToken ct)
        {
            await LookAsync("Database", () => DatabaseAsync(ct));
            if (options.IsSqlServer)
                await LookAsync("Settings of SQL Server", () => SqlServerAsync(ct));
            else
                await LookAsync("Settings of the embedded database", () => PragmasAsync(ct));
            await LookAsync("Audit trail", () => TrailAsync(ct));
            await LookAsync("Tables, against the audit trail", () => TablesAsync(ct));
            await LookAsync("Evidence", () => EvidenceAsync(ct));
            await LookAsync("Key file", KeyFileAsync);
        }

        /// <summary>One look must not keep the others from being taken.</summary>
        private async Task LookAsync(string what, Func<Task> look)
        {
            var before = Faults;
            try
            {
                await look();
            }
            catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException or InvalidOperationException or FormatException
                or StartRefused)
            {
                Fault(e.Message);
            }

            if (Faults == before)
                await output.WriteLineAsync($"ok     {what}");
            else
                await output.WriteLineAsync($"FAULT  {what}");
        }

        private void Fault(string text)
        {
            Faults++;
            output.WriteLine($"       {text}");
        }

        private async Task DatabaseAsync(CancellationToken ct)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            foreach (var pending in await db.Database.GetPendingMigrationsAsync(ct))
                Fault($"Migration {pending} is not applied: run 'migrate'.");
            foreach (var unknown in (await db.Database.GetAppliedMigrationsAsync(ct)).Except(db.Database.GetMigrations()))
                Fault($"Migration {unknown} is of a newer version of the portal.");
            if (options.IsSqlServer)
                return;
            foreach (var row in await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(ct))
            {
                if (row != "ok")
                    Fault(row);
            }

            foreach (var table in await db.Database.SqlQuery<string>($"SELECT DISTINCT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync(ct))
                Fault($"Rows of {table} refer to rows that do not exist.");
        }

        private async Task PragmasAsync(CancellationToken ct)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            await db.Database.OpenConnectionAsync(ct);
            foreach (var (pragma, expected) in new[] { ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1") })
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"PRAGMA {pragma}";
                if (Convert.ToString(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture) is var found && found != expected)
                    Fault($"{pragma} is {found}, not {expected}.");
            }
        }

        private async Task SqlServerAsync(CancellationToken ct)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            if (await SqlServerSettings.FaultAsync(db, ct) is { } fault)
                Fault(fault);
        }

        private async Task TrailAsync(CancellationToken ct)
        {
            var anchors = services.GetRequiredService<AuditAnchors>().Read();
            await using var db = await contexts.CreateDbContextAsync(ct);
            var verdict = await AuditTrail.VerifyAsync(db, services.GetRequiredService<AuditKey>(), anchors, ct);
            if (verdict.IsSound)
                return;
            Faults++;
            VerifyAuditVerb.Tell(verdict, anchors.Count, output);
        }

        private async Task TablesAsync(CancellationToken ct)
        {
            var verdict = await services.GetRequiredService<TrailReplay>().RunAsync(ct);
            foreach (var finding in verdict.Findings)
                Fault(Words(finding));
            if (verdict.More)
                Fault($"More rows differ; the first {TrailReplay.MostRows} are named.");
        }

        private static string Words(ReplayFinding finding)
        {
            var (row, last) = ($"{finding.Thing} {finding.Id}", finding.Sequence is { } sequence ? $" (last told by entry {sequence})" : "");
            return finding.Fault switch
            {
                ReplayFault.Changed => $"{row}: {finding.Field} is not what the audit trail says{last}.",
                ReplayFault.Added => $"{row}: {finding.Field ?? "the row"} is in the table, but not on the audit trail{last}.",
                ReplayFault.Removed => $"{row}: {finding.Field ?? "the row"} is on the audit trail{last}, but not in the table.",
                ReplayFault.Rows => $"{row}: its rows ({finding.Field}) do not give the digest that it has.",
                _ => $"{row}: holds a value that cannot be read{last}.",
            };
        }

        private async Task EvidenceAsync(CancellationToken ct)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var rows = await db.EvidenceFiles.AsNoTracking().Select(f => new { f.Id, f.FileName, f.Sha256, f.FactId }).ToListAsync(ct);
            foreach (var content in rows.GroupBy(r => r.Sha256))
            {
                if (await DamageAsync(content.Key, ct) is { } damage)
                    Fault($"{damage} It proves: {string.Join(", ", content.Select(r => $"{r.FileName} ({r.Id})"))}");
            }

            var facts = await FactKinds.All.Select(k => k.Ids(db)).Aggregate(Queryable.Concat).ToHashSetAsync(ct);
            foreach (var row in rows.Where(r => r.FactId is { } fact && !facts.Contains(fact)))
                Fault($"{row.FileName} ({row.Id}) is bound to fact {row.FactId}, which does not exist.");
            var used = rows.Select(r => r.Sha256).ToHashSet(StringComparer.Ordinal);
            var orphans = store.All().Count(sha => !used.Contains(sha));
            if (orphans > 0)
                await output.WriteLineAsync($"       {orphans} content(s) without a row: the night pass clears them away when they are a day old.");
        }

        private async Task<string?> DamageAsync(string sha256, CancellationToken ct)
        {
            try
            {
                await using var content = await store.OpenAsync(sha256, ct);
                return null;
            }
            catch (Exception e) when (e is EvidenceDamaged or ArgumentException)
            {
                return e.Message;
            }
        }

        private Task KeyFileAsync()
        {
            var path = Path.Combine(options.Folder, "keys", "audit.key");
            if (!OperatingSystem.IsWindows() && File.Exists(path) && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != 0)
                Fault($"{path} can be read by others: chmod 600.");
            return Task.CompletedTask;
        }
    }
}
