using Microsoft.EntityFrameworkCore;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// The embedded database. SQLite has one writer; its transactions are not deferred, so that beginning one takes the lock before
/// anything is read.
/// </summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options, AuditKey auditKey, TimeProvider clock, WriteGate gate)
    : PortalDbContext(options, auditKey, clock, gate);
