using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace PkKemendagriBkn.Portal;

/// <summary>Where a setting's value in force was given.</summary>
public enum SettingSource { Default, File, Environment, CommandLine, Program }

/// <summary>A setting as it is in force.</summary>
/// <param name="Name">As <c>Mail:Host</c>.</param>
/// <param name="Value">What is in force; null for a secret.</param>
/// <param name="Source">Where it was given.</param>
/// <param name="IsSecret">Whether its value is shown to nobody.</param>
/// <param name="IsGiven">Whether it has a value at all.</param>
public sealed record SettingInForce(string Name, string? Value, SettingSource Source, bool IsSecret, bool IsGiven);

/// <summary>
/// The settings that there are: those of appsettings.json, which names each of the portal's own with its default. A name that is not among
/// them would be read by nobody, and whoever wrote it would believe otherwise: it is refused at the start.
/// </summary>
public static class KnownSettings
{
    private static readonly HashSet<string> Secrets = new(StringComparer.OrdinalIgnoreCase)
        { "Database:ConnectionString", "Audit:Key", "Signing:Password", "Mail:Password", "Telemetry:MetricsToken" };

    /// <summary>Sections of the framework, whose names are not ours to know.</summary>
    private static readonly HashSet<string> Foreign = new(StringComparer.OrdinalIgnoreCase) { "Serilog", "Kestrel", "Logging" };

    /// <summary>Letters that may differ before a section is taken for somebody else's.</summary>
    private const int MostTypos = 2;

    private static readonly Lazy<IReadOnlyList<string>> Names = new(() =>
    {
        var written = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build().AsEnumerable()
            .Select(s => s.Key).ToList();
        return [.. written.Where(n => !Foreign.Contains(Section(n)) && !written.Any(other => other.StartsWith(n + ":", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)];
    });

    /// <summary>The portal's own settings, in order.</summary>
    public static IReadOnlyList<string> All => Names.Value;

    /// <exception cref="StartRefused">A name is not known; the nearest one is told.</exception>
    public static void Check(IConfiguration configuration)
    {
        var sections = All.Select(Section).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var (name, _) in configuration.AsEnumerable().Where(s => s.Value is not null && s.Key.Contains(':', StringComparison.Ordinal)))
        {
            var section = Section(name);
            if (IsKnown(name) || Foreign.Contains(section))
                continue;
            if (sections.Contains(section, StringComparer.OrdinalIgnoreCase))
                throw Unknown(name, All.Where(n => Section(n).Equals(section, StringComparison.OrdinalIgnoreCase)).MinBy(n => Distance(n, name))!);
            // Other programs' variables are in the environment too: only what looks like one of ours is a slip.
            if (sections.MinBy(s => Distance(s, section)) is { } near && Distance(near, section) <= MostTypos)
                throw Unknown(name, All.MinBy(n => Distance(n, name))!);
        }
    }

    /// <summary>All settings of the portal's own, as they are in force.</summary>
    public static IReadOnlyList<SettingInForce> InForce(IConfigurationRoot configuration) => [.. All.Concat(ListsIn(configuration)).Select(name =>
    {
        var value = configuration[name];
        var isSecret = Secrets.Contains(name);
        return new SettingInForce(name, isSecret ? null : value, SourceOf(configuration, name), isSecret, !string.IsNullOrEmpty(value));
    }).OrderBy(s => s.Name, StringComparer.Ordinal)];

    /// <summary>The setting of which a value in a list is one.</summary>
    public static string WithoutPlace(string name) => char.IsAsciiDigit(name[^1]) && name.LastIndexOf(':') is > 0 and var end
        && name[(end + 1)..].All(char.IsAsciiDigit) ? name[..end] : name;

    private static IEnumerable<string> ListsIn(IConfigurationRoot configuration) => configuration.AsEnumerable()
        .Where(s => s.Value is not null && WithoutPlace(s.Key) != s.Key && IsKnown(s.Key)).Select(s => s.Key);

    private static bool IsKnown(string name) => All.Contains(WithoutPlace(name), StringComparer.OrdinalIgnoreCase);

    private static string Section(string name) => name.Split(':')[0];

    private static SettingSource SourceOf(IConfigurationRoot configuration, string name) =>
        configuration.Providers.Reverse().FirstOrDefault(p => p.TryGet(name, out _)) switch
        {
            JsonConfigurationProvider { Source.Path: "appsettings.json" } or null => SettingSource.Default,
            JsonConfigurationProvider => SettingSource.File,
            EnvironmentVariablesConfigurationProvider => SettingSource.Environment,
            CommandLineConfigurationProvider => SettingSource.CommandLine,
            _ => SettingSource.Program,
        };

    private static StartRefused Unknown(string name, string nearest) =>
        new($"There is no setting {name}; did you mean {nearest}? The settings and their defaults stand in appsettings.json.");

    /// <summary>How many letters must be changed, added or left out to make one name of the other.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var isSame = char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]);
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (isSame ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
