namespace PkKemendagriBkn.Core.Agreements;

/// <summary>What one of the agreement's registers holds: something of a day that may stay open, or a step that follows such a thing.</summary>
public abstract class RegisterEntry : AgreementEvent
{
    /// <summary>The day on which it was opened, taken or agreed (WIB).</summary>
    public DateOnly On { get; set; }

    /// <summary>The last day for which it holds, where it has one.</summary>
    public DateOnly? LastOn { get; set; }

    /// <summary>The entry that it is a step of.</summary>
    public Guid? FollowsId { get; set; }

    /// <summary>Whether it settles what it follows, so that nobody waits for that any more.</summary>
    public virtual bool Settles => false;

    /// <summary>Whether something has to show it although it is of one party alone: a letter or a file.</summary>
    public virtual bool NeedsProof => false;
}
