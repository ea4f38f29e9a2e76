using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>Another administrator consents to a change that waits, upon which it takes effect, or refuses it with a reason.</summary>
public sealed class DecideAccountChange(Journal journal, AccountDesk desk, AccountWork work)
{
    public sealed class Input : IProven
    {
        public Guid ChangeId { get; init; }
        public bool Consents { get; set; }
        public string? Reason { get; set; }
        public string? Password { get; set; }
        public string? Code { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() =>
            RuleFor(i => i.Reason).NotEmpty().When(i => !i.Consents).WithMessage("Tulis alasan penolakan.").AtMost(RecordedFact.LongestReason, "Alasan");
    }

    public async Task<AccountOutcome> ExecuteAsync(Input input, Actor actor, CancellationToken ct = default)
    {
        await desk.ProveAsync(actor, nameof(DecideAccountChange), input, () => new Validator().ValidateAndThrow(input), ct);
        AccountChange? change = null;
        var outcome = await journal.RecordAsync(actor, Permission.ManageUsers, input.Consents ? "ConsentToAccountChange" : "RefuseAccountChange",
            async recording =>
            {
                change = await FindAsync(recording, input.ChangeId);
                recording.About(nameof(AccountChange), change.Id, input.Reason?.Trim());
                if (input.Consents)
                    return await ConsentAsync(recording, change);
                change.Refuse(recording.Actor, recording.At, input.Reason!.Trim());
                return new AccountOutcome(null, change.UserId, null);
            }, ct);
        if (input.Consents)
            work.Settled(change!);
        return outcome;
    }

    private async Task<AccountOutcome> ConsentAsync(Recording recording, AccountChange change)
    {
        var two = new[] { change.ProposedById, recording.Actor.UserId };
        var identified = await recording.Db.Users.CountAsync(u => two.Contains(u.Id) && u.Nip != null, recording.Cancelled);
        change.Consent(recording.Actor, recording.At, areTwo: identified == two.Length);
        var (userId, password) = await work.ApplyAsync(recording.Db, change, $"{change.ProposedBy} dan {recording.Actor.Name}", recording.Cancelled);
        return new AccountOutcome(null, userId, password);
    }

    /// <exception cref="RuleViolation">There is none, or none that this administrator has to do with.</exception>
    internal static async Task<AccountChange> FindAsync(Recording recording, Guid id)
    {
        var change = await recording.Db.AccountChanges.SingleOrDefaultAsync(c => c.Id == id, recording.Cancelled);
        return change is not null && recording.Actor.Administers(change.Party) && (change.FromRole is null || recording.Actor.Administers(change.FromParty))
            ? change
            : throw new RuleViolation(Rule.FactNotFound);
    }
}
