using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Portal.Words;

/// <summary>Words of the registers.</summary>
public static partial class Labels
{
    /// <summary>What an entry of a register is called.</summary>
    public static string TitleOf(RegisterEntry entry) => entry switch
    {
        Matter => "Perselisihan",
        MatterPosition => "Posisi dalam perselisihan",
        MatterMeeting => "Musyawarah",
        MatterOutcome => "Hasil perselisihan",
        DataUse => "Pemanfaatan data",
        DataUseEnd => "Pemusnahan atau pengembalian data",
        Disclosure => "Permintaan pengungkapan data",
        DisclosureAnswer => "Jawaban atas permintaan pengungkapan",
        IncidentTold => "Pemberitahuan insiden",
        IncidentMeasure => "Penanganan insiden",
        _ => "Penutupan insiden",
    };

    public static string Of(MatterEnd outcome) => outcome switch
    {
        MatterEnd.Agreed => "Mufakat tercapai",
        MatterEnd.Withdrawn => "Perselisihan ditarik",
        _ => "Diselesaikan menurut peraturan perundang-undangan",
    };

    public static string Of(ContestEffect effect) => effect switch
    {
        ContestEffect.WordHolds => "Yang dibantah diterima dan berlaku",
        ContestEffect.ContestHolds => "Bantahan diterima: yang dibantah tidak berlaku",
        _ => "Tidak ada akibat",
    };

    public static string Of(DataEnd manner) => manner == DataEnd.Destroyed ? "Dimusnahkan" : "Dikembalikan";

    public static string Of(DisclosureGround ground) => ground switch
    {
        DisclosureGround.Consent => "Persetujuan tertulis kedua pihak",
        DisclosureGround.Order => "Perintah pengadilan atau instansi berwenang",
        _ => "Ketentuan peraturan perundang-undangan",
    };

    public static string Of(DisclosureEnd answer) => answer == DisclosureEnd.Given ? "Diberikan" : "Ditolak";

    /// <summary>How an entry stands, in words.</summary>
    public static string Of(EntryStanding standing) => standing switch
    {
        { IsWithdrawn: true } => "Bantahan ditarik",
        { SettledOn: not null } => "Selesai",
        _ => "Terbuka",
    };
}
