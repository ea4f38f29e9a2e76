using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>A database of the version in which a term notice named no end, brought to this one.</summary>
public sealed class NoticeEndMigrationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_notice_keeps_its_words_and_names_no_end(DatabaseProvider provider)
    {
        await using var old = await TestDatabase.OfVersionAsync(provider, "PartiesState", Ct);
        await old.TamperAsync($"""
            INSERT INTO "AgreementEvents" ("Id", "AgreementId", "EventKind", "Party", "Description", "NoticeKind", "GivenOn", "RecordedBy", "RecordedByParty", "RecordedAt", "Version")
            VALUES ({Guid.CreateVersion7()}, {AgreementRecord.PksId}, 'TermNotice', 'First', 'Kehendak', 'Terminate', {new DateOnly(2026, 5, 4)}, 'Petugas', 'First', {new DateTime(2026, 5, 10, 3, 0, 0, DateTimeKind.Utc)}, {Guid.NewGuid()})
            """);
        await old.MigrateAsync(Ct);
        await using var db = await old.Contexts.CreateDbContextAsync(Ct);
        var notice = await db.AgreementEvents.OfType<TermNotice>().SingleAsync(Ct);
        Assert.Equal(("Kehendak", NoticeKind.Terminate, null), (notice.Description, notice.Kind, notice.IntendedEndsOn));
        Assert.Null((await FactsReader.ReadInsideAsync(db, Ct)).Facts.Notices.Single().IntendedEndsOn);
    }
}
