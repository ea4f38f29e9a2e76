using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Drafting;

/// <summary>Each action refuses everyone without its permission, and the refusal is on the trail.</summary>
public sealed class DocumentPermissionTests
{
    [Fact]
    public async Task Every_action_refuses_whoever_may_not()
    {
        await using var host = await FeatureHost.CreateAsync();
        var id = Guid.NewGuid();
        await host.RefusesAsync(Permission.DraftDocument, nameof(OpenDocument),
            a => host.Get<OpenDocument>().ExecuteAsync(new OpenDocument.Input { Kind = DraftKind.Minutes, Title = "Uji" }, a));
        await host.RefusesAsync(Permission.DraftDocument, nameof(SaveDraft), a => host.Get<SaveDraft>().ExecuteAsync(new SaveDraft.Input(id, id, "{}"), a));
        await host.RefusesAsync(Permission.DraftDocument, nameof(SendDocument),
            a => host.Get<SendDocument>().ExecuteAsync(new SendDocument.Input(id, id, id, DraftStep.Offer), a));
        await host.RefusesAsync(Permission.ReviewDocument, nameof(MoveDocument),
            a => host.Get<MoveDocument>().ExecuteAsync(new MoveDocument.Input { DocumentId = id, Step = DraftStep.Accept }, a));
        await host.RefusesAsync(Permission.ReviewDocument, nameof(AgreeDocument),
            a => host.Get<AgreeDocument>().ExecuteAsync(new AgreeDocument.Input { DocumentId = id, Number = "1" }, a));
        await host.RefusesAsync(Permission.RecordLetter, nameof(SendLetter),
            a => host.Get<SendLetter>().ExecuteAsync(new SendLetter.Input { DocumentId = id }, a));
        await host.RefusesAsync(Permission.SubmitReport, nameof(SubmitDocument),
            a => host.Get<SubmitDocument>().ExecuteAsync(new SubmitDocument.Input { DocumentId = id }, a));
        await host.RefusesAsync(Permission.ReviewDocument, nameof(RemarkOnDocument),
            a => host.Get<RemarkOnDocument>().ExecuteAsync(new RemarkOnDocument.Input { DocumentId = id, Text = "Uji" }, a));
        await host.RefusesAsync(Permission.DraftDocument, nameof(AnswerRemark),
            a => host.Get<AnswerRemark>().ExecuteAsync(new AnswerRemark.Input { RemarkId = id, Answer = "Uji" }, a));
        await host.RefusesAsync(Permission.DraftDocument, nameof(AttachScan),
            a => host.Get<AttachScan>().ExecuteAsync(new AttachScan.Input { DocumentId = id, UploadIds = [id] }, a));
        await host.RefusesAsync(Permission.RecordFollowUp, nameof(ReportFollowUp),
            a => host.Get<ReportFollowUp>().ExecuteAsync(new ReportFollowUp.Input { FollowUpId = id, Text = "Uji" }, a));
        await host.RefusesAsync(Permission.RecordFollowUp, nameof(JudgeFollowUp),
            a => host.Get<JudgeFollowUp>().ExecuteAsync(new JudgeFollowUp.Input { FollowUpId = id, Status = FollowUpStatus.Compliant }, a));
        await host.RefusesAsync(Permission.ManageSettings, nameof(ChangeTemplate),
            a => host.Get<ChangeTemplate>().ExecuteAsync(new ChangeTemplate.Input { Closing = "Uji", Reason = "Uji" }, a));
    }

    [Fact]
    public async Task The_other_party_attaches_nothing_to_words_that_are_not_before_it()
    {
        await using var host = await FeatureHost.CreateAsync();
        var drafting = new DraftingStory(host);
        var id = await drafting.OpenMinutesAsync(host.Itjen);
        var upload = await host.UploadAsync(host.Bkn);
        Task AttachAsync() => host.Get<AttachScan>().ExecuteAsync(new AttachScan.Input { DocumentId = id, UploadIds = [upload] }, host.Bkn);
        await FeatureHost.BreaksAsync(Rule.FactNotFound, AttachAsync);
        await drafting.CompleteAsync(id, host.Itjen);
        await drafting.SendAsync(id, DraftStep.Offer, host.Itjen);
        await drafting.MoveAsync(id, DraftStep.TakeBack, host.Itjen);
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, AttachAsync);
        await drafting.SendAsync(id, DraftStep.Offer, host.Itjen);
        await AttachAsync();
    }
}
