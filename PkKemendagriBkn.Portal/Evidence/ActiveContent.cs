using PkKemendagriBkn.Core.Evidence;

namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>What would act when a file is opened, or reach out of it.</summary>
/// <param name="Words">As they follow "Berkas memuat".</param>
/// <param name="Remedy">What to do.</param>
internal sealed record ActiveContent(string Words, string Remedy)
{
    private const string PrintAgain = "Cetak ulang ke PDF biasa (menu Cetak, pilih \"Simpan sebagai PDF\"), lalu unggah kembali.";
    private const string Break = "Putuskan tautannya di aplikasinya, atau simpan sebagai PDF, lalu unggah kembali.";

    public static readonly ActiveContent
        Script = new("skrip (JavaScript)", PrintAgain),
        Program = new("perintah untuk menjalankan program", PrintAgain),
        ActsByItself = new("tindakan yang berjalan sendiri saat dibuka", PrintAgain),
        Embedded = new("berkas lain yang disisipkan di dalamnya", $"Unggah sisipan itu terpisah. {PrintAgain}"),
        Media = new("media interaktif (video, suara, atau benda 3D)", PrintAgain),
        Xfa = new("formulir XFA", PrintAgain),
        Exchange = new("tombol yang mengirim atau mengambil data", PrintAgain),
        OtherFile = new("perintah untuk membuka berkas lain", PrintAgain),
        Template = new("templat dari luar dokumen", "Lepaskan templatnya (tab Pengembang, Templat Dokumen), atau simpan sebagai PDF, lalu unggah kembali."),
        Linked = new("isi yang diambil dari luar berkas (gambar, objek, atau buku kerja lain yang ditautkan)", Break),
        Dde = new("tautan data dinamis (DDE)", Break),
        AddIn = new("add-in atau perintah tambahan", "Simpan sebagai PDF, lalu unggah kembali.");

    /// <summary>PDF: kinds of action, of annotation and of what hangs on a document (ISO 32000-1, 7.11.4, 12.5.6, 12.6.4, 12.7.8, 13).</summary>
    public static ActiveContent? OfPdfName(string name) => name switch
    {
        "JavaScript" or "JS" or "Rendition" => Script,
        "Launch" => Program,
        "EmbeddedFile" or "EmbeddedFiles" or "EF" or "FileAttachment" => Embedded,
        "RichMedia" or "RichMediaExecute" or "Movie" or "3D" or "GoTo3DView" => Media,
        "XFA" => Xfa,
        "SubmitForm" or "ImportData" => Exchange,
        "GoToR" or "GoToE" => OtherFile,
        _ => null,
    };

    public static EvidenceRefused Refusal(ActiveContent what) =>
        new(EvidenceRefusal.ActiveContent, $"Berkas memuat {what.Words}, sehingga tidak dapat diterima. {what.Remedy}");
}
