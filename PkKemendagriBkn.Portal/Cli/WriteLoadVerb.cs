using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>
/// <c>write-load</c>, in Development alone: records report requests as a demonstration officer of BKN, as fast as it can and
/// until it is killed, and prints the id of each once it is committed. The proof that a killed process loses nothing that it
/// acknowledged rests on it (KillRoundsTests).
/// </summary>
public static class WriteLoadVerb
{
    /// <summary>Several at once, as people are.</summary>
    private const int Writers = 4;

    /// <returns>2 outside Development; otherwise it does not end by itself.</returns>
    public static async Task<int> RunAsync(WebApplication app, TextWriter output, TextWriter errors)
    {
        if (!app.Environment.IsDevelopment())
        {
            await errors.WriteLineAsync("write-load fills the database with invented facts; it runs with --environment=Development alone.");
            return 2;
        }

        var services = app.Services;
        await services.GetRequiredService<FirstFacts>().MigrateAsync();
        await services.GetRequiredService<DemoUsers>().EnsureAsync();
        var officer = await OfficerAsync(services);
        var synchronized = TextWriter.Synchronized(output);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => WriteAsync(services, officer, synchronized)));
        return 0;
    }

    private static async Task<Actor> OfficerAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return (await db.Users.AsNoTracking().FirstAsync(u => u.IsDemo && u.Role == Role.BknSecretariat)).ToActor(null);
    }

    private static async Task WriteAsync(IServiceProvider services, Actor officer, TextWriter output)
    {
        var action = services.GetRequiredService<RecordReportRequest>();
        var today = services.GetRequiredService<TimeProvider>().Today();
        while (true)
        {
            var id = await action.ExecuteAsync(
                new ReportRequestInput
                {
                    SentOn = today,
                    Letter = new LetterInput { Number = $"BEBAN-{Guid.CreateVersion7():N}", DatedOn = today, Subject = "Permintaan laporan (uji beban)" }
                },
                officer);
            await output.WriteLineAsync(id.ToString());
            await output.FlushAsync();
        }
    }
}
