using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Apip;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Apip.ApipSteps;
using static PkKemendagriBkn.Tests.Support.Refusals;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Apip;

public sealed class ApipReturnTests : FeatureTests
{
    private const string Two = "kode,pelaksana,ppupd ahli muda\n11,10,3\n11.01,4,\n";

    private static readonly Mistake<ApipReturnInput>[] Mistakes =
    [
        new("no day", "AsOfOn", "Isi tanggal keadaan", i => i.AsOfOn = null),
        new("tomorrow", "AsOfOn", "belum tiba", i => i.AsOfOn = On(9, 2)),
        new("long ago", "AsOfOn", "1 Januari 2020", i => i.AsOfOn = new DateOnly(2019, 12, 31)),
        new("no day of giving", "ProvidedOn", "Isi tanggal data diberikan", i => i.ProvidedOn = null),
        new("given tomorrow", "ProvidedOn", "belum tiba", i => i.ProvidedOn = On(9, 2)),
        new("given before the signing", "ProvidedOn", "27 Agustus 2025",
            i => (i.AsOfOn, i.ProvidedOn, i.Letter.DatedOn) = (new(2025, 8, 1), new(2025, 8, 26), new(2025, 8, 1))),
        new("given before its day", "ProvidedOn", "sebelum tanggal keadaannya", i => (i.ProvidedOn, i.Letter.DatedOn) = (On(6, 29), On(6, 29))),
        new("given before its letter", "ProvidedOn", "surat pengantarnya", i => i.Letter.DatedOn = On(7, 2)),
        new("half a letter", "Letter.Number", "Isi nomor", i => i.Letter.Number = ""),
        new("a long note", "Note", "2.000", i => i.Note = new string('a', 2001)),
    ];

    private static readonly Mistake<CorrectApipFigure.Input>[] FigureMistakes =
    [
        new("no position", "Position", "Pilih jabatan", i => i.Position = null),
        new("an unknown position", "Position", "dari daftar", i => i.Position = (ApipPosition)99),
        new("a negative count", "Count", "kurang dari 0", i => i.Count = -1),
        new("too many", "Count", "100.000", i => i.Count = 100_001),
        new("a negative need", "Need", "kurang dari 0", i => i.Need = -1),
        new("too much need", "Need", "100.000", i => i.Need = 100_001),
        new("no reason", "Reason", "Tulis alasan", i => i.Reason = " "),
        new("a long reason", "Reason", "1.000", i => i.Reason = new string('a', 1001)),
    ];

    public static TheoryData<string> Returns => [.. Mistakes.Select(m => m.Name)];

    public static TheoryData<string> Figures => [.. FigureMistakes.Select(m => m.Name)];

    [Theory, MemberData(nameof(Returns))]
    public void A_return_is_refused_with(string mistake) =>
        new ApipReturnInput.Validator().AssertRefused(Header(On(6, 30)), Mistakes.Single(m => m.Name == mistake));

    [Theory, MemberData(nameof(Figures))]
    public void A_figure_is_refused_with(string mistake) =>
        new CorrectApipFigure.Validator().AssertRefused(new CorrectApipFigure.Input { Position = ApipPosition.Pelaksana, Count = 1, Reason = "Salah." },
            FigureMistakes.Single(m => m.Name == mistake));

    [Fact]
    public async Task Nobody_but_the_secretariats_corrects_and_BKN_not_what_Itjen_recorded()
    {
        var given = await Host.GiveAsync(On(6, 30), Two);
        await Host.RefusesAsync(Permission.CorrectFact, nameof(CorrectApipReturn), by => CorrectAsync(CorrectionOf(given), by));
        await Host.RefusesAsync(Permission.CorrectFact, nameof(CorrectApipFigure),
            by => CorrectAsync(CorrectionOf(given, "11", ApipPosition.Pelaksana, 1), by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => CorrectAsync(CorrectionOf(given), Host.Bkn));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => CorrectAsync(CorrectionOf(given, "11", ApipPosition.Pelaksana, 1), Host.Bkn));
    }

