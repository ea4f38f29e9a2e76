using System.Globalization;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Core.Reconciliations;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>Reads from the change tracker which fields change from what to what, and gives every changed fact its new version.</summary>
public static class AuditedChanges
{
    /// <summary>
    /// What may be saved without an entry of its own: the trail itself, the framework's key ring, what is being typed into a draft,
    /// how a job or a matching comes on, the moment a session was last seen, a reminder that was read, and the text of a mail, whose SHA-256 is. Everything
    /// else is audited.
    /// </summary>
    private static readonly HashSet<Type> Silent = [typeof(AuditEntry), typeof(DataProtectionKey), typeof(DraftText), typeof(JobRun)];

    private static readonly HashSet<string> SilentFields =
        [$"{nameof(UserSession)}.{nameof(UserSession.LastSeenAt)}", $"{nameof(Reminder)}.{nameof(Reminder.ReadAt)}",
            $"{nameof(OutboxMail)}.{nameof(OutboxMail.Text)}",
            $"{nameof(Reconciliation)}.{nameof(Reconciliation.Percent)}", $"{nameof(Reconciliation)}.{nameof(Reconciliation.Phase)}"];

    /// <summary>
    /// What the trail never tells, since the other party reads it: what came to wait inside a party. The reminder's key is a digest of it.
    /// </summary>
    private static readonly HashSet<string> Untold = [$"{nameof(Reminder)}.{nameof(Reminder.Title)}", $"{nameof(Reminder)}.{nameof(Reminder.Page)}"];

    /// <summary>Secrets: that they changed is recorded, their value never.</summary>
    private static readonly HashSet<string> Secret =
    [
        nameof(PortalUser.PasswordHash), nameof(PortalUser.SecurityStamp), nameof(PortalUser.ConcurrencyStamp), nameof(IdentityUserToken<Guid>.Value),
        nameof(CalendarFeed.TokenSha256), nameof(IdentityUserLogin<Guid>.ProviderKey), nameof(IdentityUserPasskey<Guid>.CredentialId),
        nameof(Reconciliation.SealedKey),
    ];

    private const string Masked = "•";

    /// <summary>
    /// Rows whose whole life the trail does not tell field by field: lists that came in at once have a digest in their fact's entry
    /// (docs/audit.md), and mails and packages are what the portal itself does about the facts.
    /// </summary>
    private static readonly HashSet<Type> Counted =
    [
        typeof(ReferenceCode), typeof(ApipFigure), typeof(CorrectionItem), typeof(CorrectionStep), typeof(ReviewItem), typeof(OutboxMail),
        typeof(EvidencePackage),
    ];

    /// <exception cref="InvalidOperationException">A fact would be deleted; facts are voided.</exception>
    public static IReadOnlyList<FieldChange> Of(ChangeTracker tracker)
    {
        tracker.DetectChanges();
        var changes = new List<FieldChange>();
        foreach (var entry in tracker.Entries())
        {
            if (Silent.Contains(entry.Entity.GetType()) || entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            if (entry is { State: EntityState.Deleted, Entity: RecordedFact })
                throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} is a fact: it is voided, never deleted.");

            var before = changes.Count;
            foreach (var property in entry.Properties)
                Compare(entry, property, changes);
            if (changes.Count == before && entry.State is EntityState.Added or EntityState.Deleted)
                changes.Add(OfKeyOnly(entry));
            if (changes.Count > before && entry.State == EntityState.Modified && entry.Metadata.FindProperty(nameof(RecordedFact.Version)) is not null)
                entry.Property(nameof(RecordedFact.Version)).CurrentValue = Guid.CreateVersion7();
        }

        return changes;
    }

    private static void Compare(EntityEntry entry, PropertyEntry property, List<FieldChange> changes)
    {
        var field = property.Metadata.Name;
        var thing = entry.Metadata.ClrType.Name;
        if (property.Metadata.IsPrimaryKey() || field == nameof(RecordedFact.Version) || Untold.Contains($"{thing}.{field}")
            || SilentFields.Contains($"{thing}.{field}") && entry.State == EntityState.Modified)
            return;

        // Compared before secrets are masked: two passwords look alike afterwards.
        var old = entry.State == EntityState.Added ? null : Text(property.OriginalValue);
        var now = entry.State == EntityState.Deleted ? null : Text(property.CurrentValue);
        if (old == now)
            return;
        if (Secret.Contains(field))
            (old, now) = (old is null ? null : Masked, now is null ? null : Masked);
        changes.Add(new FieldChange(thing, Key(entry), field, old, now));
    }

    /// <summary>Whether the trail tells every change of these rows: else they are silent, or come many at once with a digest of their own.</summary>
    public static bool TellsAllOf(Type type) => !Silent.Contains(type) && !Counted.Contains(type);

    /// <summary>A row as it stands, in the words of the trail: its thing, its key and each field that has a value.</summary>
    public static (string Thing, string Id, Dictionary<string, string> Fields) Stored(EntityEntry entry)
    {
        var (thing, fields) = (entry.Metadata.ClrType.Name, new Dictionary<string, string>());
        foreach (var property in entry.Properties)
        {
            var field = property.Metadata.Name;
            if (!property.Metadata.IsPrimaryKey() && IsCompared(thing, field) && Text(property.CurrentValue) is { } text)
                fields[field] = Secret.Contains(field) ? Masked : text;
        }

        return (thing, Key(entry), fields);
    }

    /// <summary>Whether what the trail says last of a field must be what stands in the table.</summary>
    public static bool IsCompared(string thing, string field) =>
        field != nameof(RecordedFact.Version) && !SilentFields.Contains($"{thing}.{field}") && !Untold.Contains($"{thing}.{field}");

    /// <summary>A row that is nothing but its key, such as the link from a feedback to a delivery, still comes and goes on the record.</summary>
    private static FieldChange OfKeyOnly(EntityEntry entry)
    {
        var key = Key(entry);
        return entry.State == EntityState.Added
            ? new FieldChange(entry.Metadata.ClrType.Name, key, FieldChange.KeyOnly, null, key)
            : new FieldChange(entry.Metadata.ClrType.Name, key, FieldChange.KeyOnly, key, null);
    }

    private static string Key(EntityEntry entry) =>
        string.Join('/', entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => Secret.Contains(p.Metadata.Name) ? "•" : Text(p.CurrentValue)));

    /// <summary>A value as the trail stores it: the same everywhere and always.</summary>
    internal static string? Text(object? value) => value switch
    {
        null => null,
        DateTimeOffset at => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        DateOnly on => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
