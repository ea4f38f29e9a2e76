using System.Text.Json;
using System.Xml.Linq;

namespace PkKemendagriBkn.Tests.Architecture;

/// <summary>
/// What the lock files hold. The vulnerability audit of a restore is only as good as the registry that it asks; these floors
/// hold with any registry.
/// </summary>
public class PackageTests
{
    private static readonly string[] Projects = ["Core", "Portal", "Tests"];

    /// <summary>The lowest version without a published weakness that matters here. A package that is absent needs none.</summary>
    private static readonly Dictionary<string, (string Version, string Why)> Floors = new()
    {
        ["Microsoft.AspNetCore.DataProtection"] = ("10.0.12", "CVE-2026-40372: forged cookies below 10.0.7"),
        ["Microsoft.AspNetCore.DataProtection.EntityFrameworkCore"] = ("10.0.12", "the same"),
        ["Microsoft.AspNetCore.Identity.EntityFrameworkCore"] = ("10.0.12", "CVE-2026-45591: the newest runtime of its family"),
        ["Microsoft.EntityFrameworkCore"] = ("10.0.12", "one family, one version"),
        ["Newtonsoft.Json"] = ("13.0.4", "stack overflow below 13.0.1, for which Hangfire would settle"),
        ["MimeKit"] = ("4.15.1", "CVE-2026-30227: SMTP commands smuggled in an address"),
        ["MailKit"] = ("4.16.0", "CVE-2026-41319: answers smuggled before STARTTLS"),
        ["SkiaSharp"] = ("4.154.0", "its native image and font code, at the version that was tested"),
        ["SkiaSharp.NativeAssets.Linux.NoDependencies"] = ("4.154.0", "the same"),
        ["Microsoft.Data.Sqlite.Core"] = ("10.0.12", "one family, one version"),
        ["SQLitePCLRaw.lib.e_sqlite3"] = ("2.1.11", "memory corruption in SQLite below 3.50.2"),
        ["Microsoft.Data.SqlClient"] = ("6.1.0", "credentials on the wire in old lines"),
        ["Azure.Identity"] = ("1.11.4", "CVE-2024-35255"),
        ["Microsoft.IdentityModel.JsonWebTokens"] = ("8.0.0", "CVE-2024-21319: unbounded decompression"),
        ["System.IdentityModel.Tokens.Jwt"] = ("8.0.0", "the same"),
        ["System.Drawing.Common"] = ("10.0.0", "CVE-2021-24112 in old lines"),
        ["System.Security.Cryptography.Pkcs"] = ("10.0.0", "certificate validation in old lines"),
        ["System.IO.Packaging"] = ("9.0.0", "CVE-2024-43484"),
        ["MessagePack"] = ("2.5.187", "CVE-2024-48924"),
        ["BouncyCastle.Cryptography"] = ("2.4.0", "CVE-2024-29857 and its family"),
        ["SharpZipLib"] = ("1.3.3", "CVE-2021-32840: paths that climb out"),
    };

    private static readonly string[] FreeLicences = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"];

    /// <summary>Packages of the product that carry their licence as a file, read by a person.</summary>
    private static readonly Dictionary<string, string> LicenceRead = new()
    {
        ["Hangfire.Core"] = "LGPL-3.0 or later, used unchanged",
        ["Hangfire.AspNetCore"] = "as Hangfire.Core",
        ["Hangfire.NetCore"] = "as Hangfire.Core",
        ["Hangfire.SqlServer"] = "as Hangfire.Core",
        ["Hangfire.InMemory"] = "as Hangfire.Core",
        ["Otp.NET"] = "MIT, as a file",
        ["Microsoft.Data.SqlClient.SNI.runtime"] = "Microsoft's licence for redistribution",
        ["Microsoft.Identity.Client.NativeInterop"] = "Microsoft's licence for redistribution",
    };

    [Fact]
    public void No_package_is_older_than_its_floor()
    {
        var locked = Projects.SelectMany(p => Locked(p).Select(l => (Project: p, Package: l.Key, Version: l.Value))).ToList();
        Assert.True(locked.Count > 100);
        Assert.True(Floors.Keys.Count(f => locked.Any(l => l.Package == f)) > 12);
        Assert.Empty(locked.Where(l => Floors.TryGetValue(l.Package, out var floor) && Number(l.Version) < Number(floor.Version))
            .Select(l => $"{l.Project}: {l.Package} {l.Version}, at least {Floors[l.Package].Version} ({Floors[l.Package].Why})"));
    }

    [Theory]
    [InlineData("PDFsharp", "AGPL since 6.5, and throws without a licence")]
    [InlineData("QuestPDF", "asks government bodies to buy a licence; behind -p:UseQuestPdf=true, in a lock file of its own")]
    [InlineData("itext", "AGPL")]
    [InlineData("EPPlus", "commercial")]
    [InlineData("FluentAssertions", "commercial")]
    [InlineData("MediatR", "commercial")]
    [InlineData("AutoMapper", "commercial")]
    public void Unfree_packages_stay_out(string start, string why)
    {
        foreach (var project in Projects)
            Assert.False(Locked(project).Keys.Any(k => k.StartsWith(start, StringComparison.OrdinalIgnoreCase)), $"{project} holds {start}: {why}");
    }

    [Fact]
    public void Every_package_of_the_product_is_free_to_use()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var product = Locked("Core").Concat(Locked("Portal")).DistinctBy(p => p.Key).Where(p => !LicenceRead.ContainsKey(p.Key)).ToList();
        Assert.True(product.Count > 50);
        Assert.DoesNotContain(product.Select(p => (p.Key, Licence: LicenceOf(packages, p.Key, p.Value))), p => !FreeLicences.Contains(p.Licence));
    }

    private static string LicenceOf(string packages, string id, string version)
    {
        var name = id.ToLowerInvariant();
        var licence = XDocument.Load(Path.Combine(packages, name, version.ToLowerInvariant(), $"{name}.nuspec"))
            .Descendants().FirstOrDefault(e => e.Name.LocalName == "license" && e.Attribute("type")?.Value == "expression");
        return licence?.Value ?? "none that a program can read";
    }

    private static Dictionary<string, string> Locked(string project)
    {
        using var file = JsonDocument.Parse(SourceTree.Read($"PkKemendagriBkn.{project}/packages.lock.json"));
        return file.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
            .Where(p => p.Value.TryGetProperty("resolved", out _))
            .DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.Value.GetProperty("resolved").GetString()!);
    }

    private static Version Number(string version) => Version.Parse(version.Split('-')[0]);
}
