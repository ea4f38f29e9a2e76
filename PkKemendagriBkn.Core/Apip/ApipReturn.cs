using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Apip;

/// <summary>The aggregate of APIP that BKN gave the first party (Pasal 3(1)c, 4(2)c): the head of one list of figures.</summary>
public sealed class ApipReturn : RecordedFact
{
    /// <summary>The WIB day for which the figures hold. One return that stands for each day.</summary>
    public DateOnly AsOfOn { get; set; }

    /// <summary>The WIB day on which BKN gave it; from then on it is shown.</summary>
    public DateOnly ProvidedOn { get; set; }
    [MaxLength(2000)] public string? Note { get; set; }

    /// <summary>The file that it was read from.</summary>
    [MaxLength(255)] public string? FileName { get; init; }

    /// <summary>SHA-256 of that file, 64 small hexadecimal digits.</summary>
    [MaxLength(64)] public string? FileSha256 { get; init; }

    /// <summary>Figures recorded with it.</summary>
    public int RowCount { get; set; }

    /// <summary>SHA-256 of the figures in the canonical form of docs/audit.md, as they stand after the last correction.</summary>
    [MaxLength(64)] public string? RowsSha256 { get; set; }

    /// <summary>How many warnings were shown when it was recorded, and accepted by recording it.</summary>
    public int WarningCount { get; init; }
}

/// <summary>One figure of a return. A figure that BKN did not give has no row; 0 is a figure.</summary>
public sealed class ApipFigure
{
    public Guid ReturnId { get; init; }

    /// <summary>See <see cref="Inspectorate.Code"/>.</summary>
    [MaxLength(20)] public required string UnitCode { get; init; }

    /// <summary>The code of the unit's government, of its province, and whether it is part of another unit: so that lists add up in the database.</summary>
    [MaxLength(5)] public required string RegionCode { get; init; }
    [MaxLength(2)] public required string ProvinceCode { get; init; }
    public bool IsAssistant { get; init; }
    public ApipPosition Position { get; init; }

    /// <summary>People in the position; null when only the need was given.</summary>
    public int? Count { get; set; }

    /// <summary>People needed (kebutuhan); null when it is not known.</summary>
    public int? Need { get; set; }

    public static ApipFigure Of(Guid returnId, ApipLine line)
    {
        var unit = Inspectorate.Find(line.UnitCode) ?? throw new ArgumentException($"No unit {line.UnitCode}", nameof(line));
        return new ApipFigure
        {
            ReturnId = returnId, UnitCode = unit.Code, RegionCode = unit.Region.Code, ProvinceCode = unit.Region.ProvinceCode,
            IsAssistant = unit.Kind == UnitKind.InspektoratPembantu,
            Position = line.Position, Count = line.Count, Need = line.Need,
        };
    }
}

/// <summary>One figure as given, before it is known to be right.</summary>
public sealed record ApipLine(string UnitCode, ApipPosition Position, int? Count, int? Need = null);

/// <summary>A total that the giver wrote down for a unit: of one category or, when that is null, of all.</summary>
public sealed record DeclaredTotal(string UnitCode, ApipCategory? Category, int Total);
