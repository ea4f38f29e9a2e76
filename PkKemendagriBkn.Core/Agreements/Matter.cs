using System.ComponentModel.DataAnnotations;

namespace PkKemendagriBkn.Core.Agreements;

/// <summary>A matter in dispute (Pasal 12): opened by a party, or by what a party contests.</summary>
public sealed class Matter : RegisterEntry
{
    /// <summary>The clause that the parties read or carry out differently, where they name one.</summary>
    [MaxLength(40)] public string? ClauseId { get; set; }

    /// <summary>The statement that contests a fact and so began the matter.</summary>
    public Guid? ContestId { get; set; }
}

/// <summary>What one party says in a matter.</summary>
public sealed class MatterPosition : RegisterEntry;

/// <summary>A meeting in which the parties sought agreement (musyawarah, Pasal 12(1)).</summary>
public sealed class MatterMeeting : RegisterEntry
{
    /// <summary>Who of both parties was there.</summary>
    [MaxLength(500)] public string? Participants { get; set; }
}

/// <summary>How a matter ended. Both parties say so, whichever of them writes it down.</summary>
public sealed class MatterOutcome : RegisterEntry
{
    public override bool BindsBoth => true;
    public override bool Settles => true;

    /// <summary>What it did to the facts is done.</summary>
    public override bool StandsForGood => Effect is ContestEffect.WordHolds or ContestEffect.ContestHolds;
    public MatterEnd? Outcome { get; set; }

    /// <summary>What becomes of the contested fact, where a contest began the matter.</summary>
    public ContestEffect? Effect { get; set; }
}

/// <summary>The ways in which a matter ends: by agreement, given up, or left to the law (Pasal 12(2)).</summary>
public enum MatterEnd { Agreed, Withdrawn, ReferredToLaw }

/// <summary>What an outcome does to what was contested: nothing; it is confirmed; or it counts no longer.</summary>
public enum ContestEffect { None, WordHolds, ContestHolds }
