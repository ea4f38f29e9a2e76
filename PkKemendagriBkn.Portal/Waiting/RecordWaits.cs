using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Waiting;

/// <summary>What records of the registers wait for: in one command, whatever they are.</summary>
internal static class RecordWaits
{
    /// <summary>So many of a kind are told one by one, those that wait longest; the register has all.</summary>
    public const int Most = 50;

    /// <summary>One record that waits, as the database gives it.</summary>
    private sealed class Row
    {
        public int Kind { get; init; }
        public Guid Id { get; init; }
        public string? Title { get; init; }

        /// <summary>The party that made the last step.</summary>
        public Party? From { get; init; }

        /// <summary>The party whose step it waits for, where a column says so; else that of <see cref="From"/>.</summary>
        public Party? Doer { get; init; }
        public string? By { get; init; }
        public Guid? ById { get; init; }
        public DateTimeOffset At { get; init; }
        public DateOnly? UntilOn { get; init; }
    }

    public static async Task<IEnumerable<WaitingItem>> ReadAsync(PortalDbContext db, AccessDecider decider, CancellationToken ct)
    {
        // Where the sender says that it was confirmed, the receiver is asked to answer that.
        var told = db.PartyStatements.Where(s => s.Kind == StatementKind.ConfirmationAsserted).Select(s => s.SubjectId);
        // Each kind names a column of its own for the last day, though it be empty: a bare NULL has no type in a union.
        var letters = db.Letters.Where(l => l.ConfirmedOn == null && !told.Contains(l.Id)).OrderBy(l => l.RecordedAt).ThenBy(l => l.Id).Select(l => new Row
        {
            Kind = (int)WaitingKind.ConfirmLetter, Id = l.Id, Title = l.Number + ", " + l.Subject, From = l.From, Doer = l.From, By = l.RecordedBy,
            ById = l.RecordedById,
            At = l.RecordedAt, UntilOn = l.ConfirmedOn,
        });
        var deliveries = db.Deliveries.Where(d => d.ReceivedOn == null && !told.Contains(d.Id)).OrderBy(d => d.RecordedAt).ThenBy(d => d.Id).Select(d => new Row
        {
            Kind = (int)WaitingKind.ConfirmDelivery, Id = d.Id, Title = d.DataSet, From = d.From, Doer = d.From, By = d.RecordedBy, ById = d.RecordedById,
            At = d.RecordedAt, UntilOn = d.ReceivedOn,
        });
        var decisions = db.AccessDecisions.Where(d => d.State == AccessDecisionState.Proposed).Select(d => new Row
        {
            Kind = (int)WaitingKind.DecideAccess, Id = d.Id, Title = d.Motivation, From = d.RecordedByParty, Doer = d.RecordedByParty, By = d.RecordedBy,
            ById = d.RecordedById,
            At = d.RecordedAt, UntilOn = d.EffectiveOn,
        });
        var claims = db.AccessNotices.Where(n => n.Kind == AccessNoticeKind.Claim && !db.AccessDecisions.Any(d => d.ClaimId == n.Id
            && (d.State == AccessDecisionState.Proposed || d.State == AccessDecisionState.Approved))).Select(n => new Row
            {
                Kind = (int)WaitingKind.AnswerClaim, Id = n.Id, Title = n.Text, From = n.RecordedByParty, Doer = n.RecordedByParty, By = n.RecordedBy,
                ById = n.RecordedById, At = n.RecordedAt, UntilOn = n.GivenOn,
            });
        var problems = db.DataProblems.OrderBy(p => p.RecordedAt).ThenBy(p => p.Id)
            .Select(p => new { Problem = p, Last = p.Steps.OrderByDescending(s => s.Ordinal).FirstOrDefault() })
            .Where(x => x.Last == null || x.Last.State != DataProblemState.Closed);
        var toSettle = problems.Where(x => x.Last == null || x.Last.State != DataProblemState.Resolved).Select(x => new Row
        {
            Kind = (int)WaitingKind.SettleProblem, Id = x.Problem.Id, Title = x.Problem.Title, From = x.Problem.Reporter, Doer = x.Problem.Owner,
            By = x.Problem.RecordedBy,
            ById = x.Problem.RecordedById, At = x.Problem.RecordedAt, UntilOn = x.Problem.TargetOn,
        });
        var toVerify = problems.Where(x => x.Last!.State == DataProblemState.Resolved).Select(x => new Row
        {
            Kind = (int)WaitingKind.VerifyProblem, Id = x.Problem.Id, Title = x.Problem.Title, From = x.Problem.Owner, Doer = x.Problem.Reporter,
            By = x.Last!.RecordedBy,
            ById = x.Problem.RecordedById, At = x.Last!.RecordedAt, UntilOn = x.Problem.TargetOn,
        });
        var open = db.FollowUps.Where(f => f.Status == FollowUpStatus.NotFollowedUp || f.Status == FollowUpStatus.NotYetCompliant)
            .OrderBy(f => f.RecordedAt).ThenBy(f => f.Id)
            .Select(f => new { FollowUp = f, Waiting = f.Reports.Where(r => r.Judgement == null).OrderBy(r => r.At).FirstOrDefault() });
        var toReport = open.Where(x => x.Waiting == null).Select(x => new Row
        {
            Kind = (int)WaitingKind.ReportFollowUp, Id = x.FollowUp.Id, Title = x.FollowUp.Text, From = x.FollowUp.RecordedByParty, Doer = x.FollowUp.Owner,
            By = x.FollowUp.RecordedBy,
            ById = x.FollowUp.RecordedById, At = x.FollowUp.RecordedAt, UntilOn = x.FollowUp.DueOn,
        });
        var toJudge = open.Where(x => x.Waiting != null).Select(x => new Row
        {
            Kind = (int)WaitingKind.JudgeFollowUp, Id = x.FollowUp.Id, Title = x.FollowUp.Text, From = x.Waiting!.Party, Doer = x.Waiting!.Party,
            By = x.Waiting!.By,
            ById = x.Waiting!.ById, At = x.Waiting!.At, UntilOn = x.FollowUp.DueOn,
        });
        var rows = await letters.Take(Most)
            .Concat(deliveries.Take(Most))
            .Concat(decisions)
            .Concat(claims)
            .Concat(toSettle.Take(Most))
            .Concat(toVerify.Take(Most))
            .Concat(toReport.Take(Most)).Concat(toJudge.Take(Most)).ToListAsync(ct);
        return rows.Select(row => Item(row, decider));
    }

