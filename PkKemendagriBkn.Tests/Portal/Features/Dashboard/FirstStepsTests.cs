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

public sealed class FirstStepsTests : PageTests
{
    [Fact]
    public async Task Every_role_has_three_to_five_steps_to_pages_it_may_open()
    {
        foreach (var (role, party) in RolePermissions.Pairs)
        {
            var actor = Host.As(role, party);
            var found = (await Host.Get<FirstStepsQueries>().ReadAsync(actor, Host.Today, Ct))!;
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
        await Host.Get<Journal>().RecordAsync(Host.Itjen, Permission.RecordLetter, "RecordLetter", r => r.AddAsync(letter), Ct);
        await Host.DeliverAsync(On(3, 2));
        Host.Sql.Reset();
        Assert.Equal(true, await DoneAsync("/korespondensi/baru"));
        Assert.Equal(1, Host.Sql.Count);
        Assert.Equal(false, await DoneAsync("/balikan/baru"));

        // A letter that was a mistake is none.
        await Host.VoidAsync(await Host.FindAsync<Letter>(letter.Id));
        Assert.Equal(false, await DoneAsync("/korespondensi/baru"));
    }

    [Fact]
    public async Task Put_away_they_stay_away_for_this_person_alone_until_asked_for_again()
    {
        var steps = Pages.Open<FirstSteps>("/", Host.Itjen, _ => { });
        steps.WaitForElement(".first-steps button").Click();
        steps.WaitForAssertion(() => Assert.Empty(steps.FindAll(".first-steps")));
        Assert.Equal("HideFirstSteps", (await Host.LastEntryAsync()).Action);
        Assert.Empty(Pages.Open<FirstSteps>("/", Host.Itjen, _ => { }).FindAll(".first-steps"));
        Assert.NotEmpty(Pages.Open<FirstSteps>("/", Host.Bkn, _ => { }).FindAll(".first-steps"));

        steps = Pages.Open<FirstSteps>("/?mulai=ya", Host.Itjen, _ => { });
        Assert.Equal("Tampilkan terus di dasbor", steps.WaitForElement(".first-steps button").TextContent);
        steps.Find(".first-steps button").Click();
        steps.WaitForAssertion(() => Assert.Equal("/", Pages.At));
        Assert.False((await Host.Get<FirstStepsQueries>().ReadAsync(Host.Itjen, Host.Today, Ct))!.Hidden);
    }

    [Fact]
    public async Task Nobody_without_an_account_hides_anything()
    {
        await Host.RefusesAsync(Permission.ViewPortal, nameof(HideFirstSteps), actor => Host.Get<HideFirstSteps>().ExecuteAsync(new(), actor, Ct));
        Assert.Null(await Host.Get<FirstStepsQueries>().ReadAsync(Actor.Nobody, Host.Today, Ct));
    }

    [Fact]
    public async Task Twice_is_as_good_as_once()
    {
        await Host.Get<HideFirstSteps>().ExecuteAsync(new(), Host.Bkn, Ct);
        var first = (await Host.ReadAsync(db => db.Users.FindAsync(Host.Bkn.UserId).AsTask()))!.FirstStepsHiddenAt;
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await Host.Get<HideFirstSteps>().ExecuteAsync(new(), Host.Bkn, Ct);
        Assert.Equal(first, (await Host.ReadAsync(db => db.Users.FindAsync(Host.Bkn.UserId).AsTask()))!.FirstStepsHiddenAt);
    }

    private async Task<bool?> DoneAsync(string href) =>
        (await Host.Get<FirstStepsQueries>().ReadAsync(Host.Itjen, Host.Today, Ct))!.Steps.Single(s => s.Href == href).IsDone;
}
