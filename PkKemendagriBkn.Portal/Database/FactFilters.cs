using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>What a query of facts leaves out by itself: facts of another agreement, and those that were voided.</summary>
public static class FactFilters
{
    private const string OfThisAgreement = "of this agreement", NotVoided = "not voided";

    internal static void Set<T>(EntityTypeBuilder<T> fact) where T : RecordedFact => fact
        .HasQueryFilter(OfThisAgreement, f => f.AgreementId == AgreementRecord.PksId)
        .HasQueryFilter(NotVoided, f => f.VoidedAt == null);

    /// <summary>
    /// The voided facts too, as a register or a history shows them. EF Core takes the filter from the whole query, wherever this
    /// stands in it: what else the query looks at says itself <c>VoidedAt == null</c> where only facts that stand count.
    /// </summary>
    public static IQueryable<T> WithVoided<T>(this IQueryable<T> rows) where T : class => rows.IgnoreQueryFilters([NotVoided]);
}
