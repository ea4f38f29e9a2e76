using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Cli;

/// <summary>A start that cannot succeed ends with one line and an exit code, and leaves nothing half made (F30).</summary>
public sealed class StartTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string folder = Directory.CreateTempSubdirectory("portal-start-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("--Database:Provider=Oracle", "Database:Provider is 'Oracle'")]
    [InlineData("--Reports:PdfEngine=Word", "Reports:PdfEngine is 'Word'")]
    [InlineData("--Reports:PdfEngine=QuestPdf", "Reports:QuestPdfLicense")]
    [InlineData("--Security:IdleMinutes=0", "IdleMinutes")]
    [InlineData("--Audit:Key=pendek", "Audit:Key")]
    [InlineData("--Clock:StartsAt=besok", "Clock:StartsAt is 'besok'")]
    public async Task A_wrong_setting_is_told_in_one_line(string setting, string sentence)
    {
        await using var portal = PortalProcess.Start(folder, setting, $"--urls=http://127.0.0.1:{PortalProcess.FreePort()}");
        await ReadToEndAsync(portal);
        Assert.NotEqual(0, await portal.WaitAsync(Patience));
        Assert.Contains(sentence, portal.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", portal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_Development_no_day_can_be_chosen()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(DevelopmentClock.Setting, "2026-12-31T10:00:00+07:00")]).Build();
        Assert.Contains("for Development alone", Assert.Throws<StartRefused>(() => DevelopmentClock.Read(settings, isDevelopment: false)).Message,
            StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 12, 31), DevelopmentClock.Read(settings, isDevelopment: true).Today());
        Assert.IsNotType<DevelopmentClock>(DevelopmentClock.Read(new ConfigurationBuilder().Build(), isDevelopment: false));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var portal = PortalProcess.Start(folder, $"--urls=http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}",
            "--Serilog:MinimumLevel:Default=Fatal");
        await ReadToEndAsync(portal);
        Assert.Equal(1, await portal.WaitAsync(Patience));
        Assert.Contains("give another address as Urls", portal.Errors, StringComparison.Ordinal);
    }

    private static Task<string> ReadToEndAsync(PortalProcess portal) => portal.Output.ReadToEndAsync(TestContext.Current.CancellationToken);
}
