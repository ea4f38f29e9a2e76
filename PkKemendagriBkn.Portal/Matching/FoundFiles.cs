namespace PkKemendagriBkn.Portal.Matching;

/// <summary>What the workers find, and the files that it becomes.</summary>
internal sealed class FoundFiles(ResultFolder folder) : IDisposable
{
    public FoundLines Lines { get; } = new(new(folder.Working("diff")), new(folder.Working("only")), new(folder.Working("aside")));
    public OrderedLines Candidates { get; } = new(folder.Working("candidates"));

    public void WriteTo(ResultFolder target, MatchingFigures figures, CancellationToken cancel)
    {
        Lines.Differences.WriteTo(target.Final("diff.csv"), "nip,row_a,row_b,field,value_a,value_b\n"u8, cancel);
        Lines.Only.WriteTo(target.Final("only.csv"), "side,row,nip\n"u8, cancel);
        Lines.SetAside.WriteTo(target.Final("set_aside.csv"), "side,row,reason,nip\n"u8, cancel);
        figures.Candidates = Candidates.WriteTo(target.Final("candidates.csv"), "row_a,row_b,similarity\n"u8, cancel);
    }

    public void Dispose()
    {
        Lines.Differences.Dispose();
        Lines.Only.Dispose();
        Lines.SetAside.Dispose();
        Candidates.Dispose();
    }
}
