using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Statements;

namespace PkKemendagriBkn.Portal.Words;

/// <summary>What is told as news of a step, after the name of the party that took it.</summary>
public static partial class Labels
{
    private static readonly string[] Routine =
        ["ConfirmLetter", "ConfirmDelivery", "SubmitFeedback", "SubmitReport", "RecordReportRequest", "JudgeFollowUp", "CloseDataProblem"];

    /// <summary>The actions on the trail of which people are told.</summary>
    public static IReadOnlyList<string> Decisions { get; } =
    [
        "SendDocument", "AgreeDocument", "MoveDocument", "SubmitDocument", "SendLetter", "SignDocument", "SignWithCertificate",
        "ProposeAccessDecision", "ApproveAccessDecision", "RejectAccessDecision", "WithdrawAccessDecision", "GiveAccessNotice",
        "RecordEvent", "RecordEvaluation", "ProposeAnnulment", "ConfirmProposal", "RejectProposal", "WithdrawProposal", "MakeStatement",
        .. Routine,
    ];

    /// <summary>Whether a step is the daily work of the secretariats.</summary>
    public static bool IsRoutine(string action) => Routine.Contains(action);

    /// <param name="action">One of <see cref="Decisions"/>.</param>
    /// <param name="fact">What it is about.</param>
    /// <param name="step">Between which states a document went, and whether a leader moved it.</param>
    /// <returns>Null when it is nobody's news.</returns>
    public static string? OfDecision(string action, RecordedFact fact, (DraftState From, DraftState To, bool ByLeader)? step) => (action, fact) switch
    {
        (_, TwoPartyDocument) =>
            step is { } taken ? OfLetter(fact, taken) ?? OfStep(taken)
            : action is "SignDocument" or "SignWithCertificate" ? OfStep((DraftState.Agreed, DraftState.Signed, true)) : null,
        ("ProposeAccessDecision" or "SendLetter", AccessDecision decision) => $"mengusulkan {InSentence(decision.Kind)}",
        ("ApproveAccessDecision", AccessDecision decision) => $"menetapkan {InSentence(decision.Kind)}",
        ("RejectAccessDecision", AccessDecision decision) => $"tidak menyetujui usulan {InSentence(decision.Kind)}",
        ("WithdrawAccessDecision", AccessDecision decision) => $"menarik usulan {InSentence(decision.Kind)}",
        (_, AccessNotice notice) => notice.Kind == AccessNoticeKind.Claim ? "meminta pemberian kembali akses" : "memberi teguran tentang akses",
        ("RecordEvent", Incident) => "mencatat insiden data pribadi",
        ("RecordEvent", DataUse) => "mencatat pemanfaatan data",
        ("RecordEvent", DataUseEnd) => "mencatat pemusnahan atau pengembalian data",
        ("RecordEvent", Disclosure) => "mencatat permintaan pengungkapan data",
        ("RecordEvent", DisclosureAnswer) => "menjawab permintaan pengungkapan data",
        ("RecordEvent", IncidentTold) => "memberitahukan insiden",
        ("RecordEvent", Matter) => "membuka perselisihan",
        ("RecordEvent", MatterPosition) => "menyampaikan posisi dalam perselisihan",
        ("RecordEvent", _) => fact.BindsBoth ? "mengusulkan peristiwa perjanjian" : "mencatat peristiwa perjanjian",
        ("RecordEvaluation", Evaluation) => fact.BindsBoth ? "mengusulkan evaluasi bersama" : null,
        ("ProposeAnnulment", _) => "mengusulkan pembatalan catatan",
        ("ConfirmProposal", _) => "mengonfirmasi usulan",
        ("RejectProposal", _) => "menolak usulan",
        ("WithdrawProposal", _) => "menarik usulan",
        (_, PartyStatement statement) => $"menyatakan: {Of(statement.Kind)}",
        ("ConfirmLetter" or "SendLetter", Letter) => "mengonfirmasi penerimaan surat",
        ("ConfirmDelivery", _) => "mengonfirmasi penerimaan data",
        ("SubmitFeedback", _) => "menyampaikan data balikan",
        ("SubmitReport", _) => "menyampaikan laporan",
        ("RecordReportRequest" or "SendLetter", ReportRequest) => "meminta laporan",
        ("JudgeFollowUp", _) => "menilai tindak lanjut",
        ("CloseDataProblem", _) => "menutup masalah data",
        _ => null,
    };

    private static string? OfLetter(RecordedFact fact, (DraftState From, DraftState To, bool ByLeader) step) =>
        fact is not TwoPartyDocument { Kind: DraftKind.Letter } ? null : step.To switch
        {
            DraftState.Approved => "menandatangani surat untuk dikirim",
            DraftState.Submitted => "mengirim surat",
            _ => null,
        };

    private static string? OfStep((DraftState From, DraftState To, bool ByLeader) step) => step switch
    {
        { To: DraftState.Proposed } => "mengajukan naskah kepada pimpinannya",
        { To: DraftState.Approved } => "menyetujui naskah untuk disampaikan",
        { To: DraftState.Submitted } => "menyampaikan laporan",
        { To: DraftState.Offered } => "menyerahkan naskah untuk ditelaah",
        { To: DraftState.Returned } => "mengembalikan naskah",
        { To: DraftState.Agreed } => "menyepakati naskah",
        { To: DraftState.Accepted } => "menerima laporan",
        { To: DraftState.Signed } => "menandatangani naskah",
        { To: DraftState.Withdrawn } => "menghentikan naskah",
        { From: DraftState.Proposed, To: DraftState.Draft, ByLeader: true } => "mengembalikan naskah untuk diperbaiki",
        { From: DraftState.Proposed or DraftState.Approved or DraftState.Offered, To: DraftState.Draft } => "menarik kembali naskah",
        // Opened, or taken up again after a return.
        _ => null,
    };

    private static string InSentence(AccessDecisionKind kind) => kind switch
    {
        AccessDecisionKind.Suspension => "penghentian sementara akses",
        AccessDecisionKind.Restoration => "pemberian kembali akses",
        _ => "penolakan permintaan pemberian kembali akses",
    };
}
