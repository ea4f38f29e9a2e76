namespace PkKemendagriBkn.Core.Agreements.Pks;

/// <summary>
/// The points that the agreement leaves open, grouped by what they touch: receipt, clocks, access and its suspension, reports, force majeure and the
/// term, and the wording itself.
/// Ids are stored by the portal and so never change.
/// </summary>
internal static partial class PksInterpretations
{
    internal static InterpretationRegister Register { get; } = new(
        [.. Receipt(), .. Clocks(), .. Access(), .. Suspension(), .. Reports(), .. Counts(), .. ForceMajeure(), .. Wording()]);
}
