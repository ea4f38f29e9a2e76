using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Calendar;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Refusals;

namespace PkKemendagriBkn.Tests.Portal.Features.Calendar;

public sealed class HolidayTests : FeatureTests
{
    private Actor Admin => Host.As(Role.Administrator, null);

    private static readonly Mistake<HolidayInput>[] Mistakes =
    [
        new("no day", "ObservedOn", "Isi tanggal", i => i.ObservedOn = null),
        new("a day before the agreement's years", "ObservedOn", "2025 sampai 2100", i => i.ObservedOn = new DateOnly(2024, 12, 31)),
        new("a day too far ahead", "ObservedOn", "2025 sampai 2100", i => i.ObservedOn = new DateOnly(2101, 1, 1)),
        new("no name", "Name", "Isi nama", i => i.Name = " "),
        new("a long name", "Name", "200", i => i.Name = new string('a', 201)),
        new("no kind", "Kind", "Pilih", i => i.Kind = null),
        new("no decree", "Decree", "keputusan", i => i.Decree = null),
        new("a long decree", "Decree", "500", i => i.Decree = new string('a', 501)),
    ];

    public static TheoryData<string> All => [.. Mistakes.Select(m => m.Name)];

    [Theory, MemberData(nameof(All))]
    public void A_holiday_is_refused_with(string mistake) => new HolidayInput.Validator().AssertRefused(Typed(), Mistakes.Single(m => m.Name == mistake));

    [Fact]
    public async Task The_built_in_years_are_taken_over_once_with_one_entry_that_names_their_version()
    {
        Assert.Equal(BuiltInHolidays.All.Count, await Host.CountAsync<Holiday>());
        var entries = await Host.ReadAsync(db => Task.FromResult(db.AuditEntries.Where(e => e.Changes.Contains("Holiday")).ToList()));
        Assert.Contains(BuiltInHolidays.Version, Assert.Single(entries).Reason, StringComparison.Ordinal);
        Assert.Empty(await Host.ReadAsync(db => HolidayDays.MissingAsync(db, Ct)));
    }

    [Fact]
    public async Task A_year_that_a_newer_version_brings_along_is_added_at_its_migration()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await database.TamperAsync($"DELETE FROM Holidays WHERE ObservedOn >= '2026-01-01'");
        await database.MigrateAsync(Ct);
        await database.MigrateAsync(Ct);
        await using var db = await database.Contexts.CreateDbContextAsync(Ct);
        Assert.Equal(BuiltInHolidays.All.Count, db.Holidays.Count());
        var entry = Assert.Single(db.AuditEntries.Where(e => e.Action == "SeedHolidays"));
        Assert.Contains(BuiltInHolidays.Version, entry.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_that_somebody_has_touched_is_not_filled_up_again()
    {
        var days = await Host.ReadAsync(db => HolidayDays.ReadAsync(db, Ct));
        var first = await FindAsync(new DateOnly(2025, 9, 5));
        await VoidAsync(first);
        Assert.Equal(days.Count - 1, (await Host.ReadAsync(db => HolidayDays.ReadAsync(db, Ct))).Count);
        Assert.Empty(await Host.ReadAsync(db => HolidayDays.MissingAsync(db, Ct)));
    }

    [Fact]
    public async Task Only_an_administrator_records_corrects_and_voids_a_holiday()
    {
        await Host.RefusesAsync(Permission.ManageSettings, nameof(RecordHoliday), by => RecordAsync(Typed(), by));
        var stored = await Host.FindAsync<Holiday>(await RecordAsync(Typed()));
        await Host.RefusesAsync(Permission.ManageSettings, nameof(CorrectHoliday), by => CorrectAsync(CorrectionOf(stored), by));
        await Host.RefusesAsync(Permission.ManageSettings, nameof(VoidFact), by => VoidAsync(stored, by));
        await VoidAsync(stored);
        Assert.True((await Host.FindAsync<Holiday>(stored.Id)).IsVoid);
    }

    [Fact]
    public async Task One_day_stands_once_and_the_same_form_sent_twice_is_one_holiday()
    {
        var input = Typed();
        var id = await RecordAsync(input);
        Assert.Equal(id, await RecordAsync(input));
        await FeatureHost.BreaksAsync(Rule.HolidayAlreadyRecorded, () => RecordAsync(Typed()));
        var other = CorrectionOf(await FindAsync(new DateOnly(2026, 12, 25)));
        other.ObservedOn = input.ObservedOn;
        await FeatureHost.BreaksAsync(Rule.HolidayAlreadyRecorded, () => CorrectAsync(other));
        await VoidAsync(await Host.FindAsync<Holiday>(id));
        await RecordAsync(Typed());
    }

    [Fact]
    public async Task A_correction_keeps_its_reason_and_the_second_editor_changes_nothing()
    {
        var stored = await Host.FindAsync<Holiday>(await RecordAsync(Typed()));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => CorrectAsync(CorrectionOf(stored)));
        await FeatureHost.RejectsAsync("Reason", () => CorrectAsync(CorrectionOf(stored, reason: "")));
        var (first, second) = (CorrectionOf(stored), CorrectionOf(stored));
        (first.Kind, second.Name) = (HolidayKind.JointLeave, "Hari lain");
        await CorrectAsync(first);
        Assert.Equal("Keputusan diubah.", (await Host.LastEntryAsync()).Reason);
        await Assert.ThrowsAsync<FactChanged>(() => CorrectAsync(second));
        Assert.Equal((HolidayKind.JointLeave, stored.Name), ((await Host.FindAsync<Holiday>(stored.Id)).Kind, (await Host.FindAsync<Holiday>(stored.Id)).Name));
    }

    [Fact]
    public async Task A_holiday_moves_no_deadline_and_no_facts_are_read_anew_for_it()
    {
        await Host.RequestAsync(new DateOnly(2026, 8, 3));
        var before = await Host.Get<FactsReader>().ReadAsync(Ct);
        await RecordAsync(Typed());
        Assert.Same(before, await Host.Get<FactsReader>().ReadAsync(Ct));
    }

    private static HolidayInput Typed() =>
        new() { ObservedOn = new DateOnly(2027, 1, 1), Name = "Tahun Baru 2027 Masehi", Kind = HolidayKind.NationalHoliday, Decree = "SKB Nomor 1 Tahun 2026" };

    private static HolidayInput CorrectionOf(Holiday h, string reason = "Keputusan diubah.") => new()
    {
        Id = h.Id, Version = h.Version, IsCorrection = true, Reason = reason, ObservedOn = h.ObservedOn, Name = h.Name, Kind = h.Kind, Decree = h.Decree,
    };

    private Task<Holiday> FindAsync(DateOnly on) => Host.ReadAsync(db => Task.FromResult(HolidayDays.Standing(db).Single(h => h.ObservedOn == on)));

    private Task<Guid> RecordAsync(HolidayInput input, Actor? by = null) => Host.Get<RecordHoliday>().ExecuteAsync(input, by ?? Admin, Ct);

    private Task<Guid> CorrectAsync(HolidayInput input, Actor? by = null) => Host.Get<CorrectHoliday>().ExecuteAsync(input, by ?? Admin, Ct);

    private Task VoidAsync(Holiday fact, Actor? by = null) =>
        Host.Get<VoidFact>()
            .ExecuteAsync<Holiday>(new VoidFact.Input { FactId = fact.Id, Version = fact.Version, Reason = "Dicabut keputusan." }, by ?? Admin, Ct);
}
