namespace PkKemendagriBkn.Portal.Features.Account;

/// <summary>Where to go after signing in: a page of this portal, whatever the address bar asks for.</summary>
public static class ReturnTo
{
    /// <summary>The path itself when it is local, the first page otherwise.</summary>
    public static string Local(string? path)
    {
        // Browsers read a backslash as a slash and skip control characters, so "/\evil" and "/<tab>/evil" would leave the portal.
        var isLocal = path is ['/', ..] && path is not ['/', '/', ..] && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl);
        return isLocal && !path!.StartsWith("/akun/", StringComparison.OrdinalIgnoreCase) && !path.StartsWith("/_", StringComparison.Ordinal) ? path : "/";
    }

    /// <summary>An account page that remembers where to go on to.</summary>
    public static string Via(string page, string? path) => Local(path) is "/" ? page : $"{page}?kembali={Uri.EscapeDataString(Local(path))}";
}
