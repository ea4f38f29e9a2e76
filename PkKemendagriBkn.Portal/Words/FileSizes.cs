namespace PkKemendagriBkn.Portal.Words;

/// <summary>Sizes of files as people read them.</summary>
public static class FileSizes
{
    private static readonly System.Globalization.CultureInfo Indonesian = System.Globalization.CultureInfo.GetCultureInfo("id-ID");

    /// <param name="bytes">Bytes; a kilobyte here is 1,024 of them, as file managers count.</param>
    public static string Words(long bytes) => bytes switch
    {
        < 1024 => string.Create(Indonesian, $"{bytes} B"),
        < 1024 * 1024 => string.Create(Indonesian, $"{bytes / 1024.0:N0} KB"),
        _ => string.Create(Indonesian, $"{bytes / (1024.0 * 1024.0):N1} MB"),
    };
}
