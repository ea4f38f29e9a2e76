using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Features.Calendar;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>A query says nothing of agreement and voiding; the model does.</summary>
public sealed class FactFilterTests : FeatureTests
{
    [Fact]
    public async Task Every_recorded_fact_has_both_filters()
    {
        var facts =
            await Host.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(t => t.BaseType is null && t.ClrType.IsAssignableTo(typeof(RecordedFact)))
            .Select(t => (t.ClrType.Name, Filters: t.GetDeclaredQueryFilters().Count)).ToList()));
        Assert.True(facts.Count > 15, $"Only {facts.Count} kinds were looked at.");
        Assert.DoesNotContain(facts, f => f.Filters != 2);
    }

    [Fact]
    public async Task Facts_of_another_agreement_are_not_found_even_where_voided_ones_are_shown()
    {
        var (request, holiday) = (new ReportRequest(), new Holiday { Name = "Libur", ObservedOn = On(8, 17), Decree = "SKB" });
        await Host.ReadAsync(async db =>
        {
            var other = new AgreementRecord { Id = Guid.CreateVersion7(), Catalogue = "lain", SignedOn = On(1, 1), TermYears = 3 };
            var letter = new Letter { Number = "B-9", DatedOn = On(5, 4), Subject = "Perjanjian lain", From = Party.Second };
            foreach (var fact in new RecordedFact[] { letter, request, holiday })
                fact.Recorded(other.Id, Host.Bkn, Host.Clock.GetUtcNow());
            request.LetterId = letter.Id;
            db.AddRange(other, letter, request, holiday);
            db.Because(new AuditNote(Actor.Portal, "RegisterAgreement"));
            return await db.SaveChangesAsync();
        });

        var ct = TestContext.Current.CancellationToken;
        Assert.Null(await Host.Get<ReportRequestQueries>().FindAsync(request.Id, ct));
        Assert.Equal(0, (await Host.Get<ReportRequestQueries>().ListAsync(new SearchFilter(), ct)).Total);
        Assert.Null(await Host.Get<HolidayQueries>().FindAsync(holiday.Id, ct));
    }

    [Fact]
    public async Task A_voided_fact_is_seen_only_by_who_asks_for_it()
    {
        var id = await Host.RequestAsync(On(5, 4));
        await Host.VoidAsync(await Host.FindAsync<ReportRequest>(id), Host.Bkn);
        Assert.Equal((0, 1), await Host.ReadAsync(async db => (await db.ReportRequests.CountAsync(), await db.ReportRequests.WithVoided().CountAsync())));
    }
}
