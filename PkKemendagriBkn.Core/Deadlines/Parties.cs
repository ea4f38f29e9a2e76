namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>What a party is to the other.</summary>
public static class Parties
{
    /// <summary>The one on the other side; for both together there is none but both.</summary>
    public static Party Other(this Party party) => party switch
    {
        Party.First => Party.Second,
        Party.Second => Party.First,
        _ => Party.Both,
    };
}
