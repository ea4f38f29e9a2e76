using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Reconciliations;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(ReconciliationState state) => state switch
    {
        ReconciliationState.Prepared => "Disiapkan",
        ReconciliationState.Waiting => "Menunggu giliran",
        ReconciliationState.Running => "Sedang dipadankan",
        ReconciliationState.Done => "Selesai dipadankan",
        ReconciliationState.Failed => "Tidak berhasil",
        ReconciliationState.Cancelled => "Dihentikan",
        ReconciliationState.Frozen => "Dikunci",
        _ => "Dimusnahkan",
    };

    public static string Tone(Reconciliation row) => row.State switch
    {
        ReconciliationState.Done => row.Result?.Closes == false ? "bad" : "good",
        ReconciliationState.Frozen => "good",
        ReconciliationState.Failed => "bad",
        ReconciliationState.Waiting or ReconciliationState.Running => "soon",
        _ => "quiet",
    };

    public static string Of(MatchSide side) => side == MatchSide.A ? "Sisi A" : "Sisi B";

    /// <summary>What a column holds.</summary>
    public static string Of(FieldKind kind) => kind switch
    {
        FieldKind.Nip => "NIP (kunci)",
        FieldKind.Name => "Nama",
        FieldKind.Date => "Tanggal",
        FieldKind.Sex => "Jenis kelamin",
        FieldKind.Grade => "Golongan",
        FieldKind.Position => "Jabatan",
        _ => "Teks lain",
    };
}
