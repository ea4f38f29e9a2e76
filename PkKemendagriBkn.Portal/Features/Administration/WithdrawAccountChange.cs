using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>An administrator takes back what he or she proposed and nobody has answered.</summary>
public sealed class WithdrawAccountChange(Journal journal)
{
    public sealed class Input
    {
        public Guid ChangeId { get; init; }
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ManageUsers, nameof(WithdrawAccountChange), async recording =>
        {
            var change = await DecideAccountChange.FindAsync(recording, input.ChangeId);
            recording.About(nameof(AccountChange), change.Id);
            change.Withdraw(recording.Actor, recording.At);
        }, ct);
}
