using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>The kinds of units as the address names them.</summary>
internal static class UnitKinds
{
    /// <summary>The Inspektorat Daerah of which a number was given.</summary>
    public const string Reported = "melapor";

    public static readonly (string Value, string Text)[] Options =
        [("daerah", Labels.Of(UnitKind.InspektoratDaerah)), ("pembantu", Labels.Of(UnitKind.InspektoratPembantu)), (Reported, $"{Labels.Of(UnitKind.InspektoratDaerah)} yang ada angkanya")];

    public static UnitKind? Read(string? text) => text switch
    {
        "daerah" or Reported => UnitKind.InspektoratDaerah,
        "pembantu" => UnitKind.InspektoratPembantu,
        _ => null,
    };

    public static bool OnlyReported(string? text) => text == Reported;
}
