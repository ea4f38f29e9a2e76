using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>A database of the version in which force majeure had no official's statement, and feedback was one thing, brought to this one.</summary>
public sealed class StatementMigrationTests
{
    private const string Before = "BindingNeedsBoth";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateTime At { get; } = new(2026, 5, 10, 3, 0, 0, DateTimeKind.Utc);

    [Theory, DatabaseData]
    public async Task Force_majeure_is_kept_hinders_all_duties_and_has_lost_its_relief_for_want_of_a_statement(DatabaseProvider provider)
    {
        await using var old = await OldAsync(provider);
        var id = Guid.CreateVersion7();
        await old.TamperAsync($"""
            INSERT INTO "AgreementEvents" ("Id", "AgreementId", "EventKind", "Party", "Description", "StartedOn", "NotifiedOn", "RecordedBy", "RecordedByParty", "RecordedAt", "Version")
            VALUES ({id}, {AgreementRecord.PksId}, 'ForceMajeure', 'First', 'Listrik padam', {On(5, 4)}, {On(5, 6)}, 'Petugas', 'First', {At}, {Guid.NewGuid()})
            """);
        await old.MigrateAsync(Ct);
        await using var db = await old.Contexts.CreateDbContextAsync(Ct);
        var kept = await db.AgreementEvents.OfType<ForceMajeure>().SingleAsync(Ct);
        Assert.Equal((On(5, 4), On(5, 6), null, RelievedDuties.All), (kept.StartedOn, kept.NotifiedOn, kept.StatementOn, kept.Relieves));
        var facts = (await FactsReader.ReadInsideAsync(db, Ct)).Facts;
        Assert.Equal(ReliefStanding.NoStatement, ForceMajeureFormalities.Of(facts, id.ToString(), On(6, 1))!.Standing);
    }

    [Theory, DatabaseData]
    public async Task Feedback_of_before_covers_both_data_and_references(DatabaseProvider provider)
    {
        await using var old = await OldAsync(provider);
        await old.TamperAsync($"""
            INSERT INTO "Feedbacks" ("Id", "AgreementId", "SubmittedOn", "RecordedBy", "RecordedByParty", "RecordedAt", "Version")
            VALUES ({Guid.CreateVersion7()}, {AgreementRecord.PksId}, {On(5, 4)}, 'Petugas', 'First', {At}, {Guid.NewGuid()})
            """);
        await old.MigrateAsync(Ct);
        await using var db = await old.Contexts.CreateDbContextAsync(Ct);
        Assert.Equal(FeedbackParts.Both, (await db.Feedbacks.SingleAsync(Ct)).Covers);
        Assert.Equal(FeedbackParts.Both, (await FactsReader.ReadInsideAsync(db, Ct)).Facts.Feedbacks.Single().Covers);
    }

    [Theory, DatabaseData]
    public async Task The_way_back_keeps_both(DatabaseProvider provider)
    {
        await using var old = await OldAsync(provider);
        await old.MigrateAsync(Ct);
        await using var db = await old.Contexts.CreateDbContextAsync(Ct);
        await db.GetService<IMigrator>().MigrateAsync(Before, Ct);
        Assert.Equal(0, await db.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM "Feedbacks" """).SingleAsync(Ct));
    }

    private static Task<TestDatabase> OldAsync(DatabaseProvider provider) => TestDatabase.OfVersionAsync(provider, Before, Ct);
}
