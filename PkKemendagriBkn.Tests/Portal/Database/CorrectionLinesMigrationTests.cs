using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>A database of the version in which correction items had no numbers, brought to this one.</summary>
public sealed class CorrectionLinesMigrationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task The_items_of_a_list_are_numbered_in_the_order_in_which_they_were_recorded(DatabaseProvider provider)
    {
        await using var old = await TestDatabase.OfVersionAsync(provider, "BindingNeedsBoth", Ct);
        var (one, other) = (await ListAsync(old), await ListAsync(old));
        // The last bytes, by which SQL Server sorts, fall while the time rises.
        await ItemAsync(old, one, "01900000-0000-7000-8000-00000000000c", "pertama");
        await ItemAsync(old, other, "01900000-0001-7000-8000-00000000000b", "pertama");
        await ItemAsync(old, one, "01900000-0002-7000-8000-00000000000a", "kedua");
        await old.MigrateAsync(Ct);
        await using var read = await old.Contexts.CreateDbContextAsync(Ct);
        var items = await read.CorrectionItems.OrderBy(i => i.ListId == one).ThenBy(i => i.Line).Select(i => new { i.ListId, i.Line, i.Field }).ToListAsync(Ct);
        Assert.Equal([(other, 1, "pertama"), (one, 1, "pertama"), (one, 2, "kedua")], items.Select(i => (i.ListId, i.Line, i.Field)));
    }

    private static async Task<Guid> ListAsync(TestDatabase old)
    {
        var id = Guid.CreateVersion7();
        await old.TamperAsync($"""
            INSERT INTO "CorrectionLists" ("Id", "AgreementId", "Title", "From", "SubmittedOn", "RowCount", "RecordedBy", "RecordedByParty", "RecordedAt", "Version")
            VALUES ({id}, {AgreementRecord.PksId}, 'Usulan', 'First', {On(5, 4)}, 2, 'Petugas', 'First', {new DateTime(2026, 5, 10)}, {Guid.NewGuid()})
            """);
        return id;
    }

    private static Task ItemAsync(TestDatabase old, Guid list, string id, string field) => old.TamperAsync($"""
        INSERT INTO "CorrectionItems" ("Id", "ListId", "Nip", "RecordKind", "Field", "ProposedValue", "ProposedOn", "StatusCode", "StatusOn", "Version")
        VALUES ({Guid.Parse(id)}, {list}, '199003152015032002', 1, {field}, 'x', {On(5, 4)}, 1, {On(5, 4)}, {Guid.NewGuid()})
        """);
}
