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
            var steps = await Host.Get<FirstStepsQueries>().ReadAsync(actor, Host.Today, Ct);
            Assert.InRange(steps.Count, 3, 5);
            Assert.All(steps, s => Assert.True(PkKemendagriBkn.Portal.Wayfinding.PortalPages.At(s.Href.Split('?')[0])!.IsFor(actor), $"{role} {s.Href}"));
            Assert.Contains(steps, s => s.Href.StartsWith("/tenggat", StringComparison.Ordinal) || role == Role.Administrator);
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
    public async Task The_page_shows_them_and_nobody_without_an_account_has_any()
    {
        var page = Pages.Open<FirstStepsPage>("/mulai", Host.Itjen);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".first-steps li")));
        Assert.Empty(await Host.Get<FirstStepsQueries>().ReadAsync(Actor.Nobody, Host.Today, Ct));
    }

    private async Task<bool?> DoneAsync(string href) =>
        (await Host.Get<FirstStepsQueries>().ReadAsync(Host.Itjen, Host.Today, Ct)).Single(s => s.Href == href).IsDone;
}
