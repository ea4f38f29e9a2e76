using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Dashboard;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Components.Lists;

namespace PkKemendagriBkn.Portal.Features.Problems;

/// <summary>Which data problems a list shows, and in which order.</summary>
[SortedBy("-dilaporkan", "judul", "dilaporkan", "target", "baris")]
public sealed record DataProblemFilter : SearchFilter
{
    public const string Open = "terbuka", Past = "lewat";

    /// <summary>A state's name, or <see cref="Open"/> for all that the owner still has to settle.</summary>
    [InAddress("keadaan", WordsFrom = nameof(States))]
    public string? State { get; init; }

    /// <summary>The party that has to settle them.</summary>
    [InAddress("pihak", nameof(Party.First), nameof(Party.Second))]
    public Party? Owner { get; init; }

    [InAddress("kategori")]
    public QualityDimension? Dimension { get; init; }

    /// <summary><see cref="Past"/> for those that passed their target unsettled.</summary>
    [InAddress("target", Past)]
    public string? Target { get; init; }

    /// <summary>The class of age of those that are not settled.</summary>
    [InAddress("umur", WordsFrom = nameof(Ages))]
    public string? Age { get; init; }

    /// <summary>The delivery that they were found in.</summary>
    [InAddress("pengiriman")]
    public Guid? Delivery { get; init; }

    public static IReadOnlyList<string> States { get; } = [Open, .. Enum.GetNames<DataProblemState>()];
    public static IReadOnlyList<string> Ages { get; } = [.. AgeClass.All.Select(a => a.Key)];

    public DataProblemState? ExactState => Enum.TryParse<DataProblemState>(State, out var state) ? state : null;
    public AgeClass? OfAge => AgeClass.All.FirstOrDefault(a => a.Key == Age);

    /// <summary>Only what is not settled yet has a running age, or a target that it can pass.</summary>
    public bool OnlyOpen => State == Open || Target == Past || OfAge is not null;
}
