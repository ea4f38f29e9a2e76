namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>Settings of documents, section <c>Reports</c>.</summary>
public sealed class DocumentOptions
{
    /// <summary>Where people outside reach the portal: it is printed into documents, so it must stay.</summary>
    public string PublicAddress { get; init; } = "http://localhost:5080";
}
