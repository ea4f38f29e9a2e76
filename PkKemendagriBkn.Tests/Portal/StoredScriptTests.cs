using System.IO.Compression;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Jobs;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Tests.Bench;
using PkKemendagriBkn.Tests.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal;

/// <summary>
/// A year of facts in which every text that a form can fill is script, formula and header at once; then everything that comes out of the
/// portal is read: pages, lists, papers, calendars, mail (S39, S44, S45).
/// </summary>
public sealed class StoredScriptTests : IDisposable
{
    private const string Script = "=1+1|\"'><script>x39()</script>\r\nBcc: x39@jahat.test\r\nATTACH:x39";

    /// <summary>How columns end whose text the portal looks something up by.</summary>
    private static readonly string[] Keys = ["Id", "Sha256", "Code", "Type", "Nip", "Email", "UserName", "Catalogue", "Field"];

    /// <summary>A day on which a whole year of the agreement lies behind.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    private readonly string mail = Directory.CreateTempSubdirectory("portal-mail-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(mail, recursive: true);

    [Fact]
    public async Task What_somebody_typed_becomes_script_formula_or_header_nowhere()
    {
        await using var portal = await PortalFactory.StartAsync("Development", [("Mail:Mode", "Files"), ("Mail:Folder", mail)],
            configure: parts => parts.AddSingleton<TimeProvider>(new FakeTimeProvider(Now)));
        Assert.InRange(await SpoilAsync(portal), 50, int.MaxValue);
        var (opened, shown, files) = (0, 0, new HashSet<string>());
        foreach (var (who, email) in new[] { (Who.Itjen, "itjen@demo.local"), (Who.Admin, "admin@demo.local") })
        {
            using var browser = portal.NewBrowser();
            Assert.Equal("/", (await browser.PostAsync("/akun/masuk", "masuk", ("Email", email), ("Password", DemoUsers.Password))).Path);
            foreach (var (route, path) in BenchPages.Of(who, portal.SqliteFile)
                .Where(p => who == Who.Itjen || p.Route.StartsWith("/administrasi", StringComparison.Ordinal)))
            {
                var answer = await browser.GetAsync(path);
                Assert.True(answer.Status != HttpStatusCode.InternalServerError, $"{route}: {answer.Problem}");
                opened += answer.Status == HttpStatusCode.OK ? 1 : 0;
                Assert.DoesNotContain("x39", answer.Header("Bcc") ?? "", StringComparison.Ordinal);
                if (answer.Response.Content.Headers.ContentType?.MediaType == "text/html")
                    shown += Page(route, answer.Body) ? 1 : 0;
                else if (answer.Status == HttpStatusCode.OK)
                    files.Add(await FileAsync(route, answer));
            }
        }

        Assert.True(opened > 100 && shown > 50, $"{shown} of {opened} pages show what was typed");
        Assert.Superset(new HashSet<string> { "application/pdf", "text/csv", "text/calendar" }, files);
        Assert.Contains(files, f => f.Contains("spreadsheet", StringComparison.Ordinal));
        await MailAsync(portal);
    }

