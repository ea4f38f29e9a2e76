using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>A database of the version in which each party kept its list of data elements alone, brought to this one.</summary>
public sealed class AnnexMigrationTests
{
    private const string Before = "RepresentativeKnown";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateTime At { get; } = new(2026, 5, 10, 3, 0, 0, DateTimeKind.Utc);

    [Theory, DatabaseData]
    public async Task Each_list_becomes_one_edition_that_waits_for_the_other_party_and_the_way_back_keeps_it(DatabaseProvider provider)
    {
        await using var old = await TestDatabase.OfVersionAsync(provider, Before, Ct);
        await ListAsync(old, "Second", "Nama", null);
        await ListAsync(old, "Second", "NIP \"lama\"", "18 digit", At.AddDays(1));
        await ListAsync(old, "Second", "Salah", null, isVoid: true);
        await ListAsync(old, "First", "Kode jabatan", null);
        await old.MigrateAsync(Ct);
        await using var db = await old.Contexts.CreateDbContextAsync(Ct);
        var editions = await db.AgreementEvents.OfType<AnnexEdition>().OrderByDescending(e => e.Provider).ToListAsync(Ct);
        Assert.Equal([Party.Second, Party.First], editions.Select(e => e.Provider));
        Assert.Equal([new("NIP \"lama\"", null, "18 digit"), new("Nama")],
            AnnexElement.Read(editions[0].Elements).OrderBy(e => e.Name, StringComparer.Ordinal));
        Assert.Equal((PksAgreement.Instance.SignedOn, new DateTimeOffset(At.AddDays(1)), true),
            (editions[0].EffectiveOn, editions[0].RecordedAt, editions[0].BindsBoth));
        var proposals = await db.Proposals.ToDictionaryAsync(p => p.SubjectId, Ct);
        Assert.All(editions, e => Assert.Equal((e.Provider, ProposalState.Proposed, "Petugas", nameof(AgreementEvent)),
            (proposals[e.Id].Party!.Value, proposals[e.Id].State, proposals[e.Id].ProposedBy, proposals[e.Id].SubjectType)));

        await db.GetService<IMigrator>().MigrateAsync(Before, Ct);
        var back = await db.Database.SqlQuery<Listed>($"""SELECT "Provider", "Name", "Format" FROM "AnnexFields" """).ToListAsync(Ct);
        Assert.Equal([new("First", "Kode jabatan", null), new("Second", "NIP \"lama\"", "18 digit"), new("Second", "Nama", null)],
            back.OrderBy(f => f.Provider, StringComparer.Ordinal).ThenBy(f => f.Name, StringComparer.Ordinal));
    }

    private sealed record Listed(string Provider, string Name, string? Format);

    private static Task ListAsync(TestDatabase old, string provider, string name, string? format, DateTime? at = null, bool isVoid = false)
    {
        DateTime? voidedAt = isVoid ? At : null;
        return old.TamperAsync($"""
            INSERT INTO "AnnexFields" ("Id", "AgreementId", "Provider", "Name", "Format", "RecordedBy", "RecordedByParty", "RecordedAt", "Version", "VoidedAt")
            VALUES ({Guid.CreateVersion7()}, {AgreementRecord.PksId}, {provider}, {name}, {format}, 'Petugas', {provider}, {at ?? At}, {Guid.NewGuid()}, {voidedAt})
            """);
    }
}
