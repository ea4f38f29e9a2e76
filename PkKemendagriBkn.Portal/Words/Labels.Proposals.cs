using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(ProposalState state) => state switch
    {
        ProposalState.Proposed => "Diusulkan",
        ProposalState.Confirmed => "Dikonfirmasi",
        ProposalState.Rejected => "Ditolak",
        _ => "Ditarik",
    };

    public static string Of(ProposalAct act) => act switch
    {
        ProposalAct.Record => "Usulan",
        ProposalAct.Replace => "Usulan perubahan",
        _ => "Usulan pembatalan",
    };

    public static string Of(ProposalStep step) => step switch
    {
        ProposalStep.Confirm => "Konfirmasi",
        ProposalStep.Reject => "Tolak",
        ProposalStep.Withdraw => "Tarik usulan",
        _ => "Ubah usulan",
    };

    public static string Tone(ProposalState state) => state switch
    {
        ProposalState.Proposed => "soon",
        ProposalState.Confirmed => "good",
        _ => "quiet",
    };

    /// <summary>Whom a proposal waits for: <c>menunggu konfirmasi BKN</c>.</summary>
    public static string WaitsFor(Proposal proposal) =>
        proposal.Party is { } party ? $"menunggu konfirmasi {Of(party.Other())}" : "menunggu diusulkan salah satu pihak";
}
