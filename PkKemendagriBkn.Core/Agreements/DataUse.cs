using System.ComponentModel.DataAnnotations;

namespace PkKemendagriBkn.Core.Agreements;

/// <summary>
/// What a party does with data that it received (Pasal 3(2)c, 10(4)): kept until <see cref="RegisterEntry.LastOn"/>, then destroyed or returned.
/// </summary>
public sealed class DataUse : RegisterEntry
{
    /// <summary>So many days before its last day what is kept waits for its end.</summary>
    public const int WarnDays = 30;
    [MaxLength(500)] public string? Data { get; set; }

    /// <summary>The unit that uses it.</summary>
    [MaxLength(200)] public string? Unit { get; set; }

    /// <summary>What permits the use: the clause of the agreement, a task by regulation.</summary>
    [MaxLength(500)] public string? Ground { get; set; }
}

/// <summary>That data were destroyed or given back, as minutes with witnesses show (UU 27/2022 articles 42 to 45).</summary>
public sealed class DataUseEnd : RegisterEntry
{
    public override bool Settles => true;
    public override bool NeedsProof => true;
    public DataEnd? Manner { get; set; }
    [MaxLength(500)] public string? Witnesses { get; set; }
}

public enum DataEnd { Destroyed, Returned }
