using System.ComponentModel.DataAnnotations;

namespace PkKemendagriBkn.Core.Agreements;

/// <summary>Somebody outside asks for data of the agreement, which may be given on three grounds alone (Pasal 10(3)).</summary>
public sealed class Disclosure : RegisterEntry
{
    /// <summary>Consent is that of both parties: the other one gives it by confirming.</summary>
    public override bool BindsBoth => Ground == DisclosureGround.Consent;

    /// <summary>An order or a provision has its document.</summary>
    public override bool NeedsProof => !BindsBoth;
    [MaxLength(200)] public string? Applicant { get; set; }
    [MaxLength(500)] public string? Data { get; set; }
    public DisclosureGround? Ground { get; set; }

    /// <summary>The number of the order, or the provision.</summary>
    [MaxLength(500)] public string? GroundText { get; set; }
}

/// <summary>Consent of both parties in writing (10(3)a), an order (10(3)b), or a provision of law (10(3)c).</summary>
public enum DisclosureGround { Consent, Order, Law }

/// <summary>What became of it: what left, or why nothing did.</summary>
public sealed class DisclosureAnswer : RegisterEntry
{
    public override bool Settles => true;

    /// <summary>What leaves is shown by its letter or receipt.</summary>
    public override bool NeedsProof => Answer == DisclosureEnd.Given;
    public DisclosureEnd? Answer { get; set; }

    /// <summary>What left: elements and numbers, never the data themselves.</summary>
    [MaxLength(500)] public string? Given { get; set; }
}

public enum DisclosureEnd { Given, Refused }
