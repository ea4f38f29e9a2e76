using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>Small phrases that the pages of codes share.</summary>
internal static class CodeWords
{
    public static string Validity(DateOnly? from, DateOnly? until) => (from, until) switch
    {
        (null, null) => "–",
        ({ } on, null) => $"Sejak {IndonesianDates.Long(on)}",
        (null, { } on) => $"Sampai {IndonesianDates.Long(on)}",
        ({ } first, { } last) => $"{IndonesianDates.Long(first)} s.d. {IndonesianDates.Long(last)}",
    };
}
