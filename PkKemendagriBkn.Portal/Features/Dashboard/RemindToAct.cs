using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Waiting;

namespace PkKemendagriBkn.Portal.Features.Dashboard;

/// <summary>
/// Somebody reminds the other party of what waits for it, at most once a day each. The entry on the trail is the record; the next pass tells whoever
/// can do it, if it still waits by then.
/// </summary>
public sealed class RemindToAct(Journal journal, WaitingReader waiting, TimeProvider clock)
{
    public sealed class Input
    {
        public WaitingKind Kind { get; init; }

        /// <summary>The record or the deadline, as <see cref="WaitingItem.Subject"/> has it.</summary>
        public string Subject { get; init; } = "";
    }

    /// <exception cref="RuleViolation">It does not wait for the other party, as far as the person knows; or the party was reminded today.</exception>
    public async Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default)
    {
        var me = await journal.RequireAsync(actor, Permission.RemindToAct, nameof(RemindToAct), ct);
        var item = (await waiting.ReadAsync(me, ct)).Others.FirstOrDefault(i => i.Kind == input.Kind && i.Subject == input.Subject && i.MayBeRemindedBy(me))
            ?? throw new RuleViolation(Rule.FactNotFound);
        if (item.Reminded is { } last && WibClock.DateOf(last.At) == clock.Today())
            throw new RuleViolation(Rule.RemindedToday);
        var name = Remindings.NameOf(item);
        await journal.NoteAsync(actor, Permission.RemindToAct, nameof(RemindToAct), Remindings.Thing, Remindings.IdOf(name), name, ct);
    }
}
