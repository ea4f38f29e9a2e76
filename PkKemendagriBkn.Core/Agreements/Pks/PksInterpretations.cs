namespace PkKemendagriBkn.Core.Agreements.Pks;

/// <summary>
/// The points that the agreement leaves open, grouped by what they touch: clocks, access, reports, and the wording itself.
/// Ids are stored by the portal and so never change.
/// </summary>
internal static partial class PksInterpretations
{
    internal static InterpretationRegister Register { get; } = new([.. Clocks(), .. Access(), .. Reports(), .. Wording()]);
}
