using Microsoft.Extensions.Configuration;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Tests.Portal;

/// <summary>A setting that nobody would read is refused; what is in force is told with where it comes from.</summary>
public sealed class KnownSettingsTests
{
    [Theory]
    [InlineData("Mail:Hots", "Mail:Host")]
    [InlineData("Security:IdleMinute", "Security:IdleMinutes")]
    [InlineData("security:trustedproxy:0", "Security:TrustedProxies")]
    [InlineData("Databse:Folder", "Database:Folder")]
    [InlineData("Telemetry:Otlp:Address", "Telemetry:OtlpAddress")]
    public void An_unknown_name_is_refused_with_the_nearest_known_one(string given, string nearest)
    {
        var refused = Assert.Throws<StartRefused>(() => KnownSettings.Check(With((given, "1"))));
        Assert.Contains($"{given};", refused.Message, StringComparison.Ordinal);
        Assert.Contains(nearest, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail:host")]
    [InlineData("Security:TrustedProxies:0")]
    [InlineData("Serilog:MinimumLevel:Override:Anything")]
    [InlineData("Kestrel:Endpoints:Https:Url")]
    [InlineData("SomebodyElse:Setting")]
    [InlineData("PATH")]
    public void A_known_name_and_those_of_other_programs_are_taken(string given) => KnownSettings.Check(With((given, "1")));

    [Fact]
    public void Each_setting_is_explained()
    {
        Assert.True(KnownSettings.All.Count > 40);
        Assert.All(KnownSettings.All, name => Assert.EndsWith(".", SettingWords.Of(name), StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_in_force_names_its_source_and_hides_secrets()
    {
        var builder = PortalHost.CreateBuilder(["--Mail:Host=surat.contoh.test", "--Mail:Password=rahasia", "--Security:TrustedProxies:0=10.0.0.1"]);
        var known = KnownSettings.InForce(builder.Configuration).ToDictionary(s => s.Name);
        Assert.Equal(("surat.contoh.test", SettingSource.CommandLine), (known["Mail:Host"].Value, known["Mail:Host"].Source));
        Assert.Equal("10.0.0.1", known["Security:TrustedProxies:0"].Value);
        Assert.Equal(SettingSource.Default, known["Security:IdleMinutes"].Source);
        Assert.Equal((null, true, true), (known["Mail:Password"].Value, known["Mail:Password"].IsSecret, known["Mail:Password"].IsGiven));
    }

    private static IConfigurationRoot With(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build();
}
