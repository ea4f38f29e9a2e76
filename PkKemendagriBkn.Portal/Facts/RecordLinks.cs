using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Exchange;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>Where the pages of a register's facts are, for those that point to them from elsewhere.</summary>
public static class RecordLinks
{
    public static string Letter(Guid id) => FactKinds.Of<Letter>().PageOf(id);

    public static string Delivery(Guid id) => FactKinds.Of<Delivery>().PageOf(id);

    public static string DataProblem(Guid id) => FactKinds.Of<DataProblem>().PageOf(id);

    /// <summary>A matching of data: no fact, and spoken of like one.</summary>
    public static string Reconciliation(Guid id) => $"/pemadanan/{id}";

    /// <summary>The page of a record that comments can stand beside.</summary>
    public static string PageOf(string type, Guid id) =>
        type == nameof(Core.Reconciliations.Reconciliation) ? Reconciliation(id) : FactKinds.Named(type).PageOf(id);

    public static string Document(Guid id) => FactKinds.Of<TwoPartyDocument>().PageOf(id);
}
