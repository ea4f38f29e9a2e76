using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Problems;

/// <summary>The owner says that it works on the problem.</summary>
public sealed class AcknowledgeDataProblem(Journal journal)
{
    public Task<Guid> ExecuteAsync(DataProblemStepInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordDataProblem, nameof(AcknowledgeDataProblem), recording => input.TakeAsync(recording, DataProblemState.Acknowledged), ct);
}
