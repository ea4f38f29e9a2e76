using Microsoft.Playwright;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>The browser that this machine has; none is ever downloaded.</summary>
internal static class Chromium
{
    /// <summary>Debian's place, unless <c>PKBKN_CHROMIUM</c> names another.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("PKBKN_CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    /// <summary>Where the browser must be there: on the build server, or wherever <c>PKBKN_REQUIRE_BROWSER=true</c>.</summary>
    public static bool IsRequired => IsTrue("CI") || IsTrue("PKBKN_REQUIRE_BROWSER");

    /// <summary>Skips the test where there is no browser; fails it where there must be one.</summary>
    public static void Require()
    {
        var reason = $"There is no Chromium at {Path}: install it (apt-get install chromium), or name it in PKBKN_CHROMIUM.";
        if (File.Exists(Path))
            return;
        if (IsRequired)
            Assert.Fail(reason);
        Assert.Skip(reason);
    }

    /// <summary>Without its sandbox, which needs rights that a container does not have; it visits our own pages only.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });

    private static bool IsTrue(string variable) => string.Equals(Environment.GetEnvironmentVariable(variable), "true", StringComparison.OrdinalIgnoreCase);
}
