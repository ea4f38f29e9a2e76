using PkKemendagriBkn.Core.Apip;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>A unit's sums in one return, as the database adds them up. How many figures were given tells 0 from nothing.</summary>
public sealed class UnitRow
{
    public required string UnitCode { get; init; }
    public long PelaksanaSum { get; init; }
    public int PelaksanaGiven { get; init; }
    public long PpupdSum { get; init; }
    public int PpupdGiven { get; init; }
    public long AuditorSum { get; init; }
    public int AuditorGiven { get; init; }
    public long NeedSum { get; init; }
    public int NeedGiven { get; init; }
    public long FilledOfNeedSum { get; init; }

    public long? Pelaksana => PelaksanaGiven == 0 ? null : PelaksanaSum;
    public long? Ppupd => PpupdGiven == 0 ? null : PpupdSum;
    public long? Auditor => AuditorGiven == 0 ? null : AuditorSum;
    public ApipSum Sum =>
        new(Given == 0 ? null : PelaksanaSum + PpupdSum + AuditorSum, NeedGiven == 0 ? null : NeedSum, NeedGiven == 0 ? null : FilledOfNeedSum);

    private int Given => PelaksanaGiven + PpupdGiven + AuditorGiven;

    private static readonly ApipPosition[] PpupdPositions = [.. ApipPositions.Of(ApipCategory.Ppupd)];
    private static readonly ApipPosition[] AuditorPositions = [.. ApipPositions.Of(ApipCategory.Auditor)];

    internal static IQueryable<UnitRow> Of(IQueryable<ApipFigure> figures) => figures.GroupBy(f => f.UnitCode).Select(g => new UnitRow
    {
        UnitCode = g.Key,
        PelaksanaSum = g.Sum(f => f.Position == ApipPosition.Pelaksana ? (long)(f.Count ?? 0) : 0L),
        PelaksanaGiven = g.Sum(f => f.Position == ApipPosition.Pelaksana && f.Count != null ? 1 : 0),
        PpupdSum = g.Sum(f => PpupdPositions.Contains(f.Position) ? (long)(f.Count ?? 0) : 0L),
        PpupdGiven = g.Sum(f => PpupdPositions.Contains(f.Position) && f.Count != null ? 1 : 0),
        AuditorSum = g.Sum(f => AuditorPositions.Contains(f.Position) ? (long)(f.Count ?? 0) : 0L),
        AuditorGiven = g.Sum(f => AuditorPositions.Contains(f.Position) && f.Count != null ? 1 : 0),
        NeedSum = g.Sum(f => (long)(f.Need ?? 0)),
        NeedGiven = g.Sum(f => f.Need != null ? 1 : 0),
        FilledOfNeedSum = g.Sum(f => f.Need != null ? (long)(f.Count ?? 0) : 0L),
    });

    /// <summary>By a column of the list; the order of the codes is that of the provinces.</summary>
    internal static IQueryable<UnitRow> Sorted(IQueryable<UnitRow> rows, string? sort) => (sort switch
    {
        "-unit" => rows.OrderByDescending(r => r.UnitCode),
        "pelaksana" => rows.OrderBy(r => r.PelaksanaSum),
        "-pelaksana" => rows.OrderByDescending(r => r.PelaksanaSum),
        "ppupd" => rows.OrderBy(r => r.PpupdSum),
        "-ppupd" => rows.OrderByDescending(r => r.PpupdSum),
        "auditor" => rows.OrderBy(r => r.AuditorSum),
        "-auditor" => rows.OrderByDescending(r => r.AuditorSum),
        "jumlah" => rows.OrderBy(r => r.PelaksanaSum + r.PpupdSum + r.AuditorSum),
        "-jumlah" => rows.OrderByDescending(r => r.PelaksanaSum + r.PpupdSum + r.AuditorSum),
        "kebutuhan" => rows.OrderBy(r => r.NeedSum),
        "-kebutuhan" => rows.OrderByDescending(r => r.NeedSum),
        _ => rows.OrderBy(r => r.UnitCode),
    }).ThenBy(r => r.UnitCode);
}
