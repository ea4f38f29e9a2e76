namespace PkKemendagriBkn.Tests.Support;

/// <summary>The repository that these tests were built from.</summary>
public static class Repository
{
    /// <summary>Its root: the folder above the tests that holds the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PkKemendagriBkn.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside their repository.");
    }
}