    [Fact]
    public async Task A_correction_keeps_its_reason_and_one_that_corrects_nothing_is_refused()
    {
        var given = await Host.GiveAsync(On(6, 30), Two);
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => CorrectAsync(CorrectionOf(given)));
        var input = CorrectionOf(given);
        input.AsOfOn = On(6, 29);
        await CorrectAsync(input);
        Assert.Equal(On(6, 29), (await Host.FindAsync<ApipReturn>(given.Id)).AsOfOn);
        Assert.Equal((nameof(CorrectApipReturn), "Salah ketik."), ((await Host.LastEntryAsync()).Action, (await Host.LastEntryAsync()).Reason));
    }

    [Fact]
    public async Task No_two_returns_stand_for_one_day_unless_one_is_void()
    {
        var first = await Host.GiveAsync(On(6, 30), Two);
        var second = await Host.GiveAsync(On(7, 31), Two);
        var input = CorrectionOf(second);
        input.AsOfOn = On(6, 30);
        await FeatureHost.BreaksAsync(Rule.ApipReturnExists, () => CorrectAsync(input));
        await VoidAsync(first);
        await CorrectAsync(input);
    }

    [Fact]
    public async Task One_figure_is_corrected_field_by_field_and_the_seal_follows()
    {
        var given = await Host.GiveAsync(On(6, 30), Two);
        await CorrectAsync(CorrectionOf(given, "11", ApipPosition.PpupdAhliMuda, 4, 6));

        Assert.Equal((4, (int?)6),
            await Host.ReadAsync(db => db.ApipFigures.Where(f => f.UnitCode == "11" && f.Position == ApipPosition.PpupdAhliMuda)
                .Select(f => ValueTuple.Create(f.Count!.Value, f.Need)).SingleAsync()));
        var stored = await Host.FindAsync<ApipReturn>(given.Id);
        Assert.NotEqual((given.RowsSha256, given.Version), (stored.RowsSha256, stored.Version));
        Assert.Equal(stored.RowsSha256, await SealAsync(given.Id));
        var entry = await Host.LastEntryAsync();
        Assert.Equal((nameof(CorrectApipFigure), nameof(ApipReturn), given.Id, "Salah hitung."),
            (entry.Action, entry.SubjectType, entry.SubjectId, entry.Reason));
        Assert.Contains("\"field\":\"Count\",\"before\":\"3\",\"after\":\"4\"", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_was_not_given_can_be_added_and_one_can_be_emptied()
    {
        var given = await Host.GiveAsync(On(6, 30), Two);
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => CorrectAsync(CorrectionOf(given, "12", ApipPosition.Pelaksana, null)));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => CorrectAsync(CorrectionOf(given, "11", ApipPosition.Pelaksana, 10)));
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => CorrectAsync(CorrectionOf(given, "99", ApipPosition.Pelaksana, 1)));
        await CorrectAsync(CorrectionOf(given, "12", ApipPosition.AuditorMahir, 2));
        var stored = await Host.FindAsync<ApipReturn>(given.Id);
        Assert.Equal((4, await SealAsync(given.Id)), (stored.RowCount, stored.RowsSha256));
        await CorrectAsync(CorrectionOf(stored, "12", ApipPosition.AuditorMahir, null));
        stored = await Host.FindAsync<ApipReturn>(given.Id);
        Assert.Equal((3, await SealAsync(given.Id)), (stored.RowCount, stored.RowsSha256));
        var file = await Host.ExportAsync("apip", PkKemendagriBkn.Portal.Exports.ExportFormat.Csv, ("data", given.Id.ToString()));
        Assert.Equal(new PkKemendagriBkn.Portal.Imports.ImportCounts(0, Left: 3), (await Host.CheckAsync(Wide(On(6, 30)), file)).Counts);
    }

    [Fact]
    public async Task The_second_of_two_editors_changes_nothing_even_at_another_figure()
    {
        var given = await Host.GiveAsync(On(6, 30), Two);
        await CorrectAsync(CorrectionOf(given, "11", ApipPosition.Pelaksana, 11));
        var lost = await Assert.ThrowsAsync<FactChanged>(() => CorrectAsync(CorrectionOf(given, "11.01", ApipPosition.Pelaksana, 5)));
        Assert.Equal(Host.Itjen.Name, lost.ChangedBy);
        Assert.Equal(4, await Host.ReadAsync(db => db.ApipFigures.Where(f => f.UnitCode == "11.01").Select(f => f.Count).SingleAsync()));
    }

    [Fact]
    public async Task A_void_return_is_shown_by_no_overview_and_stays_as_it_is()
    {
        var given = await Host.GiveAsync(On(6, 30), Two);
        await VoidAsync(given);
        Assert.Null(await Host.Get<ApipOverviewQueries>().CountryAsync(Host.Today, Ct));
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => CorrectAsync(CorrectionOf(given)));
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => CorrectAsync(CorrectionOf(given, "11", ApipPosition.Pelaksana, 1)));
        Assert.Equal(3, await Host.CountAsync<ApipFigure>());
    }

    private Task<string> SealAsync(Guid id) => Host.ReadAsync(async db => BulkRows.Sha256(db, await db.ApipFigures.Where(f => f.ReturnId == id).ToListAsync()));

    private Task<Guid> CorrectAsync(ApipReturnInput input, Actor? by = null) => Host.Get<CorrectApipReturn>().ExecuteAsync(input, by ?? Host.Itjen, Ct);

    private Task CorrectAsync(CorrectApipFigure.Input input, Actor? by = null) => Host.Get<CorrectApipFigure>().ExecuteAsync(input, by ?? Host.Itjen, Ct);

    private Task VoidAsync(ApipReturn fact) =>
        Host.Get<VoidFact>()
            .ExecuteAsync<ApipReturn>(new VoidFact.Input { FactId = fact.Id, Version = fact.Version, Reason = "Tercatat dua kali." }, Host.Itjen, Ct);
}
