using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Facts;

/// <summary>A document that went so far, and what the other party knows of it: a row of the first table of docs/visibility.md.</summary>
/// <param name="Known">The state in which the other party knows it; null when it knows nothing of it.</param>
/// <param name="Versions">The versions that it holds.</param>
public sealed record SightWalk(DraftKind Kind, Party Drafter, IReadOnlyList<DraftStep> Steps, DraftState? Known, IReadOnlyList<int> Versions)
{
    /// <summary>No name is the beginning of another.</summary>
    public string Name => $"{Kind}-{Drafter}-{string.Join("-", Steps)}.";
    public Guid Id { get; set; }
    public DraftState State { get; set; }
    public bool Has(DraftStep step) => Steps.Contains(step);
}

/// <summary>
/// Takes every walk of docs/visibility.md, and leaves at each place words that say where they are from: in every version, in the draft,
/// in remarks, in comments, in reasons, and in names of files.
/// </summary>
internal sealed partial class SightWalks(
    IServiceProvider parts, IReadOnlyDictionary<(bool IsLeader, Party), Actor> people, Func<Actor, string> passwordOf, FakeTimeProvider clock)
{
    private int letters;

    /// <summary>The rows of the table, once for each party that may draft such a document.</summary>
    public static IReadOnlyList<SightWalk> All { get; } =
        [.. Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "visibility.md"))).SelectMany(row => Read(row.Groups))];

    public async Task<IReadOnlyList<SightWalk>> TakeAllAsync()
    {
        var walks = All.Select(w => w with { }).ToList();
        foreach (var walk in walks)
            await TakeAsync(walk);
        return walks;
    }

    private async Task TakeAsync(SightWalk walk)
    {
        var (drafter, other) = (people[(false, walk.Drafter)], people[(false, walk.Drafter == Party.First ? Party.Second : Party.First)]);
        walk.Id = await OpenAsync(walk, drafter);
        await AttachAsync(walk, "lampiran", drafter);
        foreach (var step in walk.Steps)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            var detail = await ReadAsync(walk);
            var line = DraftTransitions.Of(walk.Kind).First(t => t.From == detail.Document.State && t.Step == step);
            var by = line.Secretariat == Role.Leadership ? people[(true, walk.Drafter)] : line.Side == DraftSide.Other ? other : drafter;
            if (step is DraftStep.Propose or DraftStep.Offer)
                await SendAsync(walk, step, detail, by);
            else if (step == DraftStep.Submit)
                await SubmitAsync(walk, detail, by);
            else if (step == DraftStep.Sign)
                await SignAsync(walk, detail);
            else if (step == DraftStep.Agree)
                await parts.GetRequiredService<AgreeDocument>().ExecuteAsync(
                    new AgreeDocument.Input { DocumentId = walk.Id, Version = detail.Document.Version, Number = "2" }, by);
            else
                await MoveAsync(walk, step, detail, by);
        }

        await CommentAsync(walk, "Bisik penyusun", drafter, isForBoth: false);
        if (walk.Known is not null)
        {
            await CommentAsync(walk, "Bisik penelaah", other, isForBoth: false);
            await CommentAsync(walk, "Ucapan", drafter, isForBoth: true);
        }

        walk.State = (await ReadAsync(walk)).Document.State;
        if (walk.State != DraftState.Draft || walk.Steps.Count == 0)
            return;
        clock.Advance(TimeSpan.FromMinutes(1));
        await WriteAsync(walk, "ketikan", drafter);
        await AttachAsync(walk, "susulan", drafter);
    }

    private async Task<Guid> OpenAsync(SightWalk walk, Actor by)
    {
        EvaluationHolder? holder = walk.Kind switch
        {
            DraftKind.JointEvaluation => EvaluationHolder.Joint,
            DraftKind.OwnEvaluation => by.Party == Party.First ? EvaluationHolder.First : EvaluationHolder.Second,
            _ => null,
        };
        var input = new OpenDocument.Input { Kind = walk.Kind, Title = $"Naskah {walk.Name}", By = holder };
        if (walk.Kind == DraftKind.Letter)
            input.LetterKind = LetterKind.Other;
        if (walk.Kind == DraftKind.Report)
        {
            var request = new ReportRequestInput { SentOn = Today, Letter = NextLetter() };
            input.RequestId = await parts.GetRequiredService<RecordReportRequest>().ExecuteAsync(request, people[(false, Party.Second)]);
        }

        return await parts.GetRequiredService<OpenDocument>().ExecuteAsync(input, by);
    }

    /// <summary>Words for the version that is frozen now; whoever has to look at it remarks something to itself.</summary>
    private async Task SendAsync(SightWalk walk, DraftStep step, DocumentQueries.Detail detail, Actor by)
    {
        await WriteAsync(walk, $"versi {detail.Document.Versions.Count + 1}", by);
        var written = await ReadAsync(walk);
        await parts.GetRequiredService<SendDocument>().ExecuteAsync(new SendDocument.Input(walk.Id, written.Document.Version, written.Text!.Version, step), by);
        if (step == DraftStep.Propose)
            await RemarkAsync(walk, "pimpinan", people[(true, walk.Drafter)]);
        else
            await RemarkAsync(walk, "penelaah", people[(false, walk.Drafter == Party.First ? Party.Second : Party.First)]);
    }

    private async Task SubmitAsync(SightWalk walk, DocumentQueries.Detail detail, Actor by)
    {
        if (walk.Kind == DraftKind.Letter)
        {
            await parts.GetRequiredService<SendLetter>().ExecuteAsync(
                new SendLetter.Input { DocumentId = walk.Id, Version = detail.Document.Version, SentOn = Today, Channel = LetterChannel.Email }, by);
            return;
        }

        var input = new SubmitDocument.Input { DocumentId = walk.Id, Version = detail.Document.Version, SubmittedOn = Today, Letter = NextLetter() };
        await parts.GetRequiredService<SubmitDocument>().ExecuteAsync(input, by);
        await RemarkAsync(walk, "penelaah", people[(false, Party.Second)]);
    }

    private Task MoveAsync(SightWalk walk, DraftStep step, DocumentQueries.Detail detail, Actor by) => parts.GetRequiredService<MoveDocument>().ExecuteAsync(
        new MoveDocument.Input { DocumentId = walk.Id, Version = detail.Document.Version, Step = step, Reason = $"Sebab {step} {walk.Name}" }, by);

    private async Task SignAsync(SightWalk walk, DocumentQueries.Detail detail)
    {
        foreach (var party in DraftTransitions.Signers(walk.Kind, walk.Drafter))
        {
            var signer = people[(true, party)];
            var input = new SignDocument.Input
            {
                DocumentId = walk.Id, Version = (await ReadAsync(walk)).Document.Version, FileSha256 = detail.Document.Latest!.FileSha256, HasRead = true,
                Password = passwordOf(signer),
            };
            await parts.GetRequiredService<SignDocument>().ExecuteAsync(input, signer);
        }
    }

    private async Task WriteAsync(SightWalk walk, string word, Actor by)
    {
        var drafting = new Journeys.DraftingStory(
            parts, people[(false, Party.First)], people[(false, Party.Second)], people[(true, Party.First)], people[(true, Party.Second)]);
        await drafting.CompleteAsync(walk.Id, by);
        var words = $"Kata {word} {walk.Name}";
        await drafting.WriteAsync(walk.Id, paper => paper switch
        {
            ReportPaper { Content: var report } =>
                new ReportPaper(report with { Sections = [report.Sections[0] with { Text = words }, .. report.Sections.Skip(1)] }),
            MinutesPaper minutes => new MinutesPaper(minutes.Content with { Notes = words }),
            EvaluationPaper evaluation => new EvaluationPaper(evaluation.Content with { Conclusion = words }),
            LetterPaper letter => new LetterPaper(letter.Content with { Body = words }),
            _ => paper,
        }, by);
    }

    private Task RemarkAsync(SightWalk walk, string word, Actor by) =>
        parts.GetRequiredService<RemarkOnDocument>().ExecuteAsync(new RemarkOnDocument.Input { DocumentId = walk.Id, Text = $"Telaah {word} {walk.Name}" }, by);

    /// <summary>Said beside the document, and to the own leader by name.</summary>
    private Task CommentAsync(SightWalk walk, string word, Actor by, bool isForBoth) => parts.GetRequiredService<WriteComment>().ExecuteAsync(
        new WriteComment.Input
        {
            SubjectType = nameof(TwoPartyDocument), SubjectId = walk.Id, IsForBoth = isForBoth, Text = $"{word} {walk.Name}",
            PersonIds = [people[(true, by.Party!.Value)].UserId!.Value],
        }, by);

    private async Task AttachAsync(SightWalk walk, string word, Actor by)
    {
        using var content = new MemoryStream(SampleFiles.Pdf);
        var file = await parts.GetRequiredService<EvidenceUpload>().AcceptAsync(by, $"{word} {walk.Name}pdf", content, TestContext.Current.CancellationToken);
        await parts.GetRequiredService<AttachScan>().ExecuteAsync(new AttachScan.Input { DocumentId = walk.Id, UploadIds = [file.Id] }, by);
    }

    private async Task<DocumentQueries.Detail> ReadAsync(SightWalk walk) =>
        (await parts.GetRequiredService<DocumentQueries>().FindAsync(walk.Id, Actor.Portal, TestContext.Current.CancellationToken))!;

    private DateOnly Today => clock.Today();

    private LetterInput NextLetter() => new() { Number = $"B-{++letters}/KP.05/2026", DatedOn = Today, Subject = "Penyampaian" };

    private static IEnumerable<SightWalk> Read(GroupCollection row)
    {
        var kind = Enum.Parse<DraftKind>(row["kind"].Value);
        DraftState? known = Words(row["known"].Value) is [var state] ? Enum.Parse<DraftState>(state) : null;
        foreach (var drafter in kind == DraftKind.Report ? [Party.First] : new[] { Party.First, Party.Second })
        {
            yield return new SightWalk(
                kind, drafter, [.. Words(row["steps"].Value).Select(Enum.Parse<DraftStep>)], known, [.. Words(row["versions"].Value).Select(int.Parse)]);
        }
    }

    private static string[] Words(string cell) =>
        [.. cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(w => w != "–")];

    [GeneratedRegex(
        @"^\| (?<kind>Report|Minutes|JointEvaluation|OwnEvaluation|Letter) \| (?<steps>[^|]*) \| (?<known>[^|]*) \| (?<versions>[^|]*) \|$",
        RegexOptions.Multiline)]
    private static partial Regex Row();
}
