using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Waiting;

/// <summary>What somebody needs to do what waits: the permission that its action asks for, so that nobody sees waiting what would be refused.</summary>
public static class WaitingKinds
{
    public static Permission NeedsOf(WaitingKind kind) => kind switch
    {
        WaitingKind.FinishDraft => Permission.DraftDocument,
        WaitingKind.ApproveDocument or WaitingKind.ReviewDocument or WaitingKind.ReviseDocument => Permission.ReviewDocument,
        WaitingKind.SubmitDocument => Permission.SubmitReport,
        WaitingKind.SignDocument => Permission.SignDocument,
        WaitingKind.SendLetter => Permission.RecordLetter,
        WaitingKind.AnswerProposal or WaitingKind.LateRecord or WaitingKind.SettleMatter => Permission.DecideProposal,
        WaitingKind.AnswerStatement or WaitingKind.AnswerForceMajeure => Permission.MakeStatement,
        WaitingKind.EndUse or WaitingKind.AnswerDisclosure or WaitingKind.CloseIncident => Permission.RecordEvent,
        WaitingKind.AdoptProposal => Permission.CorrectFact,
        WaitingKind.DecideAccess => Permission.DecideAccess,
        WaitingKind.AnswerClaim => Permission.ProposeAccessDecision,
        WaitingKind.ConfirmLetter => Permission.RecordLetter,
        WaitingKind.ConfirmDelivery => Permission.ConfirmDelivery,
        WaitingKind.SettleProblem or WaitingKind.VerifyProblem => Permission.RecordDataProblem,
        WaitingKind.ReportFollowUp or WaitingKind.JudgeFollowUp => Permission.RecordFollowUp,
        WaitingKind.MeetDeadline => Permission.RecordLetter,
        WaitingKind.AssignedWork => Permission.AssignWork,
        WaitingKind.AnswerMention => Permission.WriteComment,
        WaitingKind.ConsentToAccount => Permission.ManageUsers,
        _ => Permission.ManageSettings,
    };

    /// <summary>Whether this person can do it now.</summary>
    public static bool WaitsFor(this WaitingItem item, Actor actor) => item.IsFor(actor) && actor.May(NeedsOf(item.Kind));
}
