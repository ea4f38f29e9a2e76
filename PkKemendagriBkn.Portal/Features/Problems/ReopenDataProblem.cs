using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Problems;

/// <summary>The reporter finds that the problem is not settled, or has come back, and says why.</summary>
public sealed class ReopenDataProblem(Journal journal)
{
    public Task<Guid> ExecuteAsync(DataProblemStepInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordDataProblem, nameof(ReopenDataProblem), recording => input.TakeAsync(recording, DataProblemState.Reopened), ct);
}
