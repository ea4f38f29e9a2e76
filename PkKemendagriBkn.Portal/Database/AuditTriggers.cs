using Microsoft.EntityFrameworkCore.Migrations;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>The database itself refuses to change or remove an audit entry.</summary>
public static class AuditTriggers
{
    public static void Create(MigrationBuilder migration)
    {
        const string Refusal = "The audit trail is append-only.";
        if (migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true)
        {
            migration.Sql($"CREATE TRIGGER AuditEntries_NoUpdate BEFORE UPDATE ON AuditEntries BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;");
            migration.Sql($"CREATE TRIGGER AuditEntries_NoDelete BEFORE DELETE ON AuditEntries BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;");
        }
        else
        {
            migration.Sql($"EXEC(N'CREATE TRIGGER {PortalModel.AuditTrigger} ON AuditEntries INSTEAD OF UPDATE, DELETE AS BEGIN THROW 51001, ''{Refusal}'', 1; END')");
        }
    }
}
