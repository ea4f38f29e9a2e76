using PkKemendagriBkn.Core.Exchange;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(QualityDimension dimension) => dimension switch
    {
        QualityDimension.Completeness => "Kelengkapan",
        QualityDimension.Timeliness => "Ketepatan waktu",
        QualityDimension.Accuracy => "Akurasi",
        _ => "Konsistensi",
    };

    public static string Of(DataProblemState state) => state switch
    {
        DataProblemState.Reported => "Dilaporkan",
        DataProblemState.Acknowledged => "Sedang ditangani",
        DataProblemState.Resolved => "Selesai, menunggu konfirmasi",
        DataProblemState.Closed => "Ditutup",
        _ => "Dibuka kembali",
    };

    /// <summary>What a person does to bring a data problem into the state, as a button says it.</summary>
    public static string ToDo(DataProblemState state) => state switch
    {
        DataProblemState.Acknowledged => "Mulai tangani",
        DataProblemState.Resolved => "Nyatakan selesai",
        DataProblemState.Closed => "Konfirmasi dan tutup",
        _ => "Buka kembali",
    };
}
