using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Architecture;

/// <summary>The files of the repository, without what building, running and testing leave behind.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> LeftBehind = [".git", ".vs", ".idea", "bin", "obj", "artifacts", "TestResults"];

    /// <summary>Every file, by its path from the root with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Walk(new DirectoryInfo(Repository.Root)).Select(f => Relative(f.FullName)).Order(StringComparer.Ordinal)];

    /// <summary>The files under a folder whose names end in one of these.</summary>
    public static IEnumerable<string> Under(string folder, params string[] endings) =>
        Files.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)));

    /// <summary>Code that people wrote: no generated migrations.</summary>
    public static IEnumerable<string> Code(params string[] folders) =>
        folders.SelectMany(f => Under(f, ".cs", ".razor", ".js")).Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    public static IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(Repository.Root, file));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(f => !LeftBehind.Contains(f.Name))
            .Concat(folder.EnumerateDirectories().Where(d => !LeftBehind.Contains(d.Name) && Relative(d.FullName) != "data").SelectMany(Walk));

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
}
