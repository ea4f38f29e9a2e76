using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Components.Layout;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>One person in two windows, and another node on the same database: what happens in one place shows in the others by itself.</summary>
public class BellTests(LivePortal portal)
{
    private const string Bell = "a.bell[href='/pengingat']";

    [Fact]
    public async Task A_reminder_that_another_node_writes_rings_in_both_windows_and_read_in_one_it_is_gone_from_the_other()
    {
        var (one, other) = (await portal.SignedInAsync("itjen@demo.local"), await portal.SignedInAsync("itjen@demo.local", 390));
        await one.OpenAsync("/pengingat");
        await other.OpenAsync("/tenggat");
        var before = await CountAsync(other);
        await other.EvaluateAsync("() => window.stillHere = true");

        var title = $"Uji lonceng {Guid.CreateVersion7():N}";
        await RemindFromAnotherNodeAsync(title);
        foreach (var window in new[] { one, other })
            await Expect(window.Locator(Bell)).ToHaveAttributeAsync("aria-label", BellButton.Words(before + 1));

        // The list in the open window has it too, without a reload.
        var row = one.Locator("tr", new() { HasText = title });
        await row.GetByText("Tandai dibaca").ClickAsync();
        foreach (var window in new[] { one, other })
            await Expect(window.Locator(Bell))
                .ToHaveAttributeAsync("aria-label", BellButton.Words(before));
        Assert.True(await other.EvaluateAsync<bool>("() => window.stillHere === true"));
    }

    private static async Task<int> CountAsync(Microsoft.Playwright.IPage page)
    {
        var words = await page.Locator(Bell).GetAttributeAsync("aria-label");
        return words!.Split(' ').Where(w => int.TryParse(w, out _)).Select(int.Parse).LastOrDefault();
    }

    /// <summary>A task with a weekly step today, late enough to stand first, written by a process that is not the one that serves the windows.</summary>
    private async Task RemindFromAnotherNodeAsync(string title)
    {
        var options = new DatabaseOptions { Folder = portal.Folder };
        var parts = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(PortalProcess.Clock).AddSingleton(AuditKeyFile.Load(null, options))
            .AddPortalDatabase(options).AddFacts();
        parts.AddNotifications();
        await using var node = parts.BuildServiceProvider();
        await using (var db = await node.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            var by = new Actor(null, "Petugas", Party.First, Role.ItjenSecretariat);
            var minutes = new TwoPartyDocument
            {
                Kind = DraftKind.Minutes, Drafter = Party.First, Title = title,
                VerificationCode = Guid.NewGuid().ToString("N")
            };
            minutes.Recorded(AgreementRecord.PksId, by, PortalProcess.Clock.GetUtcNow());
            var task = new FollowUp { DocumentId = minutes.Id, Number = 1, Text = title, Owner = Party.First, DueOn = LivePortal.Today.AddDays(-1 - 7 * 60) };
            task.Recorded(AgreementRecord.PksId, by, PortalProcess.Clock.GetUtcNow());
            db.AddRange(minutes, task);
            db.Because(new AuditNote(Actor.Portal, "SignDocument"));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await node.GetRequiredService<ReminderWriter>().WriteDueAsync(TestContext.Current.CancellationToken);
        SqliteConnection.ClearAllPools();
    }
}
