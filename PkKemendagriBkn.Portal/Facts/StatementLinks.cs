using PkKemendagriBkn.Core.Statements;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>Where a statement of a kind is made, and how its kind stands in an address.</summary>
public static class StatementLinks
{
    private static readonly (StatementKind Kind, string Slug)[] Slugs =
    [
        (StatementKind.ConfirmationAsserted, "konfirmasi-dari-penerima"), (StatementKind.ConfirmationContested, "bantahan-penerimaan"),
        (StatementKind.ReceiptConfirmed, "diterima"), (StatementKind.NotReceived, "tidak-diterima"), (StatementKind.PartMissing, "belum-lengkap"),
        (StatementKind.ForceMajeureAccepted, "kahar-diterima"), (StatementKind.ForceMajeureContested, "kahar-dibantah"),
        (StatementKind.ForceMajeureEnded, "kahar-berakhir"), (StatementKind.Answer, "jawaban"),
    ];

    /// <summary>The form for a new statement about a fact.</summary>
    public static string Form(StatementKind kind, string subjectType, Guid subjectId) =>
        $"/pernyataan/baru/{SlugOf(kind)}{FactKinds.Named(subjectType).Path}/{subjectId}";

    /// <summary>The form for an answer to a contest.</summary>
    public static string Answer(Guid contestId) => $"/pernyataan/baru/{SlugOf(StatementKind.Answer)}/pernyataan/{contestId}";

    public static string SlugOf(StatementKind kind) => Slugs.First(s => s.Kind == kind).Slug;

    /// <returns>Null for a word that means no kind.</returns>
    public static StatementKind? KindOf(string? slug) => Slugs.Where(s => s.Slug == slug).Select(s => (StatementKind?)s.Kind).FirstOrDefault();
}
