using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

public sealed class ObligationRegistersTests : FeatureTests
{
    private const int MostCommands = 12;

    [Fact]
    public async Task Without_facts_every_register_says_that_nothing_is_there_yet()
    {
        var lines = await ReadAsync();
        Assert.Equal(["Belum ada pengiriman yang diterima"], Texts(lines, "3(1)a"));
        Assert.Equal(["Belum ada data agregat"], Texts(lines, "4(2)c"));
        Assert.Equal(["Belum ada kode referensi"], Texts(lines, "3(2)b"));
        Assert.Equal(["Daftar BKN: tidak ada butir terbuka"], Texts(lines, "3(1)e"));
        Assert.Equal(["Belum ada berita acara yang ditandatangani"], Texts(lines, "3(2)c#minutes"));
        Assert.Equal(["Tidak ada masalah terbuka pada Itjen"], Texts(lines, "3(2)d"));
        Assert.Equal(["Tidak ada surat yang menunggu konfirmasi"], Texts(lines, "9(2)"));
        Assert.Contains("(Itjen)", Assert.Single(Texts(lines, "9(3)")), StringComparison.Ordinal);
        Assert.All(lines, key => Assert.Contains(PksAgreement.Instance.Obligations.Concat(PksAgreement.Instance.OtherDuties), o => o.Key == key.Key));
    }

    [Fact]
    public async Task Each_register_tells_how_it_stands_on_the_day()
    {
        await FillAsync(1);
        var lines = await ReadAsync();
        Assert.Equal(["1 pengiriman diterima, terakhir 2 Maret 2026", "1 menunggu konfirmasi penerimaan"], Texts(lines, "3(1)a"));
        Assert.Equal("/pengiriman?dari=kedua&keadaan=menunggu", lines["4(2)a"].Last().Path);
        Assert.Equal(["Keadaan per 31 Januari 2026, diberikan 10 Februari 2026: 1 dari 546 inspektorat"], Texts(lines, "3(1)c"));
        Assert.Equal(["1 kumpulan kode berlaku, versi terakhir sejak 1 Maret 2026"], Texts(lines, "4(1)c"));
        Assert.Equal(["Daftar Itjen: 2 butir belum selesai, tertua 184 hari"], Texts(lines, "4(1)d"));
        Assert.Equal(["1 masalah terbuka pada Itjen", "1 lewat target pada Itjen"], Texts(lines, "3(2)d"));
        Assert.Equal(["1 surat menunggu konfirmasi penerimaan"], Texts(lines, "9(2)"));
    }

    [Fact]
    public async Task An_earlier_day_is_told_as_it_was_then()
    {
        await FillAsync(1);
        var lines = await Host.Get<ObligationRegisters>().ReadAsync(On(3, 20), TestContext.Current.CancellationToken);
        // The third item was settled on 1 April.
        Assert.Equal(["Daftar Itjen: 3 butir belum selesai, tertua 19 hari"], Texts(lines, "4(1)d"));
        Assert.Equal(["1 masalah terbuka pada Itjen"], Texts(lines, "3(2)d"));
        Assert.Equal(["Belum ada data agregat"],
            Texts(await Host.Get<ObligationRegisters>().ReadAsync(On(2, 9), TestContext.Current.CancellationToken), "3(1)c"));
    }

    [Fact]
    public async Task What_is_void_counts_for_nothing()
    {
        await FillAsync(1);
        var problem = await Host.ReadAsync(db => Task.FromResult(db.DataProblems.Single()));
        await Host.VoidAsync(problem);
        Assert.Equal(["Tidak ada masalah terbuka pada Itjen"], Texts(await ReadAsync(), "3(2)d"));
    }

    [Fact]
    public async Task The_page_takes_few_commands_however_much_was_recorded()
    {
        await FillAsync(1);
        var few = await CountAsync();
        await FillAsync(20);
        Assert.Equal(few, await CountAsync());
        Assert.InRange(few, 1, MostCommands);

        async Task<int> CountAsync()
        {
            await using var Pages = new PageHost(Host);
            Pages.Open<ObligationsPage>("/kewajiban", Host.Itjen); // the facts of the deadlines are read once, and then kept
            Host.Sql.Reset();
            var page = Pages.Open<ObligationsPage>("/kewajiban", Host.Itjen);
            Assert.Contains("menunggu konfirmasi penerimaan", page.Markup, StringComparison.Ordinal);
            return Host.Sql.Count;
        }
    }

    private Task<ILookup<string, ObligationRegisters.Line>> ReadAsync() =>
        Host.Get<ObligationRegisters>().ReadAsync(Host.Today, TestContext.Current.CancellationToken);

    private static string[] Texts(ILookup<string, ObligationRegisters.Line> lines, string key) => [.. lines[key].Select(l => l.Text)];

    private async Task FillAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await AddAsync(new Letter { Number = $"S-{times}-{i}", DatedOn = On(3, 1), Subject = "Surat", From = Party.Second });
            await AddAsync(new Delivery { From = Party.Second, DataSet = "Data", ReceivedOn = On(3, 2) });
            await AddAsync(new Delivery { From = Party.Second, DataSet = "Data", SentOn = On(8, 2) });
            await AddAsync(new CodeSetVersion
            {
                Owner = Party.First, Kind = CodeSetKind.Jenjang, Label = $"{times}-{i}", ValidFromOn = On(3, 1),
                FileSha256 = new string('a', 64), RowsSha256 = new string('b', 64)
            });
            await AddAsync(new DataProblem
            {
                Title = "Masalah", Description = "Uraian", ReporterName = "Pejabat", ReportedOn = On(3, 2), TargetOn = On(4, 2),
                DataFrom = Party.Second, Owner = Party.First, Reporter = Party.First, Source = "Berkas"
            });
            var given = new ApipReturn { AsOfOn = new DateOnly(2026, 1, 31).AddDays(-i - times + 1), ProvidedOn = On(2, 10) };
            await AddAsync(given, db => db.Add(ApipFigure.Of(given.Id, new ApipLine("11.01", ApipPosition.Pelaksana, 3))));
            var list = new CorrectionList { Title = "Usulan", From = Party.First, SubmittedOn = On(3, 1), RowCount = 3 };
            await AddAsync(list, db =>
            {
                CorrectionItem Item(int status, DateOnly since) =>
                    new()
                    {
                        ListId = list.Id, Nip = "199001012015031001", Field = "TMT", ProposedValue = "x", ProposedOn = On(3, 1), StatusCode = status,
                        StatusOn = since
                    };
                var settled = Item(31, On(4, 1));
                db.AddRange(Item(1, On(3, 1)), Item(67, On(3, 9)), settled,
                    new CorrectionStep
                    {
                        ItemId = settled.Id, FromCode = 1, FromOn = On(3, 1), ToCode = 31, ToOn = On(4, 1),
                        RecordedAt = Host.Clock.GetUtcNow()
                    });
            });
        }
    }

    private Task AddAsync<T>(T fact, Action<PortalDbContext>? also = null) where T : RecordedFact =>
        Host.Get<Journal>().RecordAsync(Host.Itjen, Permission.RecordLetter, "RecordLetter", async recording =>
        {
            await recording.AddAsync(fact);
            also?.Invoke(recording.Db);
        }, TestContext.Current.CancellationToken);
}
