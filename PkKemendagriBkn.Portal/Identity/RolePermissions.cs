using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>Everything that somebody may or may not do. Reading the portal is itself a permission.</summary>
public enum Permission
{
    ViewPortal,
    ViewAudit,
    ViewJobs,
    RecordDelivery,
    SubmitFeedback,
    RequestReport,
    SubmitReport,
    ProposeAccessDecision,
    DecideAccess,
    DecideProposal,
    NameDelegate,
    AssignWork,
    WriteComment,
    RecordEvaluation,
    RecordEvent,
    MakeStatement,
    RecordLetter,
    RecordRepresentative,
    SendData,
    ConfirmDelivery,
    PublishCodes,
    MapCodes,
    RecordApip,
    RecordCorrectionList,
    RecordDataProblem,
    MatchData,
    ShowPersonalData,
    DraftDocument,
    ReviewDocument,
    SignDocument,
    RecordFollowUp,
    RemindToAct,
    CorrectFact,
    AttachFile,
    MakePackage,
    ManageUsers,
    ManageSettings,
}

/// <summary>The one table from role and party to permissions. A party records its own facts only; an administrator records no fact.</summary>
public static class RolePermissions
{
    private static readonly Permission[] BothSecretariats =
        [
            Permission.ViewPortal, Permission.RecordEvaluation, Permission.RecordEvent, Permission.RecordLetter, Permission.RecordRepresentative,
            Permission.RecordDelivery, Permission.SendData,
            Permission.DecideProposal, Permission.MakeStatement, Permission.AssignWork, Permission.WriteComment,
            Permission.RequestReport, Permission.ConfirmDelivery, Permission.PublishCodes, Permission.MapCodes, Permission.RecordApip,
            Permission.RecordCorrectionList,
            Permission.RecordDataProblem, Permission.MatchData,
            Permission.ShowPersonalData, Permission.DraftDocument, Permission.ReviewDocument, Permission.RecordFollowUp, Permission.RemindToAct,
            Permission.CorrectFact,
            Permission.AttachFile, Permission.MakePackage,
        ];

    private static readonly Dictionary<(Role, Party?), HashSet<Permission>> Table = new()
    {
        [(Role.ItjenSecretariat, Party.First)] =
            [.. BothSecretariats, Permission.SubmitFeedback, Permission.SubmitReport],
        [(Role.BknSecretariat, Party.Second)] =
            [.. BothSecretariats, Permission.ProposeAccessDecision, Permission.DecideAccess],
        [(Role.Leadership, Party.First)] = [Permission.ViewPortal, Permission.DecideProposal, Permission.ReviewDocument, Permission.SignDocument,
            Permission.NameDelegate, Permission.AssignWork, Permission.WriteComment, Permission.RemindToAct, Permission.MakePackage],
        [(Role.Leadership, Party.Second)] = [Permission.ViewPortal, Permission.DecideAccess, Permission.DecideProposal, Permission.ReviewDocument,
            Permission.SignDocument, Permission.NameDelegate, Permission.AssignWork, Permission.WriteComment, Permission.RemindToAct, Permission.MakePackage],
        [(Role.Auditor, null)] = [Permission.ViewPortal, Permission.ViewAudit, Permission.MakePackage],
        [(Role.Auditor, Party.First)] = [Permission.ViewPortal, Permission.ViewAudit, Permission.MakePackage],
        [(Role.Auditor, Party.Second)] = [Permission.ViewPortal, Permission.ViewAudit, Permission.MakePackage],
        [(Role.Administrator, null)] =
            [Permission.ViewPortal, Permission.ViewAudit, Permission.ViewJobs, Permission.ManageUsers, Permission.ManageSettings],
        // Of a party, for the accounts of that party alone.
        [(Role.Administrator, Party.First)] = [Permission.ViewPortal, Permission.ViewAudit, Permission.ManageUsers],
        [(Role.Administrator, Party.Second)] = [Permission.ViewPortal, Permission.ViewAudit, Permission.ManageUsers],
    };

    /// <summary>The role and party pairs that an account may have.</summary>
    public static IReadOnlyCollection<(Role Role, Party? Party)> Pairs => Table.Keys;

    public static bool May(Role role, Party? party, Permission permission) =>
        role == Role.System || Table.TryGetValue((role, party), out var granted) && granted.Contains(permission);

    /// <summary>In the own role, or in the place of a leader, who alone names another to act in that place.</summary>
    public static bool May(this Actor actor, Permission permission) => actor.Role != Role.System
        && (May(actor.Role, actor.Party, permission) || actor.ActsAs is not null && permission != Permission.NameDelegate
            && May(Role.Leadership, actor.Party, permission));

    /// <summary>Whether this role may bind its party by itself: it decides on access, or signs.</summary>
    public static bool Binds(Role role, Party? party) => May(role, party, Permission.DecideAccess) || May(role, party, Permission.SignDocument);

    /// <summary>Whether this role decides what others may do.</summary>
    public static bool Administers(Role role, Party? party) => May(role, party, Permission.ManageUsers) || May(role, party, Permission.ManageSettings);

    /// <summary>Whether an account of this role is made or changed with the consent of a second administrator only.</summary>
    public static bool IsGrave(Role role, Party? party) => Binds(role, party) || Administers(role, party);

    /// <summary>Whether accounts of this role change anything, so that a second factor is demanded of them.</summary>
    public static bool MayWrite(Role role, Party? party) =>
        Table.TryGetValue((role, party), out var granted)
            && granted.Any(p => p is not (Permission.ViewPortal or Permission.ViewAudit or Permission.ViewJobs or Permission.MakePackage));
}
