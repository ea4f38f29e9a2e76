using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Dashboard;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Exports;

namespace PkKemendagriBkn.Portal.Features.Problems;

/// <summary>What the list of data problems is narrowed to, as its address says it; nonsense in the address narrows nothing.</summary>
public sealed record DataProblemFilter
{
    /// <summary>A state's name, or <see cref="Open"/> for all that the owner still has to settle.</summary>
    public string? State { get; init; }
    public string? Owner { get; init; }
    public string? Dimension { get; init; }

    /// <summary><see cref="Past"/> for those that passed their target unsettled.</summary>
    public string? Target { get; init; }

    /// <summary>One of <see cref="Ages"/>.</summary>
    public string? Age { get; init; }
    public Guid? Delivery { get; init; }
    public string? Search { get; init; }
    public string? Sort { get; init; }

    public const string Open = "terbuka";
    public const string Past = "lewat";

    /// <summary>Classes of age, in days since the report, both ends included.</summary>
    public static IReadOnlyList<(string Key, string Text, int From, int? To)> Ages { get; } =
        [.. AgeClass.All.Select(a => (a.Key, a.Text, a.From, a.To))];

    public DataProblemState? ExactState => Parsed<DataProblemState>(State);
    public Party? OwnerParty => Parsed<Party>(Owner);
    public QualityDimension? InDimension => Parsed<QualityDimension>(Dimension);
    public AgeClass? OfAge => AgeClass.All.FirstOrDefault(a => a.Key == Age);

    /// <summary>Only what is not settled yet has a running age, or a target that it can pass.</summary>
    public bool OnlyOpen => State == Open || Target == Past || OfAge is not null;

    /// <summary>The filters as the query of an address names them.</summary>
    public static DataProblemFilter Of(ExportQuery query) => new()
    {
        State = query["keadaan"], Owner = query["pihak"], Dimension = query["kategori"], Target = query["target"], Age = query["umur"],
        Delivery = query.Id("pengiriman"), Search = query.Search, Sort = query.Sort,
    };

    public bool IsEmpty => this with { Sort = null } == new DataProblemFilter();

    private static T? Parsed<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;
}
