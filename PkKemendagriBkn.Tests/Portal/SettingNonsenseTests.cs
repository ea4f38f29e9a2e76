using Microsoft.Extensions.Configuration;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal;

/// <summary>A setting that cannot be is told in one line, or taken; never with a stack.</summary>
public sealed class SettingNonsenseTests
{
    /// <summary>Every setting of the portal's own; the framework's own stand elsewhere.</summary>
    public static TheoryData<string, bool> Settings { get; } = [.. PortalHost.CreateBuilder([]).Configuration.AsEnumerable()
        .Where(s => Own.Any(o => s.Key.StartsWith(o + ":", StringComparison.OrdinalIgnoreCase))).OrderBy(s => s.Key, StringComparer.Ordinal)
        .Select(s => (s.Key, s.Value is { } usual && usual.Any(char.IsAsciiDigit)))];

    private static string[] Own => ["Database", "Audit", "Security", "Evidence", "Apip", "Reports", "Signing", "Mail", "Jobs", "Telemetry"];

    [Theory, MemberData(nameof(Settings))]
    public async Task Nonsense_is_one_clear_line_or_taken(string setting, bool isNumber)
    {
        foreach (var nonsense in isNumber ? new[] { "abc", "-1", "99999999999999999999" } : ["abc"])
        {
            var fault = await Record.ExceptionAsync(async () => await (await PortalFactory.StartAsync(settings: [(setting, nonsense)])).DisposeAsync());
            if (fault is null)
                continue;
            var sentence = StartRefused.Sentence(fault);
            Assert.True(sentence is not null && !sentence.Contains('\n', StringComparison.Ordinal), $"{setting}={nonsense}: {fault}");
        }
    }
}
