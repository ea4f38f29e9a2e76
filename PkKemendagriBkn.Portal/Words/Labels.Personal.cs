using PkKemendagriBkn.Core.Exchange;

namespace PkKemendagriBkn.Portal.Words;

/// <summary>Words about persons' numbers.</summary>
public static partial class Labels
{
    public static string Of(NipKind kind) => kind == NipKind.Pns ? "PNS" : "PPPK";
}
