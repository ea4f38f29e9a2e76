using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>What became of what an administrator asked for.</summary>
/// <param name="ChangeId">The change that waits for another administrator; null when it has taken effect.</param>
/// <param name="UserId">The account; null for one that is yet to be made.</param>
/// <param name="Password">The temporary password, if one was made: shown once and kept nowhere.</param>
public sealed record AccountOutcome(Guid? ChangeId, Guid? UserId, string? Password);

/// <summary>
/// How administrators come to change an account: they prove again who they are; then it takes effect at once, or waits for another
/// administrator where the account may decide on access, sign or administer.
/// </summary>
public sealed class AccountDesk(Journal journal, VerifyAgain verify, AccountWork work, TimeProvider clock)
{
    /// <summary>Does it, or proposes it.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="action">As what it stands on the trail when it takes effect at once.</param>
    /// <param name="proof">The administrator's own password and code.</param>
    /// <param name="validate">Refuses an input that is not in order.</param>
    /// <param name="what">Loads the account, if there is one, and says what is to be done.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<AccountOutcome> AskAsync(Actor actor, string action, IProven proof, Action validate,
        Func<PortalDbContext, AuditNote, Task<(AccountChange Change, PortalUser? User)>> what, CancellationToken ct)
    {
        await ProveAsync(actor, action, proof, validate, ct);
        AccountChange? change = null;
        var outcome = await journal.RecordAsync(actor, Permission.ManageUsers, action, async (db, note) =>
        {
            (change, var user) = await what(db, note);
            await AccountWork.RequirePossibleAsync(db, change, user, ct);
            if (AccountWork.NeedsConsent(change, user))
                return await ProposeAsync(db, note, change, ct);
            var (userId, password) = await work.ApplyAsync(db, change, change.ProposedBy, ct);
            db.Because(note.About(userId, change.Reason));
            return new AccountOutcome(null, userId, password);
        }, ct);
        if (outcome.ChangeId is null)
            work.Settled(change!);
        return outcome;
    }

    /// <summary>Refuses whoever may not, what is not in order, and whoever cannot prove to be the one, in this order.</summary>
    public async Task ProveAsync(Actor actor, string refused, IProven proof, Action validate, CancellationToken ct)
    {
        await journal.RequireAsync(actor, Permission.ManageUsers, refused, ct);
        validate();
        if (string.IsNullOrEmpty(proof.Password))
            throw new ValidationException([new ValidationFailure(nameof(IProven.Password), "Masukkan kata sandi Anda sekali lagi.")]);
        await verify.VerifyAgainAsync(actor, proof.Password, proof.Code, ct);
    }

    /// <summary>What an administrator wants to be done to an account, or to be made.</summary>
    public AccountChange Of(AccountChangeKind kind, AuditNote note, PortalUser? user, string? reason, UserInput? input = null)
    {
        var now = clock.GetUtcNow();
        var change = new AccountChange
        {
            Kind = kind, Email = input?.Email?.Trim() ?? user!.Email ?? "", FullName = input?.FullName?.Trim() ?? user!.FullName,
            Position = input is null ? user!.Position : input.Position?.Trim() ?? "", Nip = input is null ? user!.Nip : input.NipDigits,
            Role = input?.Role?.Role ?? user!.Role, Party = input is null ? user!.Party : input.Role!.Party, Reason = reason?.Trim() ?? "",
            ProposedById = note.Actor.UserId, ProposedBy = note.Actor.Name, ProposedAt = now, LapsesAt = now.AddDays(AccountChange.WaitsDays),
        };
        return user is null ? change : change.About(user.Id, user.Role, user.Party);
    }

    private async Task<AccountOutcome> ProposeAsync(PortalDbContext db, AuditNote note, AccountChange change, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.AccountChanges.AnyAsync(c => c.State == AccountChangeState.Proposed && c.LapsesAt > now
            && (change.UserId != null ? c.UserId == change.UserId : c.Email == change.Email), ct))
            throw new RuleViolation(Rule.AccountChangeWaits);
        db.Add(change);
        await AccountTelling.AskAsync(db, change, now, ct);
        db.Because(new AuditNote(note.Actor, "ProposeAccountChange", nameof(AccountChange), change.Id, change.Reason) { EntryId = note.EntryId });
        return new AccountOutcome(change.Id, change.UserId, null);
    }
}
