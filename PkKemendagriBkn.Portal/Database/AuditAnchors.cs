using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// The newest link of the audit chain, noted line by line in a file outside the database: whoever cuts the tail off the trail,
/// or puts an older database in its place, would have to reach this file too, and the copies that both parties keep of it.
/// </summary>
public sealed class AuditAnchors(string file, IDbContextFactory<PortalDbContext> contexts, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public string File { get; } = System.IO.Path.GetFullPath(file);

    /// <summary>Notes the newest entry, unless it is already noted. Null while the trail is empty.</summary>
    /// <exception cref="StartRefused">The file cannot be written or read.</exception>
    public async Task<AuditAnchor?> AppendAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var head = await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).Select(e => new { e.Sequence, e.Hash }).FirstOrDefaultAsync(ct);
        if (head is null)
            return null;

        var anchor = new AuditAnchor(head.Sequence, Convert.ToHexStringLower(head.Hash), clock.GetUtcNow());
        await turn.WaitAsync(ct);
        try
        {
            if (Read() is not [.., var last] || last.Sequence != anchor.Sequence || last.Hash != anchor.Hash)
                Write(anchor);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"The anchors of the audit trail cannot be written to {File}: check the rights of the folder, or set Audit:AnchorFile.", e);
        }
        finally
        {
            turn.Release();
        }

        return anchor;
    }

    /// <summary>All anchors noted so far, oldest first; none when there is no file.</summary>
    public IReadOnlyList<AuditAnchor> Read() => Read(File);

    /// <summary>As <see cref="Read()"/>, from a copy that somebody else holds.</summary>
    /// <exception cref="StartRefused">A line is not an anchor.</exception>
    public static IReadOnlyList<AuditAnchor> Read(string path)
    {
        if (!System.IO.File.Exists(path))
            return [];

        var text = System.IO.File.ReadAllText(path);
        var lines = text.Split('\n');
        var anchors = new List<AuditAnchor>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
                continue;
            // What follows the last line feed is a line that a crash cut off: it was never acknowledged.
            if (i == lines.Length - 1)
                break;
            anchors.Add(Parse(lines[i]) ?? throw new StartRefused($"Line {i + 1} of {path} is not an anchor of the audit trail."));
        }

        return anchors;
    }

    private static AuditAnchor? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditAnchor>(line, AuditNote.Json) is { Hash.Length: AuditChain.HashBytes * 2 } anchor ? anchor : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Write(AuditAnchor anchor)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(File)!);
        using var stream = new FileStream(File, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        // A line that a crash cut off is ended first, or it would swallow this one.
        var torn = stream.Length > 0 && EndsOpen(stream);
        if (torn)
            stream.SetLength(WholeLines(stream));
        stream.Seek(0, SeekOrigin.End);
        stream.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(anchor, AuditNote.Json) + "\n"));
        stream.Flush(flushToDisk: true);
    }

    private static bool EndsOpen(FileStream stream)
    {
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() != '\n';
    }

    private static long WholeLines(FileStream stream)
    {
        for (var at = stream.Length - 1; at >= 0; at--)
        {
            stream.Seek(at, SeekOrigin.Begin);
            if (stream.ReadByte() == '\n')
                return at + 1;
        }

        return 0;
    }

    public void Dispose() => turn.Dispose();
}
