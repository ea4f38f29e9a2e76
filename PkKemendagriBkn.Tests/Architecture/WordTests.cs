using System.Reflection;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Tests.Architecture;

/// <summary>Whatever a person may meet has an Indonesian word, and a new value without one is found here, not on a screen.</summary>
public class WordTests
{
    /// <summary>The Core's enumerations that <see cref="Labels"/> does not name, and why nobody misses them there.</summary>
    private static readonly Dictionary<string, string> ToldElsewhere = new()
    {
        ["Rule"] = "sentences in RuleSentences",
        ["EvidenceRefusal"] = "sentences in EvidenceSentences",
        ["EvidenceKind"] = "shown as the file's name and media type",
        ["AuditFault"] = "told by the verify-audit verb to the operator",
        ["NipFault"] = "sentences in NipSentences",
        ["NipOddity"] = "sentences in NipSentences",
        ["PeriodScheme"] = "a setting: told by the readings of the interpretation register",
        ["RequestClock"] = "a setting: told by the readings of the interpretation register",
        ["SubmissionClock"] = "a setting: told by the readings of the interpretation register",
        ["RestorationReading"] = "a setting: told by the readings of the interpretation register",
        ["RepresentativeNoticeReading"] = "a setting: told by the readings of the interpretation register",
        ["AgreedNumber"] = "told in a sentence of the explanation",
        ["ReceiptRule"] = "told in a sentence of the explanation",
        ["StatementTopic"] = "what a fact is to statements, is not shown",
        ["StatementState"] = "told by sentences that need its dates",
        ["ReliefVerdict"] = "told in a sentence of the explanation",
        ["ReliefStanding"] = "told in a sentence of the explanation",
        ["ExplanationTopic"] = "orders the explanation, is not shown",
        ["FactReferenceKind"] = "told by ExplanationWords",
        ["DraftSide"] = "a column of the transition table, is not shown",
        ["LineChange"] = "a look, beside words",
        ["CellTone"] = "a look, beside words",
        ["Alignment"] = "a look",
        ["AccessDecider"] = "a setting of whoever runs the portal",
        ["AccountChangeStep"] = "buttons with words of their own",
        ["AccessDecisionStep"] = "buttons with words of their own",
        ["Numbering"] = "a look",
        ["RowFault"] = "told by MatchingWords in the result files",
        ["RowOutcome"] = "what a reader does next, is not shown",
        ["OutcomeProblemKind"] = "told by OutcomeWords with the source and the count",
    };

    /// <summary>What changes something through the journal without being an action under Features, and who may.</summary>
    private static readonly Dictionary<string, string> OtherWriters = new()
    {
        ["AccountDesk"] = "what every action on an account goes through; each has its row",
        ["FirstFacts"] = "the portal itself, at its first start",
        ["EvidenceSweep"] = "the portal itself, at night",
        ["EvidenceUpload"] = "whoever may attach files; held by the tests of the upload",
        ["LockedWords"] = "whoever SendDocument and AgreeDocument let; each has its row",
        ["PackageBuilder"] = "the portal itself, for somebody who asked through RequestPackage",
        ["PackageSweep"] = "the portal itself, at night",
        ["ReconciliationRunner"] = "the portal itself, for somebody who asked through StartReconciliation",
        ["ReconciliationSweep"] = "the portal itself, at night",
        ["RunImport"] = "whoever the register's import names; held by the tests of the imports",
        ["ConfirmProposal"] = "whoever of the other party may answer; held by ProposalActionTests",
        ["RejectProposal"] = "whoever of the other party may answer; held by ProposalActionTests",
        ["WithdrawProposal"] = "whoever of the proposing party may answer; held by ProposalActionTests",
        ["ProposeAnnulment"] = "whoever may correct the fact; held by ProposalActionTests",
        ["AssignRecord"] = "whoever works for a party; shared by the features",
        ["WriteComment"] = "whoever works for a party; shared by the features",
        ["TakeBackComment"] = "whoever wrote it; shared by the features",
        ["ReadComment"] = "whoever it names; shared by the features",
        ["VoidFact"] = "whoever may correct the fact; shared by the features",
    };

    public static TheoryData<Rule> Rules => [.. Enum.GetValues<Rule>()];

    [Theory, MemberData(nameof(Rules))]
    public void Every_rule_has_its_sentence(Rule rule)
    {
        var sentence = RuleSentences.Of(rule);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.True(sentence.Split(' ').Length >= 4, sentence);
        Assert.Single(Enum.GetValues<Rule>(), other => RuleSentences.Of(other) == sentence);
    }

    [Fact]
    public void Every_refusal_of_a_file_has_its_sentence()
    {
        var sentences = Enum.GetValues<EvidenceRefusal>().Select(r => EvidenceSentences.Of(r, new EvidenceOptions())).ToList();
        Assert.All(sentences, s => Assert.EndsWith(".", s, StringComparison.Ordinal));
        Assert.Distinct(sentences);
    }

    [Fact]
    public void Every_enumeration_has_its_labels_or_a_reason_for_none()
    {
        var all = typeof(Rule).Assembly.GetExportedTypes().Where(t => t.IsEnum).ToList();
        Assert.True(all.Count > 20);
        Assert.Equal(all.Select(t => t.Name).Order(), Labelled().Keys.Select(t => t.Name).Concat(ToldElsewhere.Keys).Order());
    }

    [Fact]
    public void Every_value_has_a_label_of_its_own()
    {
        // A default arm would give a new value the label of an old one.
        var labelled = Labelled();
        Assert.True(labelled.Count > 10);
        foreach (var (type, of) in labelled)
        {
            var labels = Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(v => (string)of.Invoke(null, [Enum.ToObject(type, v)])!).ToList();
            Assert.All(labels, label => Assert.False(string.IsNullOrWhiteSpace(label), type.Name));
            Assert.True(labels.Distinct().Count() == labels.Count, $"{type.Name}: two values share a label: {string.Join(", ", labels)}");
        }
    }

    [Fact]
    public void Every_action_on_the_trail_has_its_words()
    {
        var used = AuditActions.Written();
        Assert.True(used.Count > 30, $"Only {used.Count} actions were found in the sources.");
        Assert.Empty(used.Except(AuditWords.ActionCodes));
        Assert.All(AuditWords.ActionCodes, code => Assert.NotEqual(code, AuditWords.Action(code)));
    }

    [Fact]
    public void Every_call_of_the_journal_is_an_action_of_the_permission_matrix()
    {
        // PermissionMatrixTests holds each of these against every role, and finds them by this shape.
        var actions = typeof(Journal).Assembly.GetTypes()
            .Where(t => t.Namespace?.StartsWith("PkKemendagriBkn.Portal.Features.", StringComparison.Ordinal) == true
            && t.GetMethod("ExecuteAsync") is not null && t.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(Journal))))
            .Select(t => t.Name)
            .ToHashSet();
        Assert.True(actions.Count > 15);
        Assert.Equal(OtherWriters.Keys.Order(StringComparer.Ordinal), AuditActions.Callers().Where(c => !actions.Contains(c)));
    }

    private static Dictionary<Type, MethodInfo> Labelled() => typeof(Labels).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(m => m.Name == nameof(Labels.Of) && m.GetParameters() is [{ ParameterType.IsEnum: true }])
        .ToDictionary(m => m.GetParameters()[0].ParameterType);
}