    /// <summary>What the parties proposed to each other, or an administrator before them.</summary>
    public static IEnumerable<WaitingItem> Of(IEnumerable<ProposalQueries.Open> proposals) => proposals.Select(o => o.Proposal.Party is { } party
        ? Answer(WaitingKind.AnswerProposal, o, party.Other()) with { From = party, By = o.Proposal.ProposedBy }
        : Answer(WaitingKind.AdoptProposal, o, Party.Both));

    private static WaitingItem Answer(WaitingKind kind, ProposalQueries.Open open, Party doer) =>
        new(kind, open.Proposal.Id.ToString(), open.Title, doer, open.Href) { Since = open.Proposal.ProposedAt };

    private static WaitingItem Item(Row row, AccessDecider decider)
    {
        var kind = (WaitingKind)row.Kind;
        var doer = kind switch
        {
            WaitingKind.ConfirmLetter or WaitingKind.ConfirmDelivery or WaitingKind.JudgeFollowUp => row.Doer!.Value.Other(),
            // The decision is BKN's, whoever recorded it.
            WaitingKind.DecideAccess or WaitingKind.AnswerClaim => Party.Second,
            _ => row.Doer!.Value,
        };
        var page = KindOf(kind).PageOf(row.Id);
        return new WaitingItem(kind, row.Id.ToString(), row.Title ?? "", doer, page)
        {
            Path = kind is WaitingKind.ConfirmLetter or WaitingKind.ConfirmDelivery ? $"{page}/konfirmasi" : page,
            Only = kind == WaitingKind.DecideAccess && decider == AccessDecider.Leadership ? Role.Leadership : null,
            NotBy = kind == WaitingKind.DecideAccess && row.ById is { } proposer ? [proposer] : [],
            By = row.By, From = row.From, Since = row.At, UntilOn = kind == WaitingKind.AnswerClaim ? null : row.UntilOn,
        };
    }

    private static FactKind KindOf(WaitingKind kind) => kind switch
    {
        WaitingKind.ConfirmLetter => FactKinds.Of<Letter>(),
        WaitingKind.ConfirmDelivery => FactKinds.Of<Delivery>(),
        WaitingKind.DecideAccess => FactKinds.Of<AccessDecision>(),
        WaitingKind.AnswerClaim => FactKinds.Of<AccessNotice>(),
        WaitingKind.SettleProblem or WaitingKind.VerifyProblem => FactKinds.Of<DataProblem>(),
        _ => FactKinds.Of<FollowUp>(),
    };
}
