
using PkKemendagriBkn.Core.EvidencePackages;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(PackageState state) => state switch
    {
        PackageState.Waiting => "Menunggu giliran",
        PackageState.Building => "Sedang disusun",
        PackageState.Ready => "Siap diunduh",
        PackageState.Failed => "Gagal",
        _ => "Lewat waktu simpan",
    };

    public static string Of(PackageFolder folder) => folder switch
    {
        PackageFolder.Letters => "Surat",
        PackageFolder.Exchange => "Pengiriman data dan data balikan",
        PackageFolder.Reports => "Permintaan laporan dan laporan",
        PackageFolder.Evaluations => "Evaluasi",
        PackageFolder.Access => "Keputusan akses",
        PackageFolder.Events => "Keadaan kahar dan peristiwa",
        PackageFolder.Documents => "Naskah yang dikunci",
        PackageFolder.Reminders => "Buku pengingat",
        PackageFolder.Trail => "Jejak audit",
        _ => "Status kewajiban",
    };
}
