using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Features.Access;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Features.Statements;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Waiting;
using PkKemendagriBkn.Tests.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Portal.Features.Dashboard;
using PkKemendagriBkn.Tests.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Portal.Features.Statements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Waiting;

/// <summary>What the registers hold waits for whoever may take the next step, and is gone once it is taken.</summary>
public sealed class RecordsThatWaitTests : FeatureTests
{
    [Fact]
    public async Task A_letter_waits_for_the_party_that_received_it_until_it_is_confirmed()
    {
        var request = await Host.FindAsync<PkKemendagriBkn.Core.Reporting.ReportRequest>(await Host.RequestAsync(On(8, 3)));
        Assert.Equal([Host.Itjen], await WhoAsync(WaitingKind.ConfirmLetter));
        var awaited = Assert.Single((await ReadAsync(Host.Bkn)).Others, i => i.Kind == WaitingKind.ConfirmLetter);
        Assert.Equal((Host.Bkn.Name, Party.Second, Party.First), (awaited.By, awaited.From, awaited.Doer));
        await Host.ConfirmLetterOfAsync(request, On(8, 5));
        Assert.Empty(await WhoAsync(WaitingKind.ConfirmLetter));
    }

    [Fact]
    public async Task What_the_sender_says_of_a_receipt_waits_for_the_receiver_up_to_its_last_day_and_a_contest_for_an_answer()
    {
        var letter = (await Host.FindAsync<PkKemendagriBkn.Core.Reporting.ReportRequest>(await Host.RequestAsync(On(8, 3)))).LetterId!.Value;
        await Host.SayAsync(Host.Bkn, StatementKind.ConfirmationAsserted, "Letter", letter);
        Assert.Empty(await WhoAsync(WaitingKind.ConfirmLetter));
        Assert.Equal([Host.Itjen], await WhoAsync(WaitingKind.AnswerStatement));
        Assert.Equal(Host.Today.AddDays(14), (await ReadAsync(Host.Bkn)).Others.Single(i => i.Kind == WaitingKind.AnswerStatement).UntilOn);

        Host.Clock.Advance(TimeSpan.FromDays(1));
        var contest = await Host.SayAsync(Host.Itjen, StatementKind.ConfirmationContested, "Letter", letter);
        Assert.Equal([Host.Bkn], await WhoAsync(WaitingKind.AnswerStatement));
        await Host.SayAsync(Host.Bkn, new StatementInput { Kind = StatementKind.Answer, SubjectIds = [letter], AnswersId = contest, Reason = "Tercatat." });
        Assert.Empty(await WhoAsync(WaitingKind.AnswerStatement));
    }

    [Fact]
    public async Task What_nobody_contested_in_time_waits_no_longer()
    {
        var letter = (await Host.FindAsync<PkKemendagriBkn.Core.Reporting.ReportRequest>(await Host.RequestAsync(On(8, 3)))).LetterId!.Value;
        await Host.SayAsync(Host.Bkn, StatementKind.ConfirmationAsserted, "Letter", letter);
        Host.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Empty(await WhoAsync(WaitingKind.AnswerStatement));
        Assert.Empty(await WhoAsync(WaitingKind.ConfirmLetter));
    }

    [Fact]
    public async Task Force_majeure_that_was_told_waits_for_the_other_party_to_accept_or_contest_it()
    {
        var id = await Host.RecordAsync(EventSteps.Typed(PkKemendagriBkn.Portal.Features.Agreements.EventKind.ForceMajeure));
        Assert.Equal([Host.Bkn], await WhoAsync(WaitingKind.AnswerForceMajeure));
        var awaited = (await ReadAsync(Host.Itjen)).Others.Single(i => i.Kind == WaitingKind.AnswerForceMajeure);
        Assert.Equal((await Host.FindAsync<AgreementEvent>(id)).RecordedAt, awaited.Since);
        await Host.SayAsync(Host.Bkn, StatementKind.ForceMajeureAccepted, nameof(AgreementEvent), id);
        Assert.Empty(await WhoAsync(WaitingKind.AnswerForceMajeure));
    }

    [Fact]
    public async Task What_one_party_proposed_waits_for_the_other_and_is_its_leaders_to_answer_too()
    {
        var id = await Host.RecordAsync(EventSteps.TermChange(NoticeKind.Terminate, new DateOnly(2026, 8, 1)));
        Assert.Equal([Host.Bkn, Host.As(Role.Leadership, Party.Second)], await WhoAsync(WaitingKind.AnswerProposal));
        Assert.Contains((await ReadAsync(Host.Itjen)).Others, i => i.Kind == WaitingKind.AnswerProposal);
        await Host.ConfirmAsync(id);
        Assert.Empty(await WhoAsync(WaitingKind.AnswerProposal));
    }

    [Fact]
    public async Task A_proposed_suspension_waits_for_the_leadership_of_BKN()
    {
        await Host.DeliverAsync(On(1, 10));
        await Host.Get<ProposeAccessDecision>().ExecuteAsync(new ProposeAccessDecision.Input
        {
            Kind = AccessDecisionKind.Suspension, EffectiveOn = Host.Today, Motivation = "Belum ada data balikan.", Letter = Letter(Host.Today),
        }, Host.Bkn, Ct);
        Assert.Equal([Host.As(Role.Leadership, Party.Second)], await WhoAsync(WaitingKind.DecideAccess));
    }

