using System.Text.RegularExpressions;
using PkKemendagriBkn.Portal.Data;
using PkKemendagriBkn.Portal.Identity;
using static PkKemendagriBkn.Portal.Identity.Permission;

namespace PkKemendagriBkn.Tests.Architecture;

/// <summary>
/// Which permission each action demands, written down once more and by hand: whoever adds an action, or loosens one, has to
/// say so here. Together with the roles' own table this is the whole matrix of who may do what.
/// </summary>
public class ActionPermissionTests
{
    private static readonly (string Action, Permission Permission)[] Matrix =
    [
        ("RegisterAgreement", ManageSettings),
        ("RecordDelivery", RecordDelivery),
        ("CorrectDelivery", CorrectFact),
        ("SubmitFeedback", SubmitFeedback),
        ("CorrectFeedback", CorrectFact),
        ("RecordReportRequest", RequestReport),
        ("CorrectReportRequest", CorrectFact),
        ("ConfirmReceipt", ConfirmReceipt),
        ("SubmitReport", SubmitReport),
        ("CorrectReport", CorrectFact),
        ("RecordEvaluation", RecordEvaluation),
        ("CorrectEvaluation", CorrectFact),
        ("RecordEvent", RecordEvent),
        ("CorrectEvent", CorrectFact),
        ("VoidFact", CorrectFact),
        ("ProposeAccessDecision", ProposeAccessDecision),
        ("DecideAccess", DecideAccess),
        ("ApproveAccessDecision", DecideAccess),
        ("RejectAccessDecision", DecideAccess),
        ("ChooseReading", ManageSettings),
        ("ExportAudit", ViewAudit),
        ("UploadEvidence", AttachFile),
        ("SweepEvidence", AttachFile),
        ("CreateUser", ManageUsers),
        ("ChangeUser", ManageUsers),
        ("EnableUser", ManageUsers),
        ("DisableUser", ManageUsers),
        ("ResetPassword", ManageUsers),
        ("ResetTotp", ManageUsers),
        ("EndUserSessions", ManageUsers),
    ];

    [Fact]
    public void Every_action_demands_the_permission_of_the_matrix()
    {
        var demanded = AuditActions.Demanded().Order().ToList();
        Assert.True(demanded.Count > 20, $"Only {demanded.Count} actions were found.");
        Assert.Equal(Matrix.Select(m => (m.Action, m.Permission.ToString())).Order(), demanded);
    }

    [Fact]
    public void Every_class_that_asks_for_the_journal_uses_it()
    {
        var actions = typeof(Journal).Assembly.GetTypes()
            .Where(t => t.Namespace?.StartsWith("PkKemendagriBkn.Portal.Features.", StringComparison.Ordinal) == true
                && t.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(Journal)))).ToList();
        Assert.True(actions.Count > 15);
        Assert.All(actions, a => Assert.Matches(new Regex(@"journal\.(RecordAsync|RequireAsync)"),
            SourceTree.Read($"{a.Namespace!.Replace("PkKemendagriBkn.Portal.", "PkKemendagriBkn.Portal/", StringComparison.Ordinal).Replace("Features.", "Features/", StringComparison.Ordinal)}/{a.Name}.cs")));
    }

    [Fact]
    public void Every_permission_is_granted_to_somebody()
    {
        Assert.NotEmpty(RolePermissions.Pairs);
        Assert.All(Enum.GetValues<Permission>(), p => Assert.Contains(RolePermissions.Pairs, pair => RolePermissions.May(pair.Role, pair.Party, p)));
    }
}
