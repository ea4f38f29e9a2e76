using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// The one gate for what no screen shows, such as control characters and marks of direction: whatever an action saves passes here, before its audit
/// entry is made. A form cleans what was typed once more before it checks it, so that rules see what will stand.
/// </summary>
public static class UnseenCharacters
{
    /// <summary>What is under a seal or a digest of its own, and is made by the portal from texts that passed before.</summary>
    public static readonly IReadOnlySet<Type> Sealed = new HashSet<Type> { typeof(AuditEntry), typeof(DataProtectionKey), typeof(OutboxMail) };

    /// <summary>Cleans every text that is about to be saved.</summary>
    public static void Remove(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified) || Sealed.Contains(entry.Metadata.ClrType))
                continue;
            foreach (var property in entry.Properties)
            {
                if (property.CurrentValue is string text && PlainText.HasUnseen(text) && !property.Metadata.IsPrimaryKey()
                    && (entry.State == EntityState.Added || property.IsModified))
                    property.CurrentValue = PlainText.Clean(text);
            }
        }
    }
}
