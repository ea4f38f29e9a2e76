using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Components.Lists;

namespace PkKemendagriBkn.Portal.Features.Reconciliations;

/// <summary>Which reconciliations a list shows, the newest first.</summary>
public sealed record ReconciliationFilter : ListFilter
{
    [InAddress("status")]
    public ReconciliationState? State { get; init; }
}
