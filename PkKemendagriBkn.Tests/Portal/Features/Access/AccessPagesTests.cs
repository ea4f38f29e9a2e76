using Bunit;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Access;
using PkKemendagriBkn.Portal.Features.Dashboard;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Access;

/// <summary>What the pages about access offer to whom, and what they say of what is in motion.</summary>
public sealed class AccessPagesTests : PageTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Host.DeliverAsync(On(2, 20)); // late since 21 August
        await AddAsync(Decided(AccessDecisionKind.Suspension, On(8, 25)));
    }

    [Fact]
    public void Itjen_claims_its_access_back_by_the_form_and_reads_how_long_it_waits()
    {
        Assert.Contains("Minta akses kembali", Pages.Open<AccessPage>("/akses", Host.Itjen).Markup, StringComparison.Ordinal);
        var form = Pages.Open<AccessNoticeFormPage>("/akses/surat/baru", Host.Itjen);
        form.Fill("Nomor surat", "ITJ-7/2026");
        form.Fill("Tanggal surat", "2026-09-01");
        form.Fill("Hal", "Permintaan akses kembali");
        form.Fill("Isi pokok surat", "Kewajiban akan segera dipenuhi.");
        form.Submit();
        form.WaitForAssertion(() => Assert.Matches("^/akses/surat/[0-9a-f-]{36}$", Pages.At));

        Host.Clock.Advance(TimeSpan.FromDays(9));
        foreach (var text in new[] { Text<AccessPage>("/akses", Host.Bkn), Text<DashboardPage>("/", Host.Itjen), Text<LeaderPage>("/pimpinan", Host.Bkn) })
            Assert.Contains("Itjen memintanya kembali 9 hari yang lalu; BKN belum menjawab.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_BKN_is_offered_an_answer_to_the_claim()
    {
        var claim = new AccessNotice { Kind = AccessNoticeKind.Claim, GivenOn = On(8, 28), Text = "Kembalikan." };
        await AddAsync(claim);
        foreach (var (actor, offered) in new[] { (Host.Bkn, true), (Host.Itjen, false), (Host.As(Role.Leadership, Party.Second), false) })
        {
            Assert.Equal(offered, Text<AccessPage>("/akses", actor).Contains("Usulkan penolakan", StringComparison.Ordinal));
            var page = Pages.Open<AccessNoticePage>($"/akses/surat/{claim.Id}", actor, claim.Id);
            Assert.Equal(offered, page.Markup.Contains("/akses/usul/penolakan", StringComparison.Ordinal));
            Assert.Contains("sudah 4 hari sejak disampaikan", page.Markup, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_decision_to_come_is_told_with_its_day()
    {
        await AddAsync(Decided(AccessDecisionKind.Restoration, On(9, 20)));
        Assert.Contains("Pemberian kembali akses sudah diputuskan dan berlaku mulai 20 September 2026.", Text<DashboardPage>("/", Host.Itjen),
            StringComparison.Ordinal);
        Assert.Contains("belum berlaku", Text<AccessPage>("/akses", Host.Itjen), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AccessDecider.Leadership, false)]
    [InlineData(AccessDecider.Secretariat, true)]
    public void Who_may_decide_follows_the_setting_and_is_never_the_proposer(AccessDecider decider, bool secretariat)
    {
        var proposal = new AccessDecision { Motivation = "x" };
        proposal.Recorded(AgreementRecord.PksId, Host.Bkn, Host.Clock.GetUtcNow());
        Assert.Equal(Rule.MakerIsNotChecker, proposal.Refusal(AccessDecisionStep.Approve, Host.Bkn, decider));
        Assert.Equal(secretariat, proposal.Refusal(AccessDecisionStep.Approve, Host.Bkn with { UserId = Guid.CreateVersion7() }, decider) is null);
        Assert.Null(proposal.Refusal(AccessDecisionStep.Approve, Host.As(Role.Leadership, Party.Second), decider));
    }

    private string Text<TPage>(string address, Actor by) where TPage : Microsoft.AspNetCore.Components.IComponent =>
        Pages.Open<TPage>(address, by).Markup;

    private AccessDecision Decided(AccessDecisionKind kind, DateOnly on)
    {
        var decision = new AccessDecision { Kind = kind, EffectiveOn = on, Motivation = "Lewat tenggat" };
        decision.Approve(Host.As(Role.Leadership, Party.Second), Host.Clock.GetUtcNow(), AccessDecider.Leadership, []);
        return decision;
    }

    private Task AddAsync(RecordedFact fact) => Host.Get<Journal>().RecordAsync(Host.Bkn, Permission.RecordLetter, "Coba", (db, _) =>
    {
        var letter = new Letter { Number = $"B-{fact.Id.ToString()[^6..]}", DatedOn = On(8, 25), Subject = "Akses", From = Party.Second };
        letter.Recorded(AgreementRecord.PksId, Host.Bkn, Host.Clock.GetUtcNow());
        fact.Recorded(AgreementRecord.PksId, Host.Bkn, Host.Clock.GetUtcNow());
        fact.LetterId = letter.Id;
        db.AddRange(letter, fact);
        return Task.CompletedTask;
    }, Ct);
}
