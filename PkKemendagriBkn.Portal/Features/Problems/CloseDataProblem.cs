using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Problems;

/// <summary>The reporter confirms that the problem is settled.</summary>
public sealed class CloseDataProblem(Journal journal)
{
    public Task<Guid> ExecuteAsync(DataProblemStepInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordDataProblem, nameof(CloseDataProblem), recording => input.TakeAsync(recording, DataProblemState.Closed), ct);
}
