using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Components.Layout;
using PkKemendagriBkn.Portal.Features.Reminders;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Notifications;

/// <summary>The bell in several windows, on one node and on two.</summary>
public sealed class UnreadCountTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private FeatureHost host = null!;
    private ServiceProvider otherNode = null!;

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await FeatureHost.CreateAsync();
        var parts = new ServiceCollection();
        host.AddTo(parts);
        otherNode = parts.BuildServiceProvider();
        host.Clock.Advance(TimeSpan.FromDays(1));
    }

    public async ValueTask DisposeAsync()
    {
        await otherNode.DisposeAsync();
        await host.DisposeAsync();
    }

    private UnreadCounts UnreadCounts => host.Get<UnreadCounts>();

    [Fact]
    public async Task A_window_shows_what_is_new_without_a_reload_and_says_it_aloud()
    {
        await using var first = new PageHost(host);
        var window = first.Open<BellButton>("/", host.Itjen, p => p.Add(b => b.Actor, host.Itjen));
        Assert.Empty(window.FindAll(".bell-count"));
        await RemindAsync();
        // The window has its own node in this test: it looks for itself, as its background service would.
        await first.Get<UnreadCounts>().LookAsync(Ct);
        window.WaitForState(() => window.FindAll(".bell-count").Count == 1, Patience);
        Assert.Contains("Pengingat baru", window.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_nodes_on_one_database_show_the_same_count_before_and_after_reading()
    {
        var here = new Counted(UnreadCounts, host.Itjen);
        var there = new Counted(otherNode.GetRequiredService<UnreadCounts>(), host.Itjen);
        await RemindAsync();
        await LookEverywhereAsync();
        Assert.True(here.Count > 0);
        Assert.Equal(here.Count, there.Count);

        var one = (await host.Get<ReminderQueries>().OfPersonAsync(host.Itjen.UserId!.Value, 1, 25, Ct)).Rows[0].Newest;
        var before = here.Count;
        await host.Get<MarkRemindersRead>().ExecuteAsync(new() { ReminderId = one.Id }, host.Itjen, Ct);
        await LookEverywhereAsync();
        Assert.Equal((before - 1, before - 1), (here.Count, there.Count));
        await host.Get<MarkRemindersRead>().ExecuteAsync(new(), host.Itjen, Ct);
        await LookEverywhereAsync();
        Assert.Equal((0, 0), (here.Count, there.Count));
    }

    [Fact]
    public async Task Every_window_of_a_person_is_told_and_nobody_elses()
    {
        var (one, two, other) = (new Counted(UnreadCounts, host.Itjen), new Counted(UnreadCounts, host.Itjen),
            new Counted(UnreadCounts, host.As(Role.Auditor, null)));
        await RemindAsync();
        await UnreadCounts.LookAsync(Ct);
        Assert.True(one.Count > 0 && one.Count == two.Count);
        Assert.Equal((1, 1, 0), (one.Rings, two.Rings, other.Rings));
        two.Close();
        await host.Get<MarkRemindersRead>().ExecuteAsync(new(), host.Itjen, Ct);
        await UnreadCounts.LookAsync(Ct);
        Assert.Equal((2, 1), (one.Rings, two.Rings));
    }

    [Fact]
    public async Task While_nothing_happens_a_look_costs_two_small_questions_however_many_windows_are_open()
    {
        var windows = Enumerable.Range(0, 40).Select(_ => new Counted(UnreadCounts, host.Itjen)).ToList();
        await RemindAsync();
        await UnreadCounts.LookAsync(Ct);
        host.Sql.Reset();
        await UnreadCounts.LookAsync(Ct);
        Assert.Equal(2, host.Sql.Count);
        Assert.All(windows, w => Assert.Equal(1, w.Rings));
    }

    [Fact]
    public async Task A_node_without_windows_asks_nothing()
    {
        host.Sql.Reset();
        await UnreadCounts.LookAsync(Ct);
        Assert.Equal(0, host.Sql.Count);
    }

    [Fact]
    public async Task A_window_that_fails_keeps_no_other_from_its_count()
    {
        using var broken = UnreadCounts.Watch(host.Itjen, 0, _ => throw new InvalidOperationException("closed"));
        var whole = new Counted(UnreadCounts, host.Itjen);
        await RemindAsync();
        await UnreadCounts.LookAsync(Ct);
        Assert.Equal(1, whole.Rings);
    }

    [Fact]
    public async Task A_snoozed_reminder_is_passed_over_and_comes_back_on_its_day_by_itself()
    {
        await RemindAsync();
        var window = new Counted(UnreadCounts, host.Itjen);
        await UnreadCounts.LookAsync(Ct);
        var all = window.Count;
        var one = (await host.Get<ReminderQueries>().OfPersonAsync(host.Itjen.UserId!.Value, 1, 25, Ct)).Rows[0].Newest;
        await host.Get<SnoozeReminder>().ExecuteAsync(new() { ReminderId = one.Id, Until = SnoozeReminder.Until.Tomorrow }, host.Itjen, Ct);
        Assert.Equal(all - 1, window.Count);
        host.Clock.Advance(TimeSpan.FromHours(14)); // 23:00 WIB
        await UnreadCounts.LookAsync(Ct);
        Assert.Equal(all - 1, window.Count);
        host.Clock.Advance(TimeSpan.FromHours(1)); // midnight in Jakarta, and nobody has written anything
        await UnreadCounts.LookAsync(Ct);
        Assert.Equal(all, window.Count);
    }

    /// <summary>Requests and data that are due within the month, so that everybody's first steps have come.</summary>
    private async Task RemindAsync()
    {
        await host.DeliverAsync(On(7, 10));
        Assert.True(await host.Get<ReminderWriter>().WriteDueAsync(Ct) > 0);
    }

    private async Task LookEverywhereAsync()
    {
        await UnreadCounts.LookAsync(Ct);
        await otherNode.GetRequiredService<UnreadCounts>().LookAsync(Ct);
    }

    private sealed class Counted
    {
        private readonly IDisposable watch;

        public Counted(UnreadCounts counts, Actor actor) => watch = counts.Watch(actor, 0, count =>
        {
            (Count, Rings) = (count, Rings + 1);
            return Task.CompletedTask;
        });

        public int Count { get; private set; }
        public int Rings { get; private set; }

        public void Close() => watch.Dispose();
    }
}
