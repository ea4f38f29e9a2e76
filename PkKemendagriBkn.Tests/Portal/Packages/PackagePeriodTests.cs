using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Packages;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Packages;

/// <summary>What belongs to the period of a package, to the day and to the second.</summary>
public sealed class PackagePeriodTests : FeatureTests
{
    private static readonly DateTimeOffset Begins = WibClock.BeginOf(PackageSteps.From), Ends = WibClock.EndOf(PackageSteps.To);

    /// <summary>Just before the period, at its beginning, at its end, and just after.</summary>
    private static readonly DateTimeOffset[] Edges = [Begins.AddSeconds(-1), Begins, Ends.AddSeconds(-1), Ends];

    [Fact]
    public async Task Of_every_kind_of_fact_only_what_happened_in_the_period_belongs_to_it()
    {
        var facts = Edges.Select(at => FactsOf(at).ToList()).ToList();
        await SaveAsync(facts.SelectMany(f => f));
        var found =
            await Host.ReadAsync(db => new PackageContents(db, PackageSteps.From, PackageSteps.To, Actor.Portal).Facts.Select(f => f.Id).ToListAsync(Ct));
        Assert.Equal([[], Named(facts[1]), Named(facts[2]), []], facts.Select(edge => Named(edge.Where(f => found.Contains(f.Id)))));
        Assert.Equal(14, facts[1].Count);

        static string[] Named(IEnumerable<RecordedFact> facts) => [.. facts.Select(f => f.GetType().Name)];
    }

    [Fact]
    public async Task Of_a_document_the_versions_of_the_period_are_listed_with_the_signatures_of_the_period()
    {
        var document = Document();
        foreach (var at in Edges)
        {
            if (document.Latest is not null)
                document.Take(DraftStep.TakeBack, Host.Itjen, at);
            document.Freeze(DraftStep.Offer, "{}", new string('a', 64), [], Host.Itjen, at);
        }

        await SaveAsync([document], db => db.AddRange(new[] { (Party.First, Edges[2]), (Party.Second, Edges[3]) }.Select(s => new DocumentSignature
        {
            DocumentId = document.Id, VersionNumber = 3, Party = s.Item1, Signer = "x", Position = "x", Method = "x", FileSha256 = "x", SignedAt = s.Item2,
        })));
        var snapshot = await Host.Get<FactsReader>().ReadAsync(Ct);
        var rows = await Host.ReadAsync(async db =>
        {
            var lists = PackageLists.Of(new PackageContents(db, PackageSteps.From, PackageSteps.To, Actor.Portal), db, snapshot, PackageSteps.To);
            return await lists.Single(l => l.Path.EndsWith("/daftar-naskah.csv", StringComparison.Ordinal)).Rows.ToListAsync(Ct);
        });
        Assert.Equal([(2, null), (3, (object?)Edges[2])], rows.Select(r => ((int)r[3]!, r[9])));
    }

    [Fact]
    public async Task Of_the_reminders_those_that_were_written_in_the_period_belong_to_it()
    {
        await SaveAsync([], db => db.AddRange(Edges.Select((at, step) => new Reminder
        {
            AgreementId = AgreementRecord.PksId, DeadlineKey = "x", DueOn = PackageSteps.To, Step = step, RecipientId = Host.Itjen.UserId!.Value,
            WrittenAt = at,
        })));
        Assert.Equal([1, 2],
            await Host.ReadAsync(db => new PackageContents(db, PackageSteps.From, PackageSteps.To, Actor.Portal).Reminders.Select(r => r.Step).Order()
                .ToListAsync(Ct)));
    }

    /// <summary>One fact of each kind, of this instant or its day.</summary>
    private IEnumerable<RecordedFact> FactsOf(DateTimeOffset at)
    {
        var on = WibClock.DateOf(at);
        var letter = new Letter { Number = $"B-{on.DayNumber}", DatedOn = on, Subject = "x", From = Party.Second };
        yield return letter;
        yield return new Delivery { From = Party.Second, DataSet = "x", ReceivedOn = on };
        yield return new Feedback { SubmittedOn = on };
        yield return new ReportRequest { LetterId = letter.Id };
        yield return new Report { Title = "x", SubmittedOn = on };
        yield return new Evaluation { Summary = "x", HeldOn = on };
        yield return new AccessDecision { Motivation = "x", EffectiveOn = on };
        yield return new AccessNotice { Text = "x", GivenOn = on };
        yield return new ForceMajeure { Description = "x", StartedOn = on, EndedOn = on };
        yield return new RepresentativeChange { Description = "x", EffectiveOn = on };
        yield return new TermNotice { Description = "x", GivenOn = on };
        yield return new TermChange { Description = "x", AgreedOn = on };
        yield return new Incident { Description = "x", DiscoveredAt = at };
        var document = Document();
        document.Freeze(DraftStep.Offer, "{}", new string('a', 64), [], Host.Itjen, at);
        yield return document;
    }

    private static TwoPartyDocument Document() =>
        new() { Kind = DraftKind.Minutes, Drafter = Party.First, Title = "x", VerificationCode = Guid.NewGuid().ToString("N") };

    private Task SaveAsync(IEnumerable<RecordedFact> facts, Action<PortalDbContext>? also = null) =>
        Host.Get<Journal>().RecordAsync(Host.Itjen, Permission.RecordLetter, "RecordLetter", (db, _) =>
        {
            foreach (var fact in facts)
            {
                fact.Recorded(AgreementRecord.PksId, Host.Itjen, Host.Clock.GetUtcNow());
                db.Add(fact);
            }

            also?.Invoke(db);
            return Task.CompletedTask;
        }, Ct);
}
