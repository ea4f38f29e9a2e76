using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Notifications;

namespace PkKemendagriBkn.Tests.Architecture;

/// <summary>The one appsettings.json at the root is linked into the program's output, where the framework alone would not always find it.</summary>
public class SettingsTests
{
    [Fact]
    public void Linked_file_is_the_one_at_the_root()
    {
        Assert.Equal(SourceTree.Read("appsettings.json"), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "appsettings.json")));
        Assert.Single(SourceTree.Files, f => Path.GetFileName(f).StartsWith("appsettings", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_read_first_and_must_be_there()
    {
        var configuration = PortalHost.CreateBuilder([]).Configuration;
        var first = Assert.IsType<JsonConfigurationSource>(((IConfigurationBuilder)configuration).Sources[0]);
        Assert.Equal(("appsettings.json", false), (first.Path, first.Optional));
        Assert.Equal(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory),
            Path.TrimEndingDirectorySeparator(((Microsoft.Extensions.FileProviders.PhysicalFileProvider)first.FileProvider!).Root));
        Assert.Equal("Sqlite", configuration["Database:Provider"]);
        Assert.Equal("15", configuration["Security:IdleMinutes"]);
        Assert.Equal("http://localhost:5080", configuration["Reports:PublicAddress"]);
        // Mail goes nowhere until somebody says where to, and then protected.
        Assert.Equal(("", "", "StartTls", "30"),
            (configuration["Mail:Mode"], configuration["Mail:Host"], configuration["Mail:Security"], configuration["Mail:TimeoutSeconds"]));
        Assert.Equal(typeof(MailOptions).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order(),
            configuration.GetSection("Mail").GetChildren().Select(s => s.Key).Order());
    }

    [Fact]
    public void Environment_and_command_line_win_over_it()
    {
        // A setting that no other test reads: the environment is one for the whole process.
        const string Variable = "Serilog__MinimumLevel__Override__Hangfire";
        Environment.SetEnvironmentVariable(Variable, "Error");
        try
        {
            var configuration = PortalHost.CreateBuilder(["--Urls=http://localhost:5999"]).Configuration;
            Assert.Equal(("Error", "http://localhost:5999"), (configuration["Serilog:MinimumLevel:Override:Hangfire"], configuration["Urls"]));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }

        Assert.Equal("Warning", PortalHost.CreateBuilder([]).Configuration["Serilog:MinimumLevel:Override:Hangfire"]);
    }
}
