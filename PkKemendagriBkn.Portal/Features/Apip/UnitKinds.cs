using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>The kinds of units as the address names them.</summary>
internal static class UnitKinds
{
    public const string Regional = "daerah", Assistant = "pembantu";

    /// <summary>The Inspektorat Daerah of which a number was given.</summary>
    public const string Reported = "melapor";

    public static readonly (string Value, string Text)[] Options =
    [
        (Regional, Labels.Of(UnitKind.InspektoratDaerah)), (Assistant, Labels.Of(UnitKind.InspektoratPembantu)),
        (Reported, $"{Labels.Of(UnitKind.InspektoratDaerah)} yang ada angkanya"),
    ];
}
