using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Portal.Components;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>The kinds of units as the address names them.</summary>
internal static class UnitKinds
{
    public static readonly (string Value, string Text)[] Options =
        [("daerah", Labels.Of(UnitKind.InspektoratDaerah)), ("pembantu", Labels.Of(UnitKind.InspektoratPembantu))];

    public static UnitKind? Read(string? text) => text switch
    {
        "daerah" => UnitKind.InspektoratDaerah,
        "pembantu" => UnitKind.InspektoratPembantu,
        _ => null,
    };
}
