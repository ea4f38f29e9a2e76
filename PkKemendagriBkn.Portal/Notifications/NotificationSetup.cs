using Microsoft.Extensions.DependencyInjection.Extensions;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Waiting;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>Registers reminders and their mail.</summary>
public static class NotificationSetup
{
    public static void AddNotifications(this IServiceCollection services)
    {
        // A part of the portal that is put together without settings sends nothing.
        services.TryAddSingleton(new MailOptions { Mode = MailMode.Off });
        services.TryAddSingleton(new AccessOptions());
        services.AddSingleton<WaitingReader>();
        services.AddSingleton<ReminderQueries>();
        services.AddSingleton<ReminderWriter>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<MailComposer>();
        services.AddSingleton<MailPass>();
    }
}
