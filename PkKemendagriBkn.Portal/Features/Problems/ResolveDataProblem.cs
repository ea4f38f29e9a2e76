using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Problems;

/// <summary>The owner says what it did and that the problem is settled.</summary>
public sealed class ResolveDataProblem(Journal journal)
{
    public Task<Guid> ExecuteAsync(DataProblemStepInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordDataProblem, nameof(ResolveDataProblem), recording => input.TakeAsync(recording, DataProblemState.Resolved), ct);
}
