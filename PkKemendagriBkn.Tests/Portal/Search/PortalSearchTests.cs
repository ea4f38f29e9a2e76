using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Access;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Features.Evaluations;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Search;
using PkKemendagriBkn.Tests.Portal.Features.Problems;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Search;

public sealed class PortalSearchTests : FeatureTests
{
    private const int MostCommands = 12;
    private const string ANip = "199001012015031001", ByNip = "Butir usulan perbaikan";

    [Fact]
    public async Task Every_kind_is_found_by_its_words_and_leads_to_its_page()
    {
        var delivery = Delivery(On(2, 2));
        delivery.Note = "Nusantara";
        await Host.RecordAsync(delivery);
        var feedback = Feedback(On(3, 2), delivery.Id);
        feedback.Note = "Nusantara";
        await Host.RecordAsync(feedback);
        var request = Request(On(3, 3));
        request.Note = "Nusantara";
        await Host.RecordAsync(request);
        var report = Report(On(3, 4), null, request.Id, await Host.UploadAsync(Host.Itjen));
        report.Title = "Laporan Nusantara";
        await Host.RecordAsync(report);
        await Host.ReportAsync(ProblemSteps.Problem(On(3, 5), title: "Unor Nusantara"));
        await Host.Get<RecordEvaluation>()
            .ExecuteAsync(new EvaluationInput
            {
                HeldOn = On(3, 6), By = EvaluationHolder.First, Summary = "Rapat Nusantara.",
                UploadIds = [await Host.UploadAsync(Host.Itjen)]
            }, Host.Itjen, Ct);
        await Host.Get<RecordEvent>()
            .ExecuteAsync(new EventInput { Kind = EventKind.ForceMajeure, Description = "Banjir Nusantara.", StartedOn = On(6, 1), NotifiedOn = On(6, 2) },
                Host.Itjen, Ct);
        await Host.DeliverAsync(new DateOnly(2025, 9, 1));
        await Host.Get<ProposeAccessDecision>()
            .ExecuteAsync(new ProposeAccessDecision.Input
            {
                Kind = PkKemendagriBkn.Core.Access.AccessDecisionKind.Suspension, EffectiveOn = Host.Today,
                Motivation = "Nusantara: balikan belum ada.", Letter = Letter(On(8, 1))
            }, Host.Bkn, Ct);
        await AddLetterAsync("B-1/2026", "Surat Nusantara");
        await AddAsync(new PartyStatement
        {
            Kind = StatementKind.NotReceived, SubjectType = nameof(Report), SubjectId = report.Id, SaidOn = On(3, 9), Reason = "Tidak sampai di Nusantara."
        });
        await AddAsync(new Representative
        {
            Party = Party.First, Name = "Kantor Nusantara", Address = "Jakarta", Email = "a@itjen.example",
            ValidFromOn = On(3, 1)
        });
        await AddAsync(new CorrectionList { Title = "Perbaikan Nusantara", From = Party.First, SubmittedOn = On(3, 1) });
        var document = new TwoPartyDocument { Title = "Berita acara Nusantara", Kind = DraftKind.Minutes, Drafter = Party.First, VerificationCode = "abc" };
        await AddAsync(document);
        await AddAsync(new FollowUp { Text = "Memutakhirkan Nusantara", Owner = Party.First, DocumentId = document.Id });
        await AddCodesAsync("Nusantara 2026", On(3, 1), "Auditor Nusantara");

        var found = await FindAsync("nusantara");
        Assert.Equal(SearchKinds.All.Select(k => k.Title).Where(t => t != ByNip), found.Select(g => g.Title));
        Assert.All(found.Where(g => g.Title != "Kode yang berlaku"),
            g => Assert.StartsWith(SearchKinds.All.Single(k => k.Title == g.Title).List + "/", Assert.Single(g.Hits).Href, StringComparison.Ordinal));
        Assert.Equal($"/balikan/{feedback.Id}", found.Single(g => g.Title == "Data balikan").Hits[0].Href);
    }

    [Fact]
    public async Task Codes_are_found_in_the_version_that_is_in_force_today()
    {
        await AddCodesAsync("2026-01", On(1, 1), "Auditor Lama Nusantara");
        var current = await AddCodesAsync("2026-06", On(6, 1), "Auditor Nusantara Muda");
        await AddCodesAsync("2026-12", On(12, 1), "Auditor Kelak Nusantara");
        var hit = Assert.Single((await FindAsync("nusantara")).Single(g => g.Title == "Kode yang berlaku").Hits);
        Assert.Equal(("Auditor Nusantara Muda", "Kode 0701", $"/kode/{current}?cari=Auditor%20Nusantara%20Muda"), (hit.Title, hit.Detail, hit.Href));
        Assert.Equal(hit, Assert.Single((await FindAsync("0701")).Single(g => g.Title == "Kode yang berlaku").Hits));
    }

