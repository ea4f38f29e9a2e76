using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(ExtensionStep step) => step switch
    {
        ExtensionStep.Notice => "Pemberitahuan kehendak",
        ExtensionStep.Proposal => "Usulan perpanjangan",
        _ => "Konfirmasi pihak lainnya",
    };

    public static string Of(ExtensionState state) => state switch
    {
        ExtensionState.Done => "Selesai",
        ExtensionState.Next => "Langkah berikutnya",
        ExtensionState.Later => "Menyusul",
        _ => "Terlewat",
    };

    public static string Tone(ExtensionState state) => state switch
    {
        ExtensionState.Done => "good",
        ExtensionState.Next => "soon",
        _ => "quiet",
    };
}
