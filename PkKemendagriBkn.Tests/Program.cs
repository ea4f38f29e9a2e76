using PkKemendagriBkn.Tests.Bench;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace PkKemendagriBkn.Tests;

/// <summary>The tests, or with <c>bench</c> the measurements of docs/performance.md; besides that line what xunit would generate.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => args switch
    {
        ["bench", .. var rest] => BenchProgram.RunAsync(rest),
        _ when args.Any(a => a is "--server" or "--internal-msbuild-node") =>
            TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => ConsoleRunner.Run(args),
    };
}