    [Fact]
    public async Task A_person_is_found_by_the_whole_nip_by_those_who_may_and_never_told_of()
    {
        var list = new CorrectionList { Title = "Perbaikan jabatan", From = Party.First, SubmittedOn = On(3, 1), RowCount = 1 };
        var item = new CorrectionItem
        {
            ListId = list.Id, Nip = ANip, PersonName = "Budi Uji", Field = "TMT jabatan", ProposedValue = "2026-01-01",
            ProposedOn = On(3, 1), StatusCode = 1, StatusOn = On(3, 1)
        };
        await Host.Get<Journal>().RecordAsync(Host.Itjen, Permission.RecordCorrectionList, "RecordCorrectionList", async recording =>
        {
            await recording.AddAsync(list);
            recording.Db.Add(item);
        }, Ct);
        var hit = Assert.Single(Assert.Single(await Host.Get<PortalSearch>().FindAsync(" 19900101 201503 1 001 ", Host.Itjen, 10, Ct)).Hits);
        Assert.Equal(("TMT jabatan", "Perbaikan jabatan", $"/perbaikan/{list.Id}/butir/{item.Id}"), (hit.Title, hit.Detail, hit.Href));
        Assert.Empty(await FindAsync(ANip));
        Assert.Empty(await Host.Get<PortalSearch>().FindAsync(ANip[..17], Host.Itjen, 10, Ct));
        Assert.Empty(await Host.Get<PortalSearch>().FindAsync("budi uji", Host.Itjen, 10, Ct));
    }

    [Fact]
    public async Task Provinces_and_inspectorates_are_found_by_name_and_code()
    {
        var aceh = (await FindAsync("aceh")).Single(g => g.Title == "Provinsi dan inspektorat").Hits;
        Assert.Equal(["/apip/provinsi/11", "/apip/inspektorat/11"], aceh.Take(2).Select(h => h.Href));
        Assert.Contains(aceh, h => h.Href == "/apip/inspektorat/11.01");
        Assert.Equal("Inspektorat Kabupaten Aceh Selatan",
            Assert.Single((await FindAsync("11.01")).Single(g => g.Title == "Provinsi dan inspektorat").Hits).Title);
    }

    [Fact]
    public async Task Clauses_are_found_by_text_by_citation_and_by_id()
    {
        Assert.Equal("Pasal 4 ayat (1) huruf b angka 1)", (await FindAsync("tidak menerima data dan referensi balikan"))[^1].Hits[0].Title);
        Assert.Equal("/perjanjian/11%282%29", (await FindAsync("11(2)"))[^1].Hits[0].Href);
        Assert.Contains((await FindAsync("pasal 9 ayat (3)"))[^1].Hits, h => h.Href == "/perjanjian/9%283%29");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(" a ")]
    public async Task Too_little_finds_nothing_and_asks_nothing(string? typed)
    {
        Host.Sql.Reset();
        Assert.Empty(await FindAsync(typed));
        Assert.Equal(0, Host.Sql.Count);
    }

    [Theory]
    [InlineData("  SURAT UJI ", 1)]
    [InlineData("100%", 1)]
    [InlineData("b_7", 0)]
    [InlineData("%%", 0)]
    [InlineData("[a-z]", 0)]
    public async Task Case_and_blanks_around_do_not_matter_and_wildcards_are_letters(string typed, int hits)
    {
        await AddLetterAsync("B-7/2026", "Surat uji 100% lengkap");
        Assert.Equal(hits, (await FindAsync(typed)).Where(g => g.Title == "Surat").Sum(g => g.Hits.Count));
    }

