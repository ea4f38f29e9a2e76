using Microsoft.AspNetCore.Components;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Administration;
using PkKemendagriBkn.Portal.Features.Calendar;
using PkKemendagriBkn.Portal.Features.Reminders;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Reminders;

/// <summary>The lists of reminders, mail, jobs and holidays ask the database as often for a thousand rows as for none.</summary>
public class ListCommandTests
{
    [Fact]
    public Task Reminders() => AsksAlikeAsync<RemindersPage>("/pengingat", (host, i) =>
        [new Reminder { AgreementId = AgreementRecord.PksId, DeadlineKey = i % 2 == 0 ? $"feedback:{i}" : ReminderSubject.FollowUpKey(Guid.CreateVersion7()),
            DueOn = host.Today.AddDays(i), Step = -i, RecipientId = host.Itjen.UserId!.Value, WrittenAt = host.Clock.GetUtcNow() }],
        host => host.Itjen);

    [Fact]
    public Task Mails() =>
        AsksAlikeAsync<MailsPage>("/administrasi/surel?cari=a",
            (host, i) => [new OutboxMail { AgreementId = AgreementRecord.PksId, RecipientId = host.Itjen.UserId!.Value, MailOn = host.Today,
                CreatedAt = host.Clock.GetUtcNow(), Subject = $"Pengingat {i}" }]);

    [Fact]
    public Task Jobs() => AsksAlikeAsync<JobsPage>("/administrasi/jadwal", (_, i) => [new JobRun { Id = $"pekerjaan-{i}" }]);

    [Fact]
    public Task Holidays() => AsksAlikeAsync<HolidaysPage>("/administrasi/hari-libur?cari=a", (host, i) =>
    {
        var day = new Holiday { Name = $"Libur {i}", Decree = "SKB", ObservedOn = new DateOnly(2030, 1, 1).AddDays(i) };
        day.Recorded(AgreementRecord.PksId, host.As(Role.Administrator, null), host.Clock.GetUtcNow());
        return [day];
    });

    [Fact]
    public Task Preview() => AsksAlikeAsync<ReminderPreviewPage>("/administrasi/pengingat/pratinjau", (host, i) =>
    {
        var delivery = new PkKemendagriBkn.Core.Exchange.Delivery
        {
            DataSet = $"Data {i}", From = Party.Second, ReceivedOn = On(2, 20),
            Method = PkKemendagriBkn.Core.Exchange.DeliveryMethod.File
        };
        delivery.Recorded(AgreementRecord.PksId, host.Itjen, host.Clock.GetUtcNow());
        return [delivery];
    });

    private static async Task AsksAlikeAsync<TPage>(string address, Func<FeatureHost, int, object[]> row, Func<FeatureHost, Actor>? by = null)
        where TPage : IComponent
    {
        await using var host = await FeatureHost.CreateAsync();
        var actor = by?.Invoke(host) ?? host.As(Role.Administrator, null);
        await AddAsync(Enumerable.Range(0, 3));
        var few = await CountAsync();
        await AddAsync(Enumerable.Range(3, 300));
        var many = await CountAsync();
        Assert.Equal(few, many);
        Assert.InRange(many, 1, 12);

        async Task<int> CountAsync()
        {
            await using var pages = new PageHost(host);
            // What is kept between pages is read before.
            await pages.Get<FactsReader>().ReadAsync(Xunit.TestContext.Current.CancellationToken);
            host.Sql.Reset();
            pages.Open<TPage>(address, actor);
            return host.Sql.Count;
        }

        Task AddAsync(IEnumerable<int> rows) => host.ReadAsync(async db =>
        {
            db.AddRange(rows.SelectMany(i => row(host, i)));
            db.Because(new AuditNote(Actor.Portal, "RecordHoliday"));
            return await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        });
    }
}
