using Bunit;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Assignments;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Portal.Waiting;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Facts;

/// <summary>A record is given to a colleague, to another instead, and taken back; the other party never knows.</summary>
public sealed class AssignRecordTests : FeatureTests
{
    private Actor Leader => Host.As(Role.Leadership, Party.First);

    [Fact]
    public async Task A_draft_that_was_given_to_somebody_is_first_there_with_its_note_and_told_once()
    {
        var id = await new DraftingStory(Host).OpenReportAsync("2026-H1");
        await GiveAsync(id, Host.Itjen, Leader, "Mohon hari ini.");
        var first = (await BoardAsync(Host.Itjen)).Mine[0];
        Assert.Equal((WaitingKind.FinishDraft, "Mohon hari ini."), (first.Kind, first.Given?.Note));

        await Host.Get<ReminderWriter>().WriteArrivalsAsync(Ct);
        await Host.Get<ReminderWriter>().WriteArrivalsAsync(Ct);
        var told = await Host.ReadAsync(db => db.Reminders.Where(r => r.Title!.StartsWith("Diserahkan kepada Anda")).ToListAsync(Ct));
        Assert.Equal([Host.Itjen.UserId], told.Select(r => (Guid?)r.RecipientId));

        await GiveAsync(id, Leader, Host.Itjen, null);
        Assert.DoesNotContain((await BoardAsync(Host.Itjen)).Mine, i => i.Subject == id.ToString());
        Assert.Contains((await BoardAsync(Host.Itjen)).Others, i => i.Subject == id.ToString());
        Assert.Contains((await BoardAsync(Leader)).Mine, i => i is { Kind: WaitingKind.AssignedWork, Given.GivenBy: var by } && by == Host.Itjen.Name);

        await Host.Get<AssignRecord>().ExecuteAsync(Input(id, null, null, takesBack: true), Leader, Ct);
        Assert.Contains((await BoardAsync(Host.Itjen)).Mine, i => i.Subject == id.ToString() && i.Given is null);
        Assert.DoesNotContain((await BoardAsync(Leader)).Mine, i => i.Kind == WaitingKind.AssignedWork);
        // What was taken back already cannot be taken back, whatever is sent with it.
        await FeatureHost.BreaksAsync(Rule.NothingChanged,
            () => Host.Get<AssignRecord>().ExecuteAsync(Input(id, null, "Sekali lagi", takesBack: true), Leader, Ct));
    }

    [Fact]
    public async Task The_other_party_neither_sees_it_nor_its_entries_nor_gives_what_it_may_not_know_of()
    {
        var id = await new DraftingStory(Host).OpenReportAsync("2026-H1");
        await GiveAsync(id, Leader, Host.Itjen, "Rahasia");
        foreach (var (role, party) in RolePermissions.Pairs)
        {
            var reader = Host.As(role, party);
            var knows = party == Party.First || reader.KnowsAll;
            Assert.Equal(knows, (await Host.Get<AssignmentQueries>().OfRecordAsync(id, reader, Ct)).Count > 0);
            Assert.Equal(knows, await Host.ReadAsync(db => db.TrailSeenBy(reader).AnyAsync(e => e.SubjectType == nameof(Assignment), Ct)));
        }

        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => GiveAsync(id, Host.As(Role.Leadership, Party.Second), Host.Bkn, null));
        await FeatureHost.BreaksAsync(Rule.NoSuchColleague, () => GiveAsync(id, Host.Bkn, Host.Itjen, null));
        await FeatureHost.BreaksAsync(Rule.NoSuchColleague, () => GiveAsync(id, Host.As(Role.Auditor, Party.First), Host.Itjen, null));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => GiveAsync(id, Leader, Host.Itjen, "Rahasia"));
        await FeatureHost.RejectsAsync("PersonId", () => Host.Get<AssignRecord>().ExecuteAsync(Input(id, null, null), Host.Itjen, Ct));
        await Host.RefusesAsync(Permission.AssignWork, nameof(AssignRecord), actor => GiveAsync(id, Leader, actor, null));
    }

    [Fact]
    public async Task The_card_on_a_record_gives_it_and_says_that_only_the_own_party_sees_it()
    {
        var id = await new DraftingStory(Host).OpenReportAsync("2026-H1");
        await using var pages = new PageHost(Host);
        var card = pages.Open<RecordAssignment>($"/naskah/{id}", Host.Itjen,
            p => p.Add(c => c.Kind, FactKinds.Of<TwoPartyDocument>()).Add(c => c.SubjectId, id));
        Assert.Contains("Hanya terlihat oleh pihak sendiri", card.Markup, StringComparison.Ordinal);
        card.Find("button").Click();
        card.WaitForElement("form.action-form");
        card.Fill("Rekan", Leader.UserId!.Value.ToString());
        card.Submit();
        card.WaitForAssertion(() => Assert.Contains($"<strong>{Leader.Name}</strong>", card.Markup, StringComparison.Ordinal));
    }

    private Task GiveAsync(Guid id, Actor to, Actor by, string? note) => Host.Get<AssignRecord>().ExecuteAsync(Input(id, to, note), by, Ct);

    private static AssignRecord.Input Input(Guid id, Actor? to, string? note, bool takesBack = false) => new()
    {
        SubjectType = nameof(TwoPartyDocument), SubjectId = id, PersonId = to?.UserId, Note = note, TakesBack = takesBack,
    };

    private Task<WaitingBoard> BoardAsync(Actor actor) => Host.Get<WaitingReader>().ReadAsync(actor, Ct);
}
