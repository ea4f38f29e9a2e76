using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>What keeps the portal from storing, or even from reading.</summary>
public enum StorageFault { Full, ReadOnly, Locked, Damaged, Unreachable }

/// <summary>Tells from an exception what is wrong with the database or the disk under it.</summary>
public static class StorageFaults
{
    /// <summary>The operating system's "no space left" and "quota exceeded".</summary>
    private const int NoSpace = 28, NoQuota = 122;

    /// <summary>Null when it is about something else.</summary>
    public static StorageFault? Of(Exception? exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (Own(e) is { } fault)
                return fault;
        }

        return null;
    }

    /// <summary>Whether what is stored can still be read.</summary>
    public static bool CanBeRead(StorageFault? fault) => fault is null or StorageFault.Full or StorageFault.ReadOnly or StorageFault.Locked;

    /// <summary>One line for the operator.</summary>
    public static string ForOperator(StorageFault fault) => fault switch
    {
        StorageFault.Full => "The disk of the database or of its folder is full: make room, and try again. What was stored before is whole.",
        StorageFault.ReadOnly => "The database cannot be written: check the rights of its file and folder, and whether the disk is mounted read-only.",
        StorageFault.Locked => "Another process holds the database: wait until it has ended, or end it, and try again.",
        StorageFault.Damaged => "The database is damaged. It is left as it is: look with 'doctor', and restore a backup in its place.",
        _ => "The database cannot be reached: its file or its disk is gone, or SQL Server does not answer.",
    };

    private static StorageFault? Own(Exception e) => e switch
    {
        SqliteException { SqliteErrorCode: 13 } => StorageFault.Full,
        SqliteException { SqliteErrorCode: 8 } => StorageFault.ReadOnly,
        SqliteException { SqliteErrorCode: 5 or 6 } => StorageFault.Locked,
        SqliteException { SqliteErrorCode: 11 or 26 } => StorageFault.Damaged,
        SqliteException { SqliteErrorCode: 10 or 14 } => StorageFault.Unreachable,
        // The data file and its log; a database or filegroup that may only be read.
        SqlException { Number: 1105 or 9002 or 1101 } => StorageFault.Full,
        SqlException { Number: 3906 or 3908 } => StorageFault.ReadOnly,
        SqlException { Number: 823 or 824 or 605 } => StorageFault.Damaged,
        IOException { HResult: NoSpace or NoQuota } => StorageFault.Full,
        _ => null,
    };
}
