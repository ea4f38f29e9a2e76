using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using PkKemendagriBkn.Tests.Portal.Identity;

namespace PkKemendagriBkn.Tests.Bench;

/// <summary>The addresses that are measured: every page and download of the permission matrix that a person may open, of records that exist.</summary>
internal static partial class BenchPages
{
    /// <summary>Which table the records of an address lie in, and what else tells them apart; the longest prefix counts.</summary>
    private static readonly (string Prefix, string Sql)[] Records =
    [
        ("/permintaan", "SELECT Id FROM ReportRequests"), ("/korespondensi", "SELECT Id FROM Letters"), ("/perwakilan", "SELECT Id FROM Representatives"),
        ("/pengiriman", "SELECT Id FROM Deliveries"), ("/balikan", "SELECT Id FROM Feedbacks"),
        ("/kode", "SELECT Id FROM CodeSetVersions ORDER BY RowCount DESC"),
        ("/kode/{Id:guid}/banding",
            "SELECT Id FROM CodeSetVersions WHERE Kind IN (SELECT Kind FROM CodeSetVersions GROUP BY Kind, Owner HAVING COUNT(*) > 1) ORDER BY Kind, ValidFromOn"),
        ("/kode/nomenklatur", "SELECT Id FROM NomenclatureMappings"), ("/laporan", "SELECT Id FROM Reports"), ("/masalah", "SELECT Id FROM DataProblems"),
        ("/evaluasi", "SELECT Id FROM Evaluations"), ("/evaluasi/rencana", "SELECT Id FROM EvaluationPlans"), ("/peristiwa", "SELECT Id FROM AgreementEvents"),
        ("/apip", "SELECT Id FROM ApipReturns ORDER BY AsOfOn DESC"), ("/apip/wilayah", "SELECT Id FROM RegionMappings"),
        ("/berkas", "SELECT Id FROM EvidenceFiles"), ("/perbaikan", "SELECT Id FROM CorrectionLists ORDER BY RowCount DESC"),
        ("/naskah", "SELECT Id FROM Documents ORDER BY State = 'Draft' DESC"),
        ("/tindak-lanjut", "SELECT Id FROM FollowUps"), ("/akses", "SELECT Id FROM AccessDecisions"), ("/administrasi/pengguna", "SELECT Id FROM Users"),
        ("/administrasi/hari-libur", "SELECT Id FROM Holidays"), ("/administrasi/surel", "SELECT Id FROM OutboxMails"),
    ];

    /// <summary>Addresses to open, in the order of the matrix; those of records that the database lacks are left out.</summary>
    public static IReadOnlyList<(string Route, string Path)> Of(Who who, string databaseFile)
    {
        using var db = new SqliteConnection($"Data Source={databaseFile};Mode=ReadOnly;Pooling=False");
        db.Open();
        return [.. PermissionMatrix.Pages.Where(p => p.May.HasFlag(who) && !p.Route.Contains("/pekerjaan", StringComparison.Ordinal))
            .Select(p => (p.Route, Path: Fill(p.Route, db))).Where(p => p.Path is not null).Select(p => (p.Route, p.Path!))];
    }

    /// <summary>Whether the address answers with a file, not with a page.</summary>
    public static bool IsFile(string route) =>
        route.StartsWith("/unduh", StringComparison.Ordinal) || route.Contains("/unduh", StringComparison.Ordinal)
            || route.StartsWith("/berkas", StringComparison.Ordinal) || FileEnd().IsMatch(route);

    private static string? Fill(string route, SqliteConnection db)
    {
        var path = route
            .Replace("{Key}", Uri.EscapeDataString($"feedback:{Ask(db, "SELECT Id FROM Deliveries WHERE ReceivedOn IS NOT NULL", "")}".ToLowerInvariant()),
                StringComparison.OrdinalIgnoreCase)
            .Replace("{ClauseId}", "3", StringComparison.Ordinal).Replace("{What}", "hentikan", StringComparison.Ordinal)
            .Replace("{Before:int}", "1", StringComparison.Ordinal).Replace("{After:int}", "2", StringComparison.Ordinal);
        if (path.Contains("{Slug}", StringComparison.Ordinal))
            path = path.Replace("{Slug}", path.StartsWith("/naskah", StringComparison.Ordinal) ? "berita-acara" : "kahar", StringComparison.Ordinal);
        if (path.StartsWith("/apip", StringComparison.Ordinal))
            path = path.Replace("{Code}", "11", StringComparison.Ordinal);
        var record = Records.Where(r => route.StartsWith(r.Prefix, StringComparison.Ordinal)).OrderByDescending(r => r.Prefix.Length).FirstOrDefault();
        foreach (var (name, rank) in new[] { ("{Id:guid}", ""), ("{id:guid}", ""), ("{Other:guid}", " OFFSET 1") })
        {
            if (!path.Contains(name, StringComparison.Ordinal))
                continue;
            if (record.Sql is null || Ask(db, record.Sql, rank) is not { } id)
                return null;
            path = path.Replace(name, id.ToLowerInvariant(), StringComparison.Ordinal);
            if (path.Contains("{ItemId:guid}", StringComparison.Ordinal))
                path = Ask(db, $"SELECT Id FROM CorrectionItems WHERE ListId = '{id}'", "") is { } item
                    ? path.Replace("{ItemId:guid}", item.ToLowerInvariant(), StringComparison.Ordinal)
                    : path;
        }

        return path.Contains('{', StringComparison.Ordinal) ? null : path;
    }

    private static string? Ask(SqliteConnection db, string sql, string offset)
    {
        using var command = db.CreateCommand();
#pragma warning disable CA2100 // the statements stand above
        command.CommandText = $"{sql} LIMIT 1{offset}";
#pragma warning restore CA2100
        return command.ExecuteScalar() as string;
    }

    [GeneratedRegex(@"\.(pdf|xlsx|csv|zip)$|/(ics|unduh)$")]
    private static partial Regex FileEnd();
}
