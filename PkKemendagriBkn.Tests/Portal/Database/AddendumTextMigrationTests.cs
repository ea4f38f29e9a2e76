using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>A database of the version in which an addendum changed numbers only, brought to this one.</summary>
public sealed class AddendumTextMigrationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task An_addendum_keeps_its_numbers_and_rewords_nothing(DatabaseProvider provider)
    {
        await using var old = await TestDatabase.OfVersionAsync(provider, "PartiesState", Ct);
        await old.TamperAsync($"""
            INSERT INTO "AgreementEvents" ("Id", "AgreementId", "EventKind", "Party", "Description", "AgreedOn", "EffectiveOn", "FeedbackMonths", "RecordedBy", "RecordedByParty", "RecordedAt", "Version")
            VALUES ({Guid.CreateVersion7()}, {AgreementRecord.PksId}, 'Addendum', 'Both', 'Adendum', {new DateOnly(2026, 5, 4)}, {new DateOnly(2026, 6, 1)}, 5, 'Petugas', 'First', {new DateTime(2026, 5, 10, 3, 0, 0, DateTimeKind.Utc)}, {Guid.NewGuid()})
            """);
        await old.MigrateAsync(Ct);
        await using var db = await old.Contexts.CreateDbContextAsync(Ct);
        var addendum = await db.AgreementEvents.OfType<Addendum>().SingleAsync(Ct);
        Assert.Equal((5, null), (addendum.FeedbackMonths, addendum.ClauseTexts));
    }
}