    /// <summary>Fills every column that is named like a text of a form. What is read by the machine keeps its form.</summary>
    /// <returns>How many columns.</returns>
    private static async Task<int> SpoilAsync(PortalFactory portal)
    {
        var typed = typeof(PortalHost).Assembly.GetTypes().Where(t => t.Name.EndsWith("Input", StringComparison.Ordinal))
            .SelectMany(t => t.GetProperties()).Where(p => p.PropertyType == typeof(string)).Select(p => p.Name).ToHashSet();
        await using var db = portal.Db();
        var columns = db.Model.GetEntityTypes().Where(t => t.ClrType != typeof(AuditEntry) && t.GetTableName() is not null)
            .SelectMany(t => t.GetProperties()).Where(p => p.ClrType == typeof(string) && p.GetValueConverter() is null && !p.IsKey() && !p.IsForeignKey()
                && !p.IsConcurrencyToken && (typed.Contains(p.Name) || p.Name is "FullName" or "Title" or "Reason" or "UploadedBy" or "FileName")
                && !Keys.Any(k => p.Name.EndsWith(k, StringComparison.Ordinal))).ToList();
        foreach (var column in columns)
        {
            var (table, name) = (column.DeclaringType.GetTableName(), column.GetColumnName());
            try
            {
#pragma warning disable EF1002 // names out of the model
                await db.Database.ExecuteSqlRawAsync(
                    $"UPDATE \"{table}\" SET \"{name}\" = {{0}} || rowid WHERE \"{name}\" <> '' AND \"{name}\" NOT LIKE '[%' AND \"{name}\" NOT LIKE '{{{{%'",
                    [Script], Ct);
#pragma warning restore EF1002
            }
            catch (SqliteException e) when (e.SqliteErrorCode == 19)
            {
                // The database itself allows nothing but what it knows there.
            }
        }

        db.Because(new AuditNote(Actor.Portal, "CreateBackup", Reason: Script));
        await db.SaveNoteAsync(Ct); // whoever keeps what was read reads again
        return columns.Count;
    }

    /// <returns>Whether it shows what was typed.</returns>
    private static bool Page(string route, string body)
    {
        Assert.False(body.Contains("<script>x39", StringComparison.OrdinalIgnoreCase) || body.Contains("|\"'>", StringComparison.Ordinal), route);
        return body.Contains("x39", StringComparison.Ordinal);
    }

    /// <returns>Its type.</returns>
    private static async Task<string> FileAsync(string route, Answer answer)
    {
        var content = await answer.Response.Content.ReadAsByteArrayAsync(Ct);
        var type = answer.Response.Content.Headers.ContentType?.MediaType ?? "";
        switch (type)
        {
            case "application/pdf":
                EvidenceInspection.Inspect(EvidenceKind.Pdf, new MemoryStream(content));
                break;
            case "text/csv":
                Assert.False(answer.Body.Split('\n', ';', ',').Any(cell => cell.TrimStart('"').StartsWith("=1+1", StringComparison.Ordinal)), route);
                break;
            case "text/calendar":
                Assert.False(answer.Body.Split('\n').Any(line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase)
                    || line.StartsWith("ATTACH:x39", StringComparison.OrdinalIgnoreCase)), route);
                break;
            default:
                if (type.Contains("spreadsheet", StringComparison.Ordinal))
                    NoFormula(route, content);
                break;
        }

        return type;
    }

    private static void NoFormula(string route, byte[] workbook)
    {
        EvidenceInspection.Inspect(EvidenceKind.Xlsx, new MemoryStream(workbook));
        using var archive = new ZipArchive(new MemoryStream(workbook));
        foreach (var sheet in archive.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(sheet.Open());
            Assert.False(text.ReadToEnd().Contains("<f>", StringComparison.Ordinal), route);
        }
    }

    private async Task MailAsync(PortalFactory portal)
    {
        await portal.Get<PortalJobs>().NightAsync();
        for (var pass = 0; pass < 3; pass++)
            await portal.Get<MailPass>().RunAsync(Ct);
        var letters = Directory.GetFiles(mail, "*.eml", SearchOption.AllDirectories);
        Assert.NotEmpty(letters);
        foreach (var letter in letters)
        {
            var text = (await File.ReadAllTextAsync(letter, Ct)).ReplaceLineEndings("\n");
            var head = text[..text.IndexOf("\n\n", StringComparison.Ordinal)];
            Assert.DoesNotContain("\nBcc:", head, StringComparison.OrdinalIgnoreCase);
            if (text.IndexOf("text/html", StringComparison.OrdinalIgnoreCase) is >= 0 and var page)
                Assert.DoesNotContain("<script>x39", text[page..], StringComparison.OrdinalIgnoreCase);
        }
    }
}
