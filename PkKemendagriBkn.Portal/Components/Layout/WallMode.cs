using Microsoft.AspNetCore.WebUtilities;

namespace PkKemendagriBkn.Portal.Components.Layout;

/// <summary>
/// A page on a wall: no menu, large letters, and read anew by itself. It keeps no session alive: what the server sends is no click, so that the
/// session ends at its idle limit like any other, and the wall shows the sign-in page.
/// </summary>
public static class WallMode
{
    public const string Parameter = "layar", Full = "penuh";

    /// <summary>So often it is read anew even when nothing was recorded, so that a new day shows.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    public static bool Of(string uri) => QueryHelpers.ParseQuery(new Uri(uri).Query).TryGetValue(Parameter, out var value) && value == Full;
}
