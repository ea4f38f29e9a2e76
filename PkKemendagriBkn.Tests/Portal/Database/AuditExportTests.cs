using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Cli;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>What docs/audit.md promises a third person.</summary>
public class AuditExportTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, DatabaseData]
    public async Task Export_verifies_by_the_document_alone(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var export = await ExportAsync(database);
        var expected = new string('0', 64);
        var sequence = 0;
        foreach (var line in await File.ReadAllLinesAsync(export, None))
        {
            var e = JsonDocument.Parse(line).RootElement;
            Assert.Equal(++sequence, e.GetProperty("sequence").GetInt64());
            Assert.Equal(expected, e.GetProperty("previousHash").GetString());
            expected = HashByTheDocument(e);
            Assert.Equal(expected, e.GetProperty("hash").GetString());
            Assert.Equal(e.GetProperty("atTicks").GetInt64(), e.GetProperty("at").GetDateTimeOffset().UtcTicks);
        }

        Assert.Equal(5, sequence);
    }

    [Fact]
    public async Task Program_in_the_document_gives_the_same_verdict()
    {
        Assert.SkipUnless(await PythonAsync("-c", "pass") == 0, "Unconfigured: python3");
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var document = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "audit.md"), None);
        var program = Path.Combine(database.Folder, "check.py");
        var key = Path.Combine(database.Folder, "key");
        await File.WriteAllTextAsync(program, document.Split("```python\n")[1].Split("```")[0], None);
        await File.WriteAllBytesAsync(key, TestDatabase.Key.Bytes, None);
        var export = await ExportAsync(database);
        await database.Anchors.AppendAsync(None);

        Assert.Equal(0, await PythonAsync(program, export, key, database.Anchors.File));
        var text = await File.ReadAllTextAsync(export, None);
        await File.WriteAllTextAsync(export, text.Replace("Petugas", "Petugaz", StringComparison.Ordinal), None);
        Assert.Equal(1, await PythonAsync(program, export, key, database.Anchors.File));
    }

    [Theory]
    [InlineData("", true, 0)]
    [InlineData("", false, 0)]
    [InlineData("edited", true, 1)]
    [InlineData("edited", false, 0)]
    [InlineData("a line gone", false, 1)]
    [InlineData("swapped", false, 1)]
    [InlineData("cut off", false, 1)]
    [InlineData("no line", false, 1)]
    public async Task An_exported_trail_is_verified_without_the_portal_and_its_order_without_the_key(string fault, bool withKey, int code)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var (export, key) = (await ExportAsync(database), Path.Combine(database.Folder, "key"));
        await File.WriteAllBytesAsync(key, TestDatabase.Key.Bytes, None);
        await database.Anchors.AppendAsync(None);
        var lines = (await File.ReadAllLinesAsync(export, None)).ToList();
        switch (fault)
        {
            case "edited": lines[1] = lines[1].Replace("Petugas", "Petugaz", StringComparison.Ordinal); break;
            case "a line gone": lines.RemoveAt(2); break;
            case "swapped": (lines[1], lines[2]) = (lines[2], lines[1]); break;
            case "cut off": lines.RemoveAt(lines.Count - 1); break;
            case "no line": lines[2] = "{\"sequence\": 3}"; break;
            default: break;
        }

        await File.WriteAllLinesAsync(export, lines, None);
        using var told = new StringWriter();
        string[] args = [export, "--anchors", database.Anchors.File, .. withKey ? new[] { "--key", key } : []];
        var found = VerifyExportVerb.Run(args, told);
        Assert.True(code == found, told.ToString());
        Assert.Equal(withKey, !told.ToString().Contains("without the key", StringComparison.Ordinal));
        Assert.Equal(2, VerifyExportVerb.Run([export, "--wat"], TextWriter.Null));
        Assert.Equal(2, VerifyExportVerb.Run([export + "x"], TextWriter.Null));
    }

    [Theory]
    [InlineData]
    [InlineData("a", "b")]
    [InlineData("--force")]
    public async Task Wrong_arguments_are_told(params string[] args)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        Assert.Equal(2, await ExportAuditVerb.RunAsync(database.Services, args, TextWriter.Null, None));
        Assert.Equal(2, await VerifyAuditVerb.RunAsync(database.Services, ["--wat"], TextWriter.Null, None));
        Assert.Equal(2, await VerifyAuditVerb.RunAsync(database.Services, ["--anchors", "/tidak/ada"], TextWriter.Null, None));
    }

    [Fact]
    public async Task Anchors_survive_a_line_that_a_crash_cut_off()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await database.Anchors.AppendAsync(None);
        await File.AppendAllTextAsync(database.Anchors.File, "{\"sequence\":2,\"ha", None);
        Assert.Single(database.Anchors.Read());
        await database.AddEntriesAsync(1);
        await database.Anchors.AppendAsync(None);
        await database.Anchors.AppendAsync(None);
        Assert.Equal([1L, 2L], database.Anchors.Read().Select(a => a.Sequence));

        await File.WriteAllTextAsync(database.Anchors.File, "bukan jangkar\n", None);
        Assert.Throws<StartRefused>(() => database.Anchors.Read());
    }

    [Fact(Explicit = true)]
    public async Task Two_hundred_thousand_entries_are_verified_at_fifty_thousand_a_second()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = await database.Contexts.CreateDbContextAsync(None);
        var head = await db.AuditEntries.AsNoTracking().SingleAsync(None);
        var changes = Enumerable.Range(0, 6).Select(i => new FieldChange("Delivery", Guid.CreateVersion7().ToString(), $"Field{i}", null, "nilai")).ToList();
        for (var batch = 0; batch < 20; batch++)
        {
            for (var i = 0; i < 10_000; i++)
            {
                var entry = new AuditNote(Actor.Portal, "RecordDelivery", "Delivery", Guid.CreateVersion7(), "uji").ToEntry(database.Clock.GetUtcNow(),
                    changes);
                AuditChain.Append(entry, head, TestDatabase.Key.Bytes);
                db.Add(head = entry);
            }

            await db.SaveChangesAsync(None);
            db.ChangeTracker.Clear();
        }

        var watch = Stopwatch.StartNew();
        var verdict = await database.VerifyAsync();
        Assert.True(verdict.IsSound);
        var rate = verdict.Entries / watch.Elapsed.TotalSeconds;
        TestContext.Current.TestOutputHelper?.WriteLine($"{rate:F0} entries a second");
        Assert.True(rate >= 50_000, $"{rate:F0} entries a second");
    }

    private static async Task<string> ExportAsync(TestDatabase database)
    {
        await database.AddUserAsync(Role.ItjenSecretariat, Party.First, "Petugas");
        await database.AddEntriesAsync(1);
        await using (var db = await database.Contexts.CreateDbContextAsync(None))
        {
            db.Because(new AuditNote(Actor.Nobody, "Note", "Letter", Guid.CreateVersion7(), "\"é\"\n😀"));
            await db.SaveNoteAsync(None);
        }

        var path = Path.Combine(database.Folder, "audit.jsonl");
        Assert.Equal(0, await ExportAuditVerb.RunAsync(database.Services, [path], TextWriter.Null, None));
        return path;
    }

    /// <summary>Written from docs/audit.md, without the portal's own encoding.</summary>
    private static string HashByTheDocument(JsonElement e)
    {
        var bytes = new List<byte>();
        foreach (var field in new[] { "sequence", "id", "atTicks", "actorId", "actorName", "actorParty", "actorRole", "action", "subjectType", "subjectId",
            "reason", "changes" })
        {
            var value = e.GetProperty(field);
            if (value.ValueKind == JsonValueKind.Number)
            {
                bytes.AddRange(BigEndian(value.GetInt64()));
                continue;
            }

            var text = value.ValueKind == JsonValueKind.Null ? null : Encoding.UTF8.GetBytes(value.GetString()!);
            bytes.AddRange(BigEndian(text?.Length ?? -1));
            bytes.AddRange(text ?? []);
        }

        bytes.AddRange(Convert.FromHexString(e.GetProperty("previousHash").GetString()!));
        return Convert.ToHexStringLower(HMACSHA256.HashData(TestDatabase.Key.Bytes, bytes.ToArray()));
    }

    private static byte[] BigEndian(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }

    private static async Task<int> PythonAsync(params string[] args)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", args) { RedirectStandardOutput = true })!;
            await python.StandardOutput.ReadToEndAsync(None);
            await python.WaitForExitAsync(None);
            return python.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
