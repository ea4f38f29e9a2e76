using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Minutes;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Journeys;

/// <summary>What people do with documents, in the words of a story.</summary>
internal sealed class DraftingStory(IServiceProvider parts, Actor itjen, Actor bkn, Actor itjenLeader, Actor bknLeader)
{
    private static readonly Person First = new(Party.First, "Penanda Kesatu", "Inspektur Jenderal"),
        Second = new(Party.Second, "Penanda Kedua", "Sekretaris Utama");

    public DraftingStory(Story story)
        : this(story.Get<IServiceProvider>(), story.Itjen, story.Bkn, story.Person("pimpinan.itjen@demo.local"), story.Person("pimpinan.bkn@demo.local"))
    {
    }

    public DraftingStory(FeatureHost host)
        : this(host.Get<IServiceProvider>(), host.Itjen, host.Bkn, host.As(Role.Leadership, Party.First), host.As(Role.Leadership, Party.Second))
    {
    }

    public Actor ItjenLeader => itjenLeader;
    public Actor BknLeader => bknLeader;
    private DateOnly Today => parts.GetRequiredService<TimeProvider>().Today();

    public Task<Guid> OpenReportAsync(string? period, Guid? request = null, Actor? by = null) =>
        parts.GetRequiredService<OpenDocument>()
            .ExecuteAsync(new OpenDocument.Input { Kind = DraftKind.Report, Period = period, RequestId = request, Title = $"Laporan {period}" }, by ?? itjen);

    public Task<Guid> OpenMinutesAsync(Actor by) =>
        parts.GetRequiredService<OpenDocument>().ExecuteAsync(new OpenDocument.Input { Kind = DraftKind.Minutes, Title = "Pemadanan data PPUPD" }, by);

    public Task<Guid> OpenEvaluationAsync(EvaluationHolder held, Actor by, string? period = null) => parts.GetRequiredService<OpenDocument>().ExecuteAsync(
        new OpenDocument.Input { Kind = EvaluationPaper.KindOf(held), By = held, Period = period, Title = "Pemantauan dan evaluasi" }, by);

    public async Task<DocumentQueries.Detail> ReadAsync(Guid id) =>
        (await parts.GetRequiredService<DocumentQueries>().FindAsync(id, Actor.Portal, TestContext.Current.CancellationToken))!;

    public async Task<DraftState> StateAsync(Guid id) => (await ReadAsync(id)).Document.State;

    /// <summary>Writes something into the draft, from what it holds.</summary>
    public async Task WriteAsync(Guid id, Func<DraftPaper, DraftPaper> change, Actor by)
    {
        var detail = await ReadAsync(id);
        var paper = change(DraftPaper.Read(detail.Document.Kind, detail.Text!.Content));
        await parts.GetRequiredService<SaveDraft>().ExecuteAsync(new SaveDraft.Input(id, detail.Text!.Version, paper.Canonical), by);
    }

    /// <summary>Writes all that is asked for. A letter keeps the number that it was given.</summary>
    public Task CompleteAsync(Guid id, Actor by) => WriteAsync(id, paper => Completed(paper) switch
    {
        LetterPaper letter => letter,
        var completed => completed.WithNumber(by.Party!.Value, by.Party == Party.First ? "700/2/IJ" : "12/HM/2026"),
    }, by);

    private DraftPaper Completed(DraftPaper paper) => paper switch
    {
        ReportPaper report => new ReportPaper(report.Content with
        {
            Number = "700/1/IJ",
            Signer = First,
            DatedOn = Today,
            Sections = [.. report.Content.Sections.Select(s => s.IsFilled || s.Text.Length > 0
                ? s
                : s with { Text = $"Uraian {s.Title.ToLowerInvariant()}." })],
        }),
        MinutesPaper => new MinutesPaper(new MinutesContent
        {
            HeldOn = Today, Place = "Jakarta", Signers = [First, Second], Participants = [First, Second],
            DataSets = [new MatchedDataSet(null, "Data JF PPUPD", Today, null)], Results = [new MatchResult("Data JF PPUPD", 5_000, 30, 4, 3, 0, 0)],
            Differences = [new FieldDifference("Nama jabatan", 22)],
            FollowUps = [new PlannedFollowUp("a", "Memperbaiki 30 nama jabatan", Party.First, Today.AddDays(30), FollowUpKind.Corrections)],
        }),
        EvaluationPaper evaluation => new EvaluationPaper(evaluation.Content with
        {
            HeldOn = Today,
            Place = "Jakarta",
            Signers = [.. evaluation.Content.Sides.Select(s => s == Party.First ? First : Second)],
            Participants = [.. evaluation.Content.Sides.Select(s => s == Party.First ? First : Second)],
            Conclusion = "Pelaksanaan berjalan baik.",
            Findings = [new Finding("t1", "3(1)b.1", "Satu data balikan terlambat.", "Tetapkan jadwal internal.")],
            FollowUps = [new PlannedFollowUp("b", "Menetapkan jadwal data balikan", Party.First, Today.AddDays(14), FollowUpKind.Other, "1")],
        }),
        LetterPaper letter => new LetterPaper(letter.Content with
        {
            Signer = letter.Content.From == Party.First ? First : Second,
            Subject = "Hal surat",
            Body = letter.Content.Body.Replace('[', '(').Replace(']', ')'),
        }),
        _ => paper,
    };

