namespace PkKemendagriBkn.Core.Apip;

/// <summary>Finds the inspectorate that a unit of work or a government belongs to, by the way files name it.</summary>
public static class UnitNames
{
    /// <param name="written">
    /// A unit, a region or a code: <c>Inspektorat Daerah Kabupaten Aceh Selatan</c>, <c>Pemkot Bandung</c>, <c>11.01</c>, or SIASN's own code.
    /// </param>
    /// <param name="mappings">SIASN's codes of regions.</param>
    /// <param name="on">The day on which the code was used.</param>
    /// <returns>Null when it names none, or when it may be two: nothing is guessed.</returns>
    public static Inspectorate? Find(string? written, IReadOnlyCollection<RegionMapping> mappings, DateOnly on)
    {
        if (string.IsNullOrWhiteSpace(written))
            return null;
        if ((RegionMappings.Resolve(mappings, written, on) ?? Regions.Find(written)) is { } coded)
            return Inspectorate.Of(coded);
        List<Region> named = [.. Regions.Named(written)];
        if (Regions.FindProvince(written) is { } province)
            named.Add(province);
        return named.Distinct().ToList() is [var only] ? Inspectorate.Of(only) : null;
    }
}
