using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Notifications;

/// <summary>F9 against a mail server that is a process of its own: up, down, killed, slow, 4xx, 5xx, dropped after DATA.</summary>
public sealed class MailServerTests : IAsyncLifetime
{
    private readonly SmtpProcess server = new();
    private MailHost host = null!;

    public async ValueTask InitializeAsync()
    {
        await server.StartAsync("works");
        host = await MailHost.CreateAsync(o => (o.Port, o.TimeoutSeconds) = (server.Port, 2));
        for (var i = 0; i < 5; i++)
            await host.AddPersonAsync($"Petugas {i}", $"petugas{i}@contoh.test");
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("works")]
    [InlineData("slow")]
    public async Task What_it_takes_counts_as_sent_once_and_is_signed_with_its_own_id(string mood)
    {
        await server.StartAsync(mood);
        var outcome = await host.WakeOnAsync(On(10, 9));
        await AssertAllSentAsync();
        Assert.Equal((outcome.Sent, 0), (server.Mails.Count, outcome.Undelivered));
    }

    [Theory]
    [InlineData("tarpit", MailState.Pending)]
    [InlineData("451", MailState.Pending)]
    [InlineData("550", MailState.Failed)]
    public async Task What_it_does_not_take_waits_or_has_failed_and_says_why(string mood, MailState expected)
    {
        await server.StartAsync(mood);
        await host.WakeOnAsync(On(10, 9));
        Assert.Empty(server.Mails);
        var tried = (await host.MailsAsync()).Where(m => m.Attempts > 0).ToList();
        Assert.NotEmpty(tried);
        Assert.All(tried, m => Assert.True(m.State == expected && m.Reason is { Length: > 0 }, $"{m.State} {m.Reason}"));
        if (expected == MailState.Failed)
            return;

        await server.StartAsync("works");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.SendAsync();
        await AssertAllSentAsync();
    }

    [Fact]
    public async Task Killed_and_started_anew_it_gets_what_waited()
    {
        await server.KillAsync();
        Assert.Equal((0, 1), await host.WakeOnAsync(On(10, 9)) is var outcome ? (outcome.Sent, outcome.Undelivered) : default);
        await server.StartAsync("works");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.SendAsync();
        await AssertAllSentAsync();
    }

    [Fact]
    public async Task What_it_took_and_never_acknowledged_comes_again_as_the_same_mail()
    {
        await server.StartAsync("drop");
        await host.WakeOnAsync(On(10, 9));
        var dropped = Assert.Single(server.Mails);
        await server.StartAsync("works");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.SendAsync();

        var mails = await host.MailsAsync();
        Assert.All(mails, m => Assert.Equal(MailState.Sent, m.State));
        Assert.Equal(mails.Count + 1, server.Mails.Count);
        Assert.Equal([dropped.MessageId], server.Mails.GroupBy(m => m.MessageId).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    private async Task AssertAllSentAsync()
    {
        var mails = await host.MailsAsync();
        Assert.True(mails.Count > 5);
        Assert.All(mails, m => Assert.Equal(MailState.Sent, m.State));
        Assert.Equal(mails.Select(m => m.MessageId("contoh.test")).Order(), server.Mails.Select(m => m.MessageId).Order());
    }
}