    [Fact]
    public async Task Whoever_may_not_see_the_portal_finds_nothing_and_asks_nothing()
    {
        await AddLetterAsync("B-7/2026", "Surat uji");
        Host.Sql.Reset();
        Assert.Empty(await Host.Get<PortalSearch>().FindAsync("uji", Actor.Nobody, 10, Ct));
        Assert.Equal(0, Host.Sql.Count);
        await using var db = await Host.Get<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Ct);
        Assert.Empty(PortalSearch.Commands(db, SearchQuestion.Of("uji", Host.Today, Actor.Nobody), 5));
    }

    [Fact]
    public async Task A_void_fact_is_found_and_says_so()
    {
        var id = await Host.DeliverAsync(On(3, 2));
        await Host.VoidAsync(await Host.FindAsync<Delivery>(id));
        Assert.True((await FindAsync("unsur jabatan")).Single(g => g.Title == "Pengiriman data").Hits[0].IsVoid);
    }

    [Fact]
    public async Task The_newest_come_first_and_no_more_than_were_asked_for()
    {
        for (var day = 1; day <= 6; day++)
            await AddLetterAsync($"B-{day}/2026", "Surat uji", On(3, day));
        var group = Assert.Single(await FindAsync("uji", 5), g => g.Title == "Surat");
        Assert.Equal(["B-6/2026", "B-5/2026", "B-4/2026", "B-3/2026", "B-2/2026"], group.Hits.Select(h => h.Title));
        Assert.True(group.HasMore);
        Assert.Equal("/korespondensi?cari=uji", group.AllHref);
        Assert.False((await FindAsync("uji", 6)).Single(g => g.Title == "Surat").HasMore);
    }

    [Fact]
    public async Task A_number_that_may_be_a_persons_is_not_repeated()
    {
        await AddLetterAsync("B/19800101 200501 1 001", "Koreksi data NIP 19800101 200501 1 001");
        var hit = (await FindAsync("koreksi data"))[^1].Hits[0];
        Assert.Equal(("B/••••••••••••••••", "Koreksi data NIP ••••••••••••••••"), (hit.Title, hit.Detail));
    }

    [Fact]
    public async Task A_search_takes_few_commands_however_many_rows_there_are()
    {
        await AddLetterAsync("B-1/2026", "Surat uji");
        var few = await CountAsync();
        for (var i = 2; i < 30; i++)
            await AddLetterAsync($"B-{i}/2026", "Surat uji");
        Assert.Equal(few, await CountAsync());
        Assert.InRange(few, 1, MostCommands - 1); // one is the bell's

        async Task<int> CountAsync()
        {
            Host.Sql.Reset();
            await FindAsync("uji");
            return Host.Sql.Count;
        }
    }

    [Fact]
    public void Every_command_is_one_that_sql_server_can_be_asked()
    {
        using var db = new DesignTimeSqlServer().CreateDbContext([]);
        var commands = new[] { "uji", ANip }.SelectMany(words => PortalSearch.Commands(db, SearchQuestion.Of(words, Host.Today, Host.Itjen), 101))
            .Select(c => c.ToQueryString()).ToList();
        Assert.True(commands.Count > 3);
        Assert.Contains(commands, sql => sql.Contains("UNION ALL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pendek", "x", "pendek")]
    [InlineData("satu dua tiga empat lima enam tujuh", "enam", "…empat lima enam tujuh")]
    [InlineData("satu dua tiga empat lima enam tujuh", "satu", "satu dua tiga empat lima…")]
    [InlineData("satu dua tiga empat limabelas enam", "satu", "satu dua tiga empat…")]
    public void A_long_text_is_cut_around_the_words(string text, string words, string expected) =>
        Assert.Equal(expected, PkKemendagriBkn.Portal.Words.Highlight.Excerpt(text, words, 24));

    private Task<IReadOnlyList<SearchGroup>> FindAsync(string? typed, int most = 100) =>
        Host.Get<PortalSearch>().FindAsync(typed, Host.As(Role.Leadership, Party.First), most, Ct);

    private Task AddLetterAsync(string number, string subject, DateOnly? on = null) =>
        AddAsync(new Letter { Number = number, Subject = subject, DatedOn = on ?? On(3, 1), From = Party.First });

    private Task AddAsync<T>(T fact)
        where T : RecordedFact =>
        Host.Get<Journal>().RecordAsync(Host.Itjen, Permission.RecordLetter, "RecordLetter", recording => recording.AddAsync(fact), Ct);

    private async Task<Guid> AddCodesAsync(string label, DateOnly from, string name)
    {
        var version = new CodeSetVersion
        {
            Owner = Party.First, Kind = CodeSetKind.FunctionalPosition, Label = label, ValidFromOn = from,
            FileSha256 = new string('a', 64), RowsSha256 = new string('b', 64), RowCount = 1
        };
        await Host.Get<Journal>().RecordAsync(Host.Itjen, Permission.PublishCodes, "RunImport", async recording =>
        {
            await recording.AddAsync(version);
            recording.Db.Add(new ReferenceCode { VersionId = version.Id, Id = "0701", Code = "0701", Name = name }.Sealed());
        }, Ct);
        return version.Id;
    }
}
