using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Demo;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Tests.Browser;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Demo;

/// <summary>
/// The invented year is counted back from today. Whatever day that is, it has what people are shown and what the browser's stories look for:
/// sixty days, over the end of a month and of a year and over holidays, and 29 February. A test run takes every tenth of them, the build server all.
/// </summary>
public sealed class DemoDaysTests
{
    private static readonly DateOnly First = new(2026, 11, 27), LeapDay = new(2028, 2, 29);

    public static TheoryData<DateOnly> Days => [.. Enumerable.Range(0, 60).Where(i => Look.Every || i % 10 == 0).Select(First.AddDays).Append(LeapDay)];

    [Theory, MemberData(nameof(Days))]
    public async Task It_has_the_same_on(DateOnly today)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        database.Clock.SetUtcNow(new DateTimeOffset(today.ToDateTime(new TimeOnly(10, 0)), Wib.Offset));
        await AddPeopleAsync(database);
        await new DemoData(database.Contexts, database.Clock).SeedAsync(TestContext.Current.CancellationToken);

        var conclusions = (await database.Services.GetRequiredService<FactsReader>().ReadAsync(TestContext.Current.CancellationToken)).Conclude(today);
        // A suspension can be proposed, and the lists of every state have a row.
        Assert.True(conclusions.Access.MaySuspend);
        Assert.Superset(
            new HashSet<DeadlineState> { DeadlineState.Fulfilled, DeadlineState.FulfilledLate, DeadlineState.Overdue, DeadlineState.DueSoon,
                DeadlineState.Upcoming },
            conclusions.Deadlines.Select(d => d.State).ToHashSet());
        await using var db = await database.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Single(conclusions.Deadlines, d => d.Kind == DeadlineKind.RequestedReport && d.Provisional == true);
        Assert.InRange(await db.CorrectionItems.CountAsync(TestContext.Current.CancellationToken), 55, 70);
        Assert.Equal(2, await db.ApipReturns.CountAsync(TestContext.Current.CancellationToken));
        // Who represents a party and what happened to the agreement tell one story.
        Assert.Equal(2, await db.Representatives.CountAsync(r => r.ReplacesId != null, TestContext.Current.CancellationToken));
        Assert.Empty(await db.AgreementEvents.OfType<RepresentativeChange>().Where(e => !db.Representatives.Any(r => r.ChangeId == e.Id
            && r.ValidFromOn == e.EffectiveOn && db.Representatives.Any(o => o.Id == r.ReplacesId && o.ValidUntilOn == e.EffectiveOn.AddDays(-1))))
            .ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await db.Letters.Where(l => l.DatedOn > today).Select(l => l.Number).ToListAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The people who have recorded it all.</summary>
    private static async Task AddPeopleAsync(TestDatabase database)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        foreach (var (role, party) in new[] { (Role.ItjenSecretariat, Party.First), (Role.BknSecretariat, Party.Second), (Role.Leadership, Party.Second) })
        {
            var name = $"peraga-{Guid.CreateVersion7():N}";
            db.Add(new PortalUser
            {
                Id = Guid.CreateVersion7(), FullName = name, UserName = name, Email = $"{name}@contoh.test", Role = role, Party = party,
                IsDemo = true, CreatedAt = database.Clock.GetUtcNow()
            });
        }

        db.Because(new AuditNote(Actor.Portal, "CreateDemoUser"));
        await db.SaveChangesAsync();
    }
}
