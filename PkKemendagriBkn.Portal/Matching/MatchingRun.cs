using System.Security.Cryptography;
using PkKemendagriBkn.Core.Matching;

namespace PkKemendagriBkn.Portal.Matching;

/// <summary>What a run found, and what minutes say of the two files.</summary>
public sealed record MatchingResult(MatchingFigures Figures, ImportedSide A, ImportedSide B);

/// <summary>
/// One matching from two files to a folder of results (docs/decisions/0018-two-files-are-matched-part-by-part.md): reads each side once, matches part by part,
/// looks for candidates among
/// what is left, and puts the results in place when all is done. The same files give the same bytes, whatever the threads and memory.
/// </summary>
public sealed class MatchingRun
{
    private const long UsualPart = 8 << 20, LeastPart = 1 << 18, BaseMegabytes = 96;
    private const int MostParts = 2048;
    private readonly MatchingRequest request;
    private readonly ResultFolder folder;
    private readonly IProgress<MatchingProgress>? progress;
    private readonly CancellationToken cancel;
    private readonly MatchingFigures figures;
    private readonly int partCount, blockSize;
    private readonly NipParts parts;
    private readonly ulong seed = Seed();

    private MatchingRun(MatchingRequest request, ResultFolder folder, IProgress<MatchingProgress>? progress, CancellationToken cancel)
    {
        (this.request, this.folder, this.progress, this.cancel) = (request, folder, progress, cancel);
        figures = new MatchingFigures(request.Fields.Count);
        long size = Math.Max(new FileInfo(request.PathA).Length, new FileInfo(request.PathB).Length);
        long part = request.MemoryMegabytes is { } limit
            ? Math.Clamp((limit - BaseMegabytes) * (1 << 20) / (4 * request.Threads), LeastPart, UsualPart)
            : UsualPart;
        partCount = (int)Math.Clamp((size + part - 1) / part, 1, MostParts);
        blockSize = (int)Math.Clamp((16L << 20) / partCount, 1 << 13, 1 << 16);
        parts = new NipParts(partCount, Seed());
    }

    /// <exception cref="MatchingRefused">The files or the fields cannot be matched; in one sentence why.</exception>
    /// <exception cref="IOException">The disk did not take or give what was needed; nothing is left behind.</exception>
    public static MatchingResult Execute(MatchingRequest request, IProgress<MatchingProgress>? progress, CancellationToken cancel)
    {
        foreach (var path in (string[])[request.PathA, request.PathB])
            if (!File.Exists(path))
                throw new MatchingRefused($"Berkas {path} tidak ada.");
        using var folder = new ResultFolder(request.Output);
        return new MatchingRun(request, folder, progress, cancel).Execute();
    }

    private MatchingResult Execute()
    {
        using var rejected = new OrderedLines(folder.Working("rejected"));
        using var found = new FoundFiles(folder);
        using var sideA = new BlockFile(folder.Working("a"), partCount, blockSize);
        using var sideB = new BlockFile(folder.Working("b"), partCount, blockSize);
        using var leftOver = new BlockFile(folder.Working("left"), Math.Min(partCount, 256), 1 << 13);
        var (a, b) = Import(sideA, sideB, rejected);
        Match(sideA, sideB, found, new Unmatched(leftOver, new NipParts(leftOver.Parts, Seed()), request.Fields));
        leftOver.Seal();
        SearchCandidates(leftOver, found);
        if (!figures.IsBalanced)
            throw new InvalidOperationException("The balance of the matching does not close.");
        rejected.WriteTo(folder.Final("rejected.csv"), "side,line,reason\n"u8, cancel);
        found.WriteTo(folder, figures, cancel);
        var result = new MatchingResult(figures, a, b);
        MatchingSummary.Write(folder, request, result);
        cancel.ThrowIfCancellationRequested();
        folder.Publish();
        progress?.Report(new("selesai", 1));
        return result;
    }

    private (ImportedSide A, ImportedSide B) Import(BlockFile sideA, BlockFile sideB, OrderedLines rejected)
    {
        ImportedSide? a = null, b = null;
        double doneA = 0, doneB = 0;
        OnThreads(2, request.Threads, () => (side, stop) =>
        {
            if (side == 0)
                a = new SideImport(request.PathA, request, parts, sideA, rejected, true, done => Report(ref doneA, done), stop).Run();
            else
                b = new SideImport(request.PathB, request, parts, sideB, rejected, false, done => Report(ref doneB, done), stop).Run();
        }, cancel);
        figures.A.Add(a!.Figures);
        figures.B.Add(b!.Figures);
        return (a, b);

        void Report(ref double side, double done)
        {
            side = done;
            progress?.Report(new("membaca", 0.5 * (doneA + doneB) / 2));
        }
    }

    private void Match(BlockFile sideA, BlockFile sideB, FoundFiles found, Unmatched unmatched) => InParts(partCount, "memadankan", 0.5, 0.4, () =>
    {
        var worker = new PartMatch(request, sideA, sideB, found.Lines, unmatched, seed);
        return (worker.Match, worker.Figures);
    });

    private void SearchCandidates(BlockFile leftOver, FoundFiles found) => InParts(leftOver.Parts, "mencari calon pasangan", 0.9, 0.1, () =>
    {
        var counted = new MatchingFigures(request.Fields.Count);
        return (new CandidateSearch(leftOver, found.Candidates, counted).Search, counted);
    });

    private void InParts(int count, string phase, double from, double share, Func<(Action<int, CancellationToken> Work, MatchingFigures Figures)> worker)
    {
        var all = new List<MatchingFigures>();
        int done = 0;
        OnThreads(count, request.Threads, () =>
        {
            var (work, counted) = worker();
            lock (all)
                all.Add(counted);
            return (part, stop) =>
            {
                work(part, stop);
                progress?.Report(new(phase, from + share * Interlocked.Increment(ref done) / count));
            };
        }, cancel);
        all.ForEach(figures.Add);
    }

    /// <summary>Hands the numbers below <paramref name="count"/> to so many threads; the first failure stops all, and is thrown.</summary>
    private static void OnThreads(int count, int threads, Func<Action<int, CancellationToken>> worker, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Exception? failure = null;
        int next = -1;
        void Work()
        {
            try
            {
                var work = worker();
                for (int number; (number = Interlocked.Increment(ref next)) < count;)
                {
                    stop.Token.ThrowIfCancellationRequested();
                    work(number, stop.Token);
                }
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, e, null);
                stop.Cancel();
            }
        }

        var others = Enumerable.Range(1, Math.Min(threads, count) - 1)
            .Select(_ => Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Work();
        Task.WaitAll(others, CancellationToken.None);
        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }

    private static ulong Seed()
    {
        Span<byte> seed = stackalloc byte[8];
        RandomNumberGenerator.Fill(seed);
        return BitConverter.ToUInt64(seed);
    }
}
