using System.Globalization;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Notifications;

namespace PkKemendagriBkn.Portal.Data;

/// <summary>Reads from the change tracker which fields change from what to what, and gives every changed fact its new version.</summary>
public static class AuditedChanges
{
    /// <summary>
    /// What may be saved without an entry of its own: the trail itself, the framework's key ring, the moment a session was last
    /// seen, and a reminder that was read. Everything else is audited.
    /// </summary>
    private static readonly HashSet<Type> Silent = [typeof(AuditEntry), typeof(DataProtectionKey)];

    private static readonly HashSet<string> SilentFields =
        [$"{nameof(UserSession)}.{nameof(UserSession.LastSeenAt)}", $"{nameof(Reminder)}.{nameof(Reminder.ReadAt)}"];

    /// <summary>Secrets: that they changed is recorded, their value never.</summary>
    private static readonly HashSet<string> Secret =
    [
        nameof(PortalUser.PasswordHash), nameof(PortalUser.SecurityStamp), nameof(PortalUser.ConcurrencyStamp), nameof(IdentityUserToken<Guid>.Value),
        nameof(IdentityUserLogin<Guid>.ProviderKey), nameof(IdentityUserPasskey<Guid>.CredentialId),
    ];

    public static IReadOnlyList<FieldChange> Of(ChangeTracker tracker)
    {
        tracker.DetectChanges();
        var changes = new List<FieldChange>();
        foreach (var entry in tracker.Entries())
        {
            if (Silent.Contains(entry.Entity.GetType()) || entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            var before = changes.Count;
            foreach (var property in entry.Properties)
                Compare(entry, property, changes);
            if (changes.Count > before && entry.State == EntityState.Modified && entry.Metadata.FindProperty(nameof(RecordedFact.Version)) is not null)
                entry.Property(nameof(RecordedFact.Version)).CurrentValue = Guid.CreateVersion7();
        }

        return changes;
    }

    private static void Compare(EntityEntry entry, PropertyEntry property, List<FieldChange> changes)
    {
        var field = property.Metadata.Name;
        var thing = entry.Metadata.ClrType.Name;
        if (property.Metadata.IsPrimaryKey() || field == nameof(RecordedFact.Version) || SilentFields.Contains($"{thing}.{field}") && entry.State == EntityState.Modified)
            return;

        var old = entry.State == EntityState.Added ? null : Text(property.OriginalValue);
        var now = entry.State == EntityState.Deleted ? null : Text(property.CurrentValue);
        if (old == now && !(entry.State == EntityState.Added && now is null && field == "Id"))
            return;
        if (Secret.Contains(field))
            (old, now) = (old is null ? null : "•", now is null ? null : "•");
        changes.Add(new FieldChange(thing, Key(entry), field, old, now));
    }

    private static string Key(EntityEntry entry) =>
        string.Join('/', entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => Text(p.CurrentValue)));

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateTimeOffset at => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        DateOnly on => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
