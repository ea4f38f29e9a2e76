namespace PkKemendagriBkn.Core.Apip;

/// <summary>What a region is by law: not to be mixed up with the kind of an inspectorate.</summary>
public enum RegionKind { Province, Kabupaten, Kota }

/// <summary>
/// A province, kabupaten or kota by its Kemendagri code (Kepmendagri 300.2.2-2138/2025). The six administrative regions of Jakarta
/// have no government of their own.
/// </summary>
/// <param name="Code"><c>11</c> or <c>11.01</c>.</param>
/// <param name="Name">With its kind, except for a province: <c>Kabupaten Aceh Selatan</c>, <c>Aceh</c>.</param>
/// <param name="Kind">Province, kabupaten or kota.</param>
/// <param name="ProvinceCode">Its province's code; for a province its own.</param>
/// <param name="HasOwnGovernment">Whether it has an Inspektorat Daerah.</param>
public sealed record Region(string Code, string Name, RegionKind Kind, string ProvinceCode, bool HasOwnGovernment)
{
    /// <summary>The name with its kind: <c>Provinsi Aceh</c>, <c>Kabupaten Aceh Selatan</c>.</summary>
    public string FullName => Kind == RegionKind.Province ? $"Provinsi {Name}" : Name;
}
