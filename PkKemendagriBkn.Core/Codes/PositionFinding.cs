namespace PkKemendagriBkn.Core.Codes;

/// <summary>One line of a list of positions as somebody has it, with its place from 1: any of id, code and label may be missing.</summary>
public sealed record PositionLine(int Number, string? Id, string? Code, string? Label);

/// <summary>What a line of the list turns out to be.</summary>
public enum PositionVerdict
{
    Current,
    Replaced,
    NoPredecessor,
    NoSuchJenjang,
    LookAlike,
    ApipPelaksana,
    OtherAuditor,
    Contradiction,
    JenjangMissing,
    SeveralJenjang,
    Retired,
    OtherPosition,
    Unknown,
}

/// <summary>What has to be known about how a line is written, beside what it is.</summary>
public enum PositionTrap
{
    LeadingZeroLost, IdCaseDiffers, OldAndNewMixed, AliasLabel, OldAuditorLabel, GroupId, IdUnknown, CodeUnknown, LabelUnknown,
    RestIgnored
}

/// <summary>
/// The classification of one line: the position that it names, if one is found, and what should stand there instead - the successor by
/// a mapping, or the same position rightly written. Nothing is suggested where nothing should change or nothing is known.
/// </summary>
public sealed record PositionFinding(
    PositionLine Line, PositionVerdict Verdict, KnownPosition? Found, KnownPosition? Suggested, NomenclaturePair? Pair, IReadOnlyList<PositionTrap> Traps);
