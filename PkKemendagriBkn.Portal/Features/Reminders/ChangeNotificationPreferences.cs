using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Notifications;

namespace PkKemendagriBkn.Portal.Features.Reminders;

/// <summary>
/// Somebody chooses by which ways they are told of which kinds of deadline, and when mail comes. It holds for what is told from now on, and of the
/// bell for what waits too. How CSV files come is chosen with it.
/// </summary>
public sealed class ChangeNotificationPreferences(Journal journal, UnreadCounts counts)
{
    public sealed class Choice(DeadlineKind kind)
    {
        public DeadlineKind Kind { get; } = kind;
        public bool Bell { get; set; } = true;
        public bool Mail { get; set; } = true;
    }

    public sealed class Input
    {
        public IReadOnlyList<Choice> Choices { get; init; } = [.. ReminderRules.Kinds.Select(k => new Choice(k))];

        /// <summary>See <see cref="MailPreference"/>.</summary>
        public bool AtOnce { get; set; } = true;
        public bool Weekly { get; set; } = true;

        /// <summary>See <see cref="ExportPreference"/>.</summary>
        public bool Semicolon { get; set; }

        /// <summary>What the person has chosen so far.</summary>
        public static Input Of(Guid userId, NotificationPreferences preferences, MailPreference mail, bool semicolon)
        {
            var input = new Input { AtOnce = mail.AtOnce, Weekly = mail.Weekly, Semicolon = semicolon };
            foreach (var choice in input.Choices)
                if (preferences.Of(userId, choice.Kind) is { } known)
                    (choice.Bell, choice.Mail) = (known.Bell, known.Mail);
            return input;
        }
    }

    public sealed class Validator : FluentValidation.AbstractValidator<Input>;

    public async Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default)
    {
        await journal.RecordAsync(actor, Permission.ViewPortal, nameof(ChangeNotificationPreferences), async recording =>
        {
            var me = recording.Actor.UserId!.Value;
            var known = await recording.Db.NotificationPreferences.Where(p => p.UserId == me).ToDictionaryAsync(p => p.Kind, ct);
            foreach (var choice in input.Choices)
            {
                if (known.TryGetValue(choice.Kind, out var preference))
                    (preference.Bell, preference.Mail) = (choice.Bell, choice.Mail);
                else if (!choice.Bell || !choice.Mail)
                    recording.Db.Add(new NotificationPreference { UserId = me, Kind = choice.Kind, Bell = choice.Bell, Mail = choice.Mail });
            }

            var mail = await recording.Db.MailPreferences.SingleOrDefaultAsync(p => p.UserId == me, ct);
            if (mail is null && (!input.AtOnce || !input.Weekly))
                recording.Db.Add(mail = new MailPreference { UserId = me });
            if (mail is not null)
                (mail.AtOnce, mail.Weekly) = (input.AtOnce, input.Weekly);
            var export = await recording.Db.ExportPreferences.SingleOrDefaultAsync(p => p.UserId == me, ct);
            if (export is null && input.Semicolon)
                recording.Db.Add(export = new ExportPreference { UserId = me });
            export?.Semicolon = input.Semicolon;
            recording.About(nameof(NotificationPreference), me);
        }, ct);
        await counts.LookAsync(ct);
    }
}
