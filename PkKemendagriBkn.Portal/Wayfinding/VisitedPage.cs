namespace PkKemendagriBkn.Portal.Wayfinding;

/// <summary>A page that was visited before, as the browser remembers it; not to be trusted.</summary>
public sealed record VisitedPage(string? Path, string? Title);
