using PkKemendagriBkn.Tests.Bench;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace PkKemendagriBkn.Tests;

/// <summary>The tests, or with <c>bench</c> the measurements of docs/performance.md; besides that line what xunit would generate.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args)
    {
        if (args is ["bench", .. var rest])
            return BenchProgram.RunAsync(rest);
        LetWaitingTestsWait();
        return args.Any(a => a is "--server" or "--internal-msbuild-node")
            ? TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : ConsoleRunner.Run(args);
    }

    /// <summary>Tests of pages block a thread while they wait: there are more threads than tests at once, and a busy machine is no failure.</summary>
    private static void LetWaitingTestsWait()
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, 32), ports);
        Bunit.BunitContext.DefaultWaitTimeout = Support.SqlServerForTests.Patience;
    }
}
