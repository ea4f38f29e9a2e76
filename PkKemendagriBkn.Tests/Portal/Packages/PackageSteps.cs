using System.Diagnostics;
using System.IO.Compression;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Portal.Features.EvidencePackages;
using PkKemendagriBkn.Portal.Packages;
using PkKemendagriBkn.Tests.Portal.Features.Correspondence;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Packages;

/// <summary>What the tests of packages do again and again.</summary>
internal static class PackageSteps
{
    public static readonly DateOnly From = new(2026, 1, 1), To = new(2026, 6, 30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A letter of the period with one file.</summary>
    public static async Task<(Guid Letter, Guid File)> LetterWithFileAsync(FeatureHost host, DateOnly on, byte[] content, string name = "SK Budi Santoso.pdf")
    {
        var file = await host.UploadAsync(host.Bkn, name, content);
        var input = CorrespondenceSteps.Form($"B-{on.DayNumber}/2026", Party.Second, on);
        input.UploadIds = [file];
        return (await host.Get<RecordLetter>().ExecuteAsync(input, host.Bkn, Ct), file);
    }

    public static Task<Guid> RequestAsync(FeatureHost host, Actor by, DateOnly? from = null, DateOnly? to = null) =>
        host.Get<RequestPackage>().ExecuteAsync(new RequestPackage.Input { FromOn = from ?? From, ToOn = to ?? To }, by, Ct);

    /// <summary>Asks for a package, lets the portal put it together, and unpacks it.</summary>
    public static async Task<(EvidencePackage Package, Dictionary<string, byte[]> Files)> MakeAsync(FeatureHost host, Actor by, DateOnly? from = null,
        DateOnly? to = null)
    {
        var id = await RequestAsync(host, by, from, to);
        Assert.Equal(1, await host.Get<PackageBuilder>().RunAsync(Ct));
        var package = (await host.Get<PackageQueries>().FindAsync(id, by.UserId!.Value, Ct))!;
        return (package, Read(host.Get<PackageFiles>().PathOf(id)));
    }

    public static Dictionary<string, byte[]> Read(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var content = e.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            return copy.ToArray();
        });
    }

    /// <summary>Checks an unpacked folder as the read-me tells its reader to; skipped where there is no such program.</summary>
    public static (int Code, string Output) RunSha256Sum(string folder)
    {
        try
        {
            using var run =
                Process.Start(new ProcessStartInfo("sha256sum",
                    ["--strict", "-c", PackageNames.Sums])
                { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = run.StandardOutput.ReadToEnd();
            run.WaitForExit();
            return (run.ExitCode, output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no sha256sum here.");
            throw;
        }
    }
}
