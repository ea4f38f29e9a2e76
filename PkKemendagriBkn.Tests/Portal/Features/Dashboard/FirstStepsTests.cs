using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Dashboard;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Dashboard;

public sealed class FirstStepsTests : IAsyncLifetime
{
    private FeatureHost host = null!;
    private PageHost pages = null!;

    private static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => pages = new PageHost(host = await FeatureHost.CreateAsync());

    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Every_role_has_three_to_five_steps_to_pages_it_may_open()
    {
        foreach (var (role, party) in RolePermissions.Pairs)
        {
            var actor = host.As(role, party);
            var found = (await host.Get<FirstStepsQueries>().ReadAsync(actor, host.Today, Ct))!;
            Assert.False(found.Hidden);
            Assert.InRange(found.Steps.Count, 3, 5);
            Assert.All(found.Steps, s => Assert.True(PkKemendagriBkn.Portal.Wayfinding.PortalPages.At(s.Href.Split('?')[0])!.IsFor(actor), $"{role} {s.Href}"));
            Assert.Contains(found.Steps, s => s.Href.StartsWith("/tenggat", StringComparison.Ordinal) || role == Role.Administrator);
        }
    }

    [Fact]
    public async Task Progress_is_what_the_facts_show_and_costs_one_command()
    {
        Assert.Equal(false, await DoneAsync("/korespondensi/baru"));
        Assert.Equal(false, await DoneAsync("/pengiriman/baru"));
        var letter = new Letter { Number = "U-1", Subject = "Uji", DatedOn = On(3, 1), From = Party.First };
        await host.Get<Journal>().RecordAsync(host.Itjen, Permission.RecordLetter, "RecordLetter", r => r.AddAsync(letter), Ct);
        await host.DeliverAsync(On(3, 2));
        host.Sql.Reset();
        Assert.Equal(true, await DoneAsync("/korespondensi/baru"));
        Assert.Equal(1, host.Sql.Count);
        Assert.Equal(false, await DoneAsync("/balikan/baru"));

        // A letter that was a mistake is none.
        await host.VoidAsync(await host.FindAsync<Letter>(letter.Id));
        Assert.Equal(false, await DoneAsync("/korespondensi/baru"));
    }

    [Fact]
    public async Task Put_away_they_stay_away_for_this_person_alone_until_asked_for_again()
    {
        var steps = pages.Open<FirstSteps>("/", host.Itjen, _ => { });
        steps.WaitForElement(".first-steps button").Click();
        steps.WaitForAssertion(() => Assert.Empty(steps.FindAll(".first-steps")));
        Assert.Equal("HideFirstSteps", (await host.LastEntryAsync()).Action);
        Assert.Empty(pages.Open<FirstSteps>("/", host.Itjen, _ => { }).FindAll(".first-steps"));
        Assert.NotEmpty(pages.Open<FirstSteps>("/", host.Bkn, _ => { }).FindAll(".first-steps"));

        steps = pages.Open<FirstSteps>("/?mulai=ya", host.Itjen, _ => { });
        Assert.Equal("Tampilkan terus di dasbor", steps.WaitForElement(".first-steps button").TextContent);
        steps.Find(".first-steps button").Click();
        steps.WaitForAssertion(() => Assert.Equal("/", pages.At));
        Assert.False((await host.Get<FirstStepsQueries>().ReadAsync(host.Itjen, host.Today, Ct))!.Hidden);
    }

    [Fact]
    public async Task Nobody_without_an_account_hides_anything()
    {
        await host.RefusesAsync(Permission.ViewPortal, nameof(HideFirstSteps), actor => host.Get<HideFirstSteps>().ExecuteAsync(new(), actor, Ct));
        Assert.Null(await host.Get<FirstStepsQueries>().ReadAsync(Actor.Nobody, host.Today, Ct));
    }

    [Fact]
    public async Task Twice_is_as_good_as_once()
    {
        await host.Get<HideFirstSteps>().ExecuteAsync(new(), host.Bkn, Ct);
        var first = (await host.ReadAsync(db => db.Users.FindAsync(host.Bkn.UserId).AsTask()))!.FirstStepsHiddenAt;
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Get<HideFirstSteps>().ExecuteAsync(new(), host.Bkn, Ct);
        Assert.Equal(first, (await host.ReadAsync(db => db.Users.FindAsync(host.Bkn.UserId).AsTask()))!.FirstStepsHiddenAt);
    }

    private async Task<bool?> DoneAsync(string href) => (await host.Get<FirstStepsQueries>().ReadAsync(host.Itjen, host.Today, Ct))!.Steps.Single(s => s.Href == href).IsDone;
}
