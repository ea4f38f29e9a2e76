namespace PkKemendagriBkn.Core.Agreements;

/// <summary>A side of the agreement: <see cref="First"/> is Itjen Kemendagri (PIHAK KESATU), <see cref="Second"/> is BKN (PIHAK KEDUA).</summary>
public enum Party { First, Second, Both }

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
