using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Portal.Facts;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>A database of the version in which documents did not say what the other party knew of them, brought to this one.</summary>
public sealed class DocumentSharingMigrationTests
{
    private const string Before = "LetterSaysReceipt";
    private static readonly DateTime At = new(2026, 5, 10, 3, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_works_out_what_every_step_of_the_table_would_have_said()
    {
        await using var story = await Story.BeginAsync();
        var people = new Dictionary<(bool, Party), Actor>
        {
            [(false, Party.First)] = story.Itjen, [(true, Party.First)] = story.Person("pimpinan.itjen@demo.local"),
            [(false, Party.Second)] = story.Bkn, [(true, Party.Second)] = story.Person("pimpinan.bkn@demo.local"),
        };
        var walks = await new SightWalks(story.Get<IServiceProvider>(), people, _ => DemoUsers.Password, story.Clock).TakeAllAsync();
        await using var db = await story.Get<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Ct);
        var said = await SaidAsync(db);
        await db.GetService<IMigrator>().MigrateAsync(Before, Ct);
        await db.GetService<IMigrator>().MigrateAsync(cancellationToken: Ct);
        Assert.Equal(walks.Count, said.Count);
        Assert.Equal(said, await SaidAsync(db));
    }

    [Theory, DatabaseData]
    public async Task A_draft_without_a_trail_stays_with_its_drafter_and_what_stands_before_both_is_shared(DatabaseProvider provider)
    {
        await using var old = await OldAsync(provider);
        var inside = await AddAsync(old, "Report", "Approved");
        var before = await AddAsync(old, "Report", "Submitted");
        var taken = await AddAsync(old, "Minutes", "Draft");
        await old.MigrateAsync(Ct);
        await using var db = await old.Contexts.CreateDbContextAsync(Ct);
        var known = await db.Documents.Include(d => d.Versions).AsSingleQuery()
            .ToDictionaryAsync(d => d.Id, d => (d.SharedState, Assert.Single(d.Versions).SharedAt is not null), Ct);
        Assert.Equal((null, false), known[inside]);
        Assert.Equal((DraftState.Submitted, true), known[before]);
        Assert.Equal((DraftState.Draft, true), known[taken]);
        Assert.Equal([inside], await db.EvidenceFiles.Where(f => f.HeldBy == Party.First).Select(f => f.FactId!.Value).ToListAsync(Ct));
    }

    private static async Task<List<string>> SaidAsync(PortalDbContext db)
    {
        var documents = await db.Documents.AsNoTracking().Include(d => d.Versions).AsSingleQuery().OrderBy(d => d.Title).ToListAsync(Ct);
        var remarks = (await db.DocumentRemarks.AsNoTracking().OrderBy(r => r.Id).ToListAsync(Ct))
            .ToLookup(r => r.DocumentId, r => $"{r.Text} {(r.SharedAt is null ? "inside" : "shared")}");
        var files = (await db.EvidenceFiles.AsNoTracking().OrderBy(f => f.FileName).ToListAsync(Ct)).ToLookup(f => f.FactId, f => $"{f.FileName} {f.HeldBy}");
        return
        [
            .. documents.Select(d => $"{d.Title}: {d.SharedState} {d.SharedAt:O}; "
                + $"{string.Join(", ", d.Versions.OrderBy(v => v.Number).Select(v => $"{v.Number} {v.SharedAt:O}"))}; "
                + $"{string.Join(", ", remarks[d.Id])}; {string.Join(", ", files[d.Id])}"),
        ];
    }

    private static Task<TestDatabase> OldAsync(DatabaseProvider provider) => TestDatabase.OfVersionAsync(provider, Before, Ct);

    /// <summary>A document of Itjen with one version, its print, and no step on the trail.</summary>
    private static async Task<Guid> AddAsync(TestDatabase old, string kind, string state)
    {
        var (id, code) = (Guid.CreateVersion7(), Guid.NewGuid().ToString("N"));
        var print = code + code;
        await old.TamperAsync($"""
            INSERT INTO "Documents"
                ("Id", "AgreementId", "Kind", "Drafter", "Title", "State", "StateAt", "VerificationCode", "RecordedBy", "RecordedAt", "Version")
            VALUES ({id}, {AgreementRecord.PksId}, {kind}, 'First', 'Naskah', {state}, {At}, {code}, 'Petugas', {At}, {Guid.NewGuid()})
            """);
        await old.TamperAsync($"""
            INSERT INTO "DocumentVersions"
                ("Id", "DocumentId", "Number", "Content", "ContentSha256", "FileSha256", "TemplateNumber", "EditorIds", "FrozenBy", "FrozenAt")
            VALUES ({Guid.CreateVersion7()}, {id}, 1, '', {print}, {print}, 0, '', 'Petugas', {At})
            """);
        await old.TamperAsync($"""
            INSERT INTO "EvidenceFiles" ("Id", "AgreementId", "FactId", "FileName", "MediaType", "Size", "Sha256", "UploadedBy", "UploadedAt")
            VALUES ({Guid.CreateVersion7()}, {AgreementRecord.PksId}, {id}, 'naskah.pdf', 'application/pdf', 1, {print}, 'Petugas', {At})
            """);
        return id;
    }
}