    public async Task SendAsync(Guid id, DraftStep step, Actor by)
    {
        var detail = await ReadAsync(id);
        await parts.GetRequiredService<SendDocument>().ExecuteAsync(new SendDocument.Input(id, detail.Document.Version, detail.Text!.Version, step), by);
    }

    public async Task MoveAsync(Guid id, DraftStep step, Actor by, string? reason = "Sebab tertentu.")
    {
        if (step == DraftStep.Agree)
            await AgreeAsync(id, by, by.Party == Party.First ? "700/2/IJ" : "12/HM/2026");
        else
            await MakeMoveAsync(id, step, by, reason);
    }

    public async Task AgreeAsync(Guid id, Actor by, string? number) => await parts.GetRequiredService<AgreeDocument>()
        .ExecuteAsync(new AgreeDocument.Input { DocumentId = id, Version = (await ReadAsync(id)).Document.Version, Number = number }, by);

    private async Task MakeMoveAsync(Guid id, DraftStep step, Actor by, string? reason) =>
        await parts.GetRequiredService<MoveDocument>()
            .ExecuteAsync(new MoveDocument.Input { DocumentId = id, Version = (await ReadAsync(id)).Document.Version, Step = step, Reason = reason }, by);

    public Task RemarkAsync(Guid id, string section, string text, Actor by) =>
        parts.GetRequiredService<RemarkOnDocument>().ExecuteAsync(new RemarkOnDocument.Input { DocumentId = id, Section = section, Text = text }, by);

    public async Task SubmitAsync(Guid id, Actor? by = null)
    {
        var input = new SubmitDocument.Input
        {
            DocumentId = id, Version = (await ReadAsync(id)).Document.Version, SubmittedOn = Today,
            Letter = Typed.Letter(Today)
        };
        await parts.GetRequiredService<SubmitDocument>().ExecuteAsync(input, by ?? itjen);
    }

    public async Task SignAsync(Guid id, Actor by, string password = DemoUsers.Password, string? digest = null)
    {
        var document = (await ReadAsync(id)).Document;
        var input = new SignDocument.Input
        {
            DocumentId = id, Version = document.Version, FileSha256 = digest ?? document.Latest!.FileSha256, HasRead = true,
            Password = password
        };
        await parts.GetRequiredService<SignDocument>().ExecuteAsync(input, by);
    }

    /// <summary>Minutes on which both parties agree, waiting for signatures.</summary>
    public async Task<Guid> AgreedMinutesAsync()
    {
        var id = await OpenMinutesAsync(itjen);
        await CompleteAsync(id, itjen);
        await SendAsync(id, DraftStep.Offer, itjen);
        await MoveAsync(id, DraftStep.Agree, bkn);
        return id;
    }

    /// <summary>A report that the leadership has approved.</summary>
    public async Task<Guid> ApprovedReportAsync(string? period, Guid? request = null)
    {
        var id = await OpenReportAsync(period, request);
        await CompleteAsync(id, itjen);
        await SendAsync(id, DraftStep.Propose, itjen);
        await MoveAsync(id, DraftStep.Approve, ItjenLeader);
        return id;
    }

    public async Task<IReadOnlyList<FollowUp>> FollowUpsAsync()
    {
        await using var db = await parts.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return await db.FollowUps.AsNoTracking().Include(f => f.Reports).OrderBy(f => f.RecordedAt).ThenBy(f => f.Number).ToListAsync();
    }

    public async Task<IReadOnlyList<Report>> ReportsAsync()
    {
        await using var db = await parts.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return await db.Reports.AsNoTracking().ToListAsync();
    }
}
