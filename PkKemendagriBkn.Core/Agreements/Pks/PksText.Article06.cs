namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksText
{
    internal static Article Article06 { get; } = new(6, "PEMBIAYAAN",
    [
        Clause.OfText("6", """
            Biaya yang timbul sebagai akibat dari pelaksanaan Perjanjian Kerja Sama ini dibebankan pada anggaran
            masing-masing PIHAK sesuai dengan tugas, wewenang dan tanggung jawab masing-masing PIHAK berdasarkan
            ketentuan peraturan perundang-undangan.
            """),
    ]);
}
