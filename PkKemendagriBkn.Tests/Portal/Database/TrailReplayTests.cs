using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Comments;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Features.Audit;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>
/// Somebody with the database's password changes, adds or removes facts of the invented year: each is found and named. Whatever
/// the portal itself did is not.
/// </summary>
public sealed class TrailReplayTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    private PortalFactory portal = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        portal = await PortalFactory.StartAsync("Development", configure: parts => parts.AddSingleton<TimeProvider>(new FakeTimeProvider(Now)));

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_tables_of_the_invented_year_follow_from_its_trail()
    {
        var verdict = await ReplayAsync();
        Assert.Empty(verdict.Findings);
        Assert.InRange(verdict.Rows, 150, long.MaxValue);
    }

    [Fact]
    public async Task Each_column_of_each_kind_of_row_that_is_changed_is_named()
    {
        await using var db = portal.Db();
        await RecordWhatTheYearLacksAsync(db);
        await db.Database.OpenConnectionAsync(Ct);
        await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys=OFF", Ct);
        foreach (var index in await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE UNIQUE%'")
            .ToListAsync(Ct))
            await RunAsync(db, $"DROP INDEX \"{index}\"");
        var expected = new HashSet<(string, string, string)>();
        var never = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => AuditedChanges.TellsAllOf(t.ClrType) && !t.ClrType.IsAbstract))
        {
            var rows = await RowsAsync(db, type);
            var columns = type.GetProperties()
                .Where(p => !p.IsPrimaryKey() && p != type.FindDiscriminatorProperty() && AuditedChanges.IsCompared(type.ClrType.Name, p.Name))
                .ToList();
            if (rows.Count == 0)
                never.Add(type.ClrType.Name);
            for (var i = 0; rows.Count > 0 && i < columns.Count; i++)
            {
                // A secret's value is not on the trail, so that only its coming and going can be seen.
                if (columns[i].Name is "PasswordHash" or "SecurityStamp" or "ConcurrencyStamp" or "TokenSha256" or "Value" or "SealedKey")
                    continue;
                var row = rows[i % rows.Count];
                await ChangeAsync(db, type, row, columns[i]);
                expected.Add((type.ClrType.Name, AuditedChanges.Stored(db.Entry(row)).Id, columns[i].Name));
            }
        }

        // A digest that was changed is a column like any other; that its rows give another one is said beside it.
        var findings = (await ReplayAsync()).Findings.Where(f => f.Fault != ReplayFault.Rows).ToList();
        Assert.Equal(expected.Order(), findings.Select(f => (f.Thing, f.Id, f.Field!)).Order());
        Assert.All(findings, f => Assert.Equal((ReplayFault.Changed, true), (f.Fault, f.Sequence > 0)));
        // Every kind of fact was there; of a few other kinds of rows the invented year has none.
        Assert.Empty(never.Where(name => db.Model.GetEntityTypes().Any(t => t.ClrType.Name == name && t.ClrType.IsSubclassOf(typeof(RecordedFact))))
            .Except(["EvidencePackage"]));
        Assert.InRange(never.Count, 0, 14);
    }

    private static async Task RecordWhatTheYearLacksAsync(PortalDbContext db)
    {
        RecordedFact[] facts =
        [
            new AnnexEdition { Description = "Edisi", Elements = "[]" },
            new ExchangeMethod { Description = "Cara", Endpoint = "a", Cadence = "b", Security = "c", Contact = "d" },
            new Matter { Description = "Hal" }, new MatterPosition { Description = "Posisi" }, new MatterMeeting { Description = "Rapat" },
            new MatterOutcome { Description = "Hasil" }, new DataUse { Description = "Guna" }, new DataUseEnd { Description = "Musnah" },
            new Disclosure { Description = "Minta" }, new DisclosureAnswer { Description = "Jawab" }, new IncidentTold { Description = "Kabar" },
            new IncidentMeasure { Description = "Tindakan" }, new IncidentClosing { Description = "Tutup" },
            new DocumentTemplate { Kind = DraftKind.Report, Number = 1, Texts = "{}" },
            new TermChange { Description = "Perpanjangan" }, new TermNotice { Description = "Pemberitahuan" },
            new EvaluationPlan { Period = "2026-H2", Agenda = "Uji" }, new ReminderRule { DaysBefore = "30", Number = 1 },
            new ImpactAssessment { SourceA = "SIASN", SourceB = "SIMPEG", ApprovedBy = "Pejabat" },
        ];
        foreach (var fact in facts)
            fact.Recorded(AgreementRecord.PksId, Actor.Portal, Now);
        db.AddRange(facts.Cast<object>());
        var comment = new Comment { Audience = Party.Both, Party = Party.First, SubjectType = "Letter", Title = "Surat", Text = "Isi", WrittenBy = "Petugas" };
        comment.Mentions.Add(new CommentMention
        {
            CommentId = comment.Id, PersonId = await db.Users.OrderBy(u => u.Id).Select(u => u.Id).FirstAsync(Ct), Party = Party.First, Person = "Rekan",
        });
        db.Add(comment);
        db.Because(new AuditNote(Actor.Portal, "Note"));
        await db.SaveChangesAsync(Ct);
        db.ChangeTracker.Clear();
    }

    [Fact]
    public async Task A_fact_that_is_removed_or_added_is_named_with_what_it_said()
    {
        await using var db = portal.Db();
        var (letter, delivery) = (await db.Letters.FirstAsync(l => l.RootId == null, Ct), await db.Deliveries.FirstAsync(Ct));
        await db.Database.OpenConnectionAsync(Ct);
        await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys=OFF", Ct);
        await db.Database.ExecuteSqlAsync($"DELETE FROM Letters WHERE Id = {letter.Id}", Ct);
        var (id, columns) = (Guid.CreateVersion7(),
            string.Join(", ",
                db.Model.FindEntityType(delivery.GetType())!.GetProperties().Where(p => !p.IsPrimaryKey()).Select(p => $"\"{p.GetColumnName()}\"")));
        Assert.Equal(1,
            await RunAsync(db,
                $"INSERT INTO Deliveries (Id, {columns}) SELECT '{id.ToString().ToUpperInvariant()}', {columns} FROM Deliveries WHERE Id = '{delivery.Id.ToString().ToUpperInvariant()}'"));

        var findings = (await ReplayAsync()).Findings;
        Assert.Contains(findings,
            f => f is { Fault: ReplayFault.Removed, Field: nameof(letter.Number) } && (f.Id, f.Recorded) == (letter.Id.ToString(), letter.Number));
        Assert.Contains(findings, f => f.Fault == ReplayFault.Added && f.Id == id.ToString());
        Assert.Equal([letter.Id.ToString(), id.ToString()], findings.Select(f => f.Id).Distinct().OrderBy(i => i == id.ToString()));
    }

    [Fact]
    public async Task A_link_that_is_nothing_but_its_key_is_missed_when_it_goes()
    {
        await using var db = portal.Db();
        Assert.InRange(await db.Database.ExecuteSqlAsync($"DELETE FROM FeedbackDeliveries", Ct), 1, 1000);
        Assert.All((await ReplayAsync()).Findings, f => Assert.Equal((ReplayFault.Removed, "FeedbackDelivery"), (f.Fault, f.Thing)));
        Assert.NotEmpty((await ReplayAsync()).Findings);
    }

    [Theory]
    [InlineData("UPDATE ReferenceCodes SET Name = Name || 'x' WHERE Key = (SELECT MIN(Key) FROM ReferenceCodes)", "ReferenceCode")]
    [InlineData("DELETE FROM ApipFigures WHERE UnitCode = (SELECT MIN(UnitCode) FROM ApipFigures)", "ApipFigure")]
    public async Task Rows_that_came_in_many_at_once_are_held_by_the_digest_of_their_fact(string sql, string rows)
    {
        await using var db = portal.Db();
        Assert.InRange(await db.Database.ExecuteSqlRawAsync(sql, Ct), 1, 1000);
        Assert.All((await ReplayAsync()).Findings, f => Assert.Equal((ReplayFault.Rows, rows), (f.Fault, f.Field)));
        Assert.NotEmpty((await ReplayAsync()).Findings);
    }

    [Fact]
    public async Task A_value_that_the_portal_could_not_have_written_names_its_row()
    {
        await using var db = portal.Db();
        var id = await db.Documents.Where(d => d.State == DraftState.Signed).Select(d => d.Id).FirstAsync(Ct);
        await db.Database.ExecuteSqlAsync($"UPDATE Documents SET State = 'Sah' WHERE Id = {id}", Ct);
        var finding = Assert.Single((await ReplayAsync()).Findings);
        Assert.Equal((ReplayFault.Unreadable, id.ToString()), (finding.Fault, finding.Id));
    }

    [Fact]
    public async Task An_auditor_has_it_checked_and_what_came_out_is_on_the_trail()
    {
        var (check, auditor) = (portal.Get<CheckTrail>(), await portal.ActorAsync(Role.Auditor, null));
        Assert.True((await check.ExecuteAsync(auditor, Ct)).IsSound);
        await using var db = portal.Db();
        await db.Database.ExecuteSqlAsync($"UPDATE Letters SET Subject = 'Lain'", Ct);
        Assert.False((await check.ExecuteAsync(auditor, Ct)).IsSound);
        var told = (await portal.TrailAsync()).Where(e => e.Action == nameof(CheckTrail)).Select(e => e.Reason!).ToList();
        Assert.Equal("Sesuai.", told[0]);
        Assert.StartsWith("Tidak sesuai", told[1], StringComparison.Ordinal);
        await Assert.ThrowsAsync<PermissionDenied>(async () => await check.ExecuteAsync(await portal.ActorAsync(Role.Leadership, Party.First), Ct));
    }

    private Task<ReplayVerdict> ReplayAsync() => portal.Get<TrailReplay>().RunAsync(Ct);

    private static async Task<List<object>> RowsAsync(PortalDbContext db, IEntityType type)
    {
        var rows = new List<object>();
        var query =
            (IQueryable<object>)typeof(TrailReplayTests).GetMethod(nameof(AllOf),
                System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type.ClrType).Invoke(null, [db])!;
        await foreach (var row in query.AsAsyncEnumerable().WithCancellation(Ct))
        {
            if (row.GetType() == type.ClrType)
                rows.Add(row);
        }

        return rows;
    }

    /// <summary>A statement with names in it that no parameter can carry.</summary>
    private static async Task<int> RunAsync(PortalDbContext db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync(Ct);
    }

    private static IQueryable<object> AllOf<T>(PortalDbContext db) where T : class => db.Set<T>().IgnoreQueryFilters();

    /// <summary>Writes another value of the column's own kind.</summary>
    private static async Task ChangeAsync(PortalDbContext db, IEntityType type, object row, IProperty column)
    {
        var entry = db.Entry(row);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var key = type.FindPrimaryKey()!.Properties;
        command.CommandText = $"UPDATE \"{type.GetTableName()}\" SET \"{column.GetColumnName(StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema()))}\" = @value WHERE {string.Join(" AND ", key.Select((k, i) => $"\"{k.GetColumnName()}\" = @k{i}"))}";
        var mapping = column.GetRelationalTypeMapping();
        command.Parameters.Add(mapping.CreateParameter(command, "@value", Other(entry.Property(column.Name).CurrentValue, column.ClrType), column.IsNullable));
        for (var i = 0; i < key.Count; i++)
            command.Parameters.Add(key[i].GetRelationalTypeMapping().CreateParameter(command, $"@k{i}", entry.Property(key[i].Name).CurrentValue, false));
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Ct));
    }

    private static object Other(object? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().First(v => !v.Equals(value));
        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => value + "x",
            TypeCode.Boolean => !(bool)(value ?? false),
            TypeCode.Int32 => (int)(value ?? 0) + 1,
            TypeCode.Int64 => (long)(value ?? 0L) + 1,
            _ when type == typeof(Guid) => Guid.CreateVersion7(),
            _ when type == typeof(DateOnly) => (value as DateOnly? ?? new DateOnly(2026, 1, 1)).AddDays(1),
            _ when type == typeof(TimeOnly) => (value as TimeOnly? ?? new TimeOnly(8, 0)).AddMinutes(1),
            _ when type == typeof(DateTimeOffset) => (value as DateTimeOffset? ?? Now).AddSeconds(1),
            _ when type == typeof(byte[]) => new byte[] { 1 },
            _ => throw new InvalidOperationException($"A column of {type.Name}: say here how it is changed."),
        };
    }
}