    [Fact]
    public async Task A_claim_to_have_access_back_waits_for_whoever_of_BKN_may_propose_the_answer()
    {
        await Host.AddAsync(new AccessNotice { Kind = AccessNoticeKind.Claim, GivenOn = Host.Today, Text = "Semua kewajiban telah dipenuhi." });
        Assert.Equal(RolePermissions.Pairs.Select(p => Host.As(p.Role, p.Party)).Where(a => a.May(Permission.ProposeAccessDecision)),
            await WhoAsync(WaitingKind.AnswerClaim));
        Assert.Contains((await ReadAsync(Host.Itjen)).Others, i => i.Kind == WaitingKind.AnswerClaim);
    }

    [Fact]
    public async Task A_problem_waits_for_its_owner_and_then_for_its_reporter()
    {
        await Host.AddAsync(new DataProblem
        {
            Title = "Kosong", Description = "Uraian", ReporterName = "Pejabat", ReportedOn = On(8, 1), DataFrom = Party.First, Owner = Party.Second,
            Reporter = Party.First, Source = "Berkas",
        });
        Assert.Equal([Host.Bkn], await WhoAsync(WaitingKind.SettleProblem));
        var problem = await Host.ReadAsync(db => Task.FromResult(db.DataProblems.Single()));
        await Host.Get<PkKemendagriBkn.Portal.Features.Problems.TakeDataProblemStep>().ExecuteAsync(new()
        {
            ProblemId = problem.Id, Version = problem.Version, State = DataProblemState.Resolved, On = On(8, 20), Note = "Dilengkapi.",
        }, Host.Bkn, Ct);
        Assert.Empty(await WhoAsync(WaitingKind.SettleProblem));
        Assert.Equal([Host.Itjen], await WhoAsync(WaitingKind.VerifyProblem));
    }

    [Fact]
    public async Task A_follow_up_waits_for_its_owner_and_once_told_for_the_other_partys_judgement()
    {
        await Host.AgreeAsync("Menyelaraskan kode", Party.Both, On(10, 1));
        Assert.Equal([Host.Itjen, Host.Bkn], await WhoAsync(WaitingKind.ReportFollowUp));
        var followUp = await Host.ReadAsync(db => Task.FromResult(db.FollowUps.Single()));
        await Host.Get<ReportFollowUp>().ExecuteAsync(new() { FollowUpId = followUp.Id, Version = followUp.Version, Text = "Selaras." }, Host.Bkn, Ct);
        Assert.Empty(await WhoAsync(WaitingKind.ReportFollowUp));
        Assert.Equal([Host.Itjen], await WhoAsync(WaitingKind.JudgeFollowUp));
    }

    [Fact]
    public async Task A_passed_deadline_of_a_party_comes_first_and_is_awaited_by_the_other()
    {
        await Host.AddAsync(new Letter { Number = "1", DatedOn = On(7, 1), Subject = "Undangan", From = Party.Second });
        var delivery = await Host.DeliverAsync(On(1, 10));
        var first = (await ReadAsync(Host.Itjen)).Mine[0];
        Assert.Equal((WaitingKind.MeetDeadline, $"feedback:{delivery}", true, On(7, 10)), (first.Kind, first.Subject, first.IsGround, first.UntilOn));
        Assert.Equal($"/balikan/baru?penerimaan={delivery}", first.Path);
        Assert.Contains((await ReadAsync(Host.Bkn)).Others, i => i.Subject == first.Subject);
    }

    [Fact]
    public async Task An_administrator_is_told_of_failed_mail_and_of_holidays_that_lack_and_nobody_else_is()
    {
        Host.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 3, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal([Host.As(Role.Administrator, null)], await WhoAsync(WaitingKind.MissingHolidays));
        foreach (var (role, party) in RolePermissions.Pairs)
            Assert.DoesNotContain((await ReadAsync(Host.As(role, party))).Others, i => i.Doer is null);
    }

    [Fact]
    public async Task Nobody_sees_waiting_what_the_portal_would_refuse_and_a_look_costs_one_command_while_nothing_happens()
    {
        await Host.FillAsync();
        foreach (var (role, party) in RolePermissions.Pairs)
            Assert.All((await ReadAsync(Host.As(role, party))).Mine, i => Assert.True(Host.As(role, party).May(WaitingKinds.NeedsOf(i.Kind)), $"{role} {i}"));
        Assert.NotEmpty((await ReadAsync(Host.Itjen)).Mine);
        Host.Sql.Reset();
        await ReadAsync(Host.Bkn);
        Assert.Equal(1, Host.Sql.Count);
    }

    private async Task<IEnumerable<Actor>> WhoAsync(WaitingKind kind)
    {
        var found = new List<Actor>();
        foreach (var (role, party) in RolePermissions.Pairs)
            if ((await ReadAsync(Host.As(role, party))).Mine.Any(i => i.Kind == kind))
                found.Add(Host.As(role, party));
        return found;
    }

    private Task<WaitingBoard> ReadAsync(Actor actor) => Host.Get<WaitingReader>().ReadAsync(actor, Ct);
}
