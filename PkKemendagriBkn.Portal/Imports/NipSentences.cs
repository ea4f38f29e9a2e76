using PkKemendagriBkn.Core.Exchange;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>For everything that can be wrong or odd about a NIP, the sentence that says so and what to do.</summary>
public static class NipSentences
{
    public static string Of(NipFault fault) => fault switch
    {
        NipFault.Empty => "Isi NIP (18 angka).",
        NipFault.Masked => "NIP ini tersamarkan. Gunakan NIP lengkap (18 angka).",
        NipFault.DamagedBySpreadsheet =>
            "NIP ini rusak oleh Excel: tiga angka terakhirnya hilang dan tidak dapat ditebak. Ambil NIP dari sumber aslinya, dan format kolom itu sebagai Teks.",
        NipFault.NotDigits => "NIP hanya boleh berisi angka. Periksa penulisannya.",
        NipFault.WrongLength => "NIP harus terdiri atas 18 angka. Periksa apakah ada angka yang kurang atau lebih.",
        NipFault.NoSuchBirthDate => "Delapan angka pertama NIP bukan tanggal lahir yang ada. Periksa penulisannya.",
        NipFault.NoSuchAppointment => "Angka ke-9 sampai ke-14 NIP bukan tahun dan bulan pengangkatan PNS atau tahun dan kode PPPK. Periksa penulisannya.",
        NipFault.NoSuchSex => "Angka ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan). Periksa penulisannya.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Every fault has its sentence."),
    };

    public static string Of(NipOddity oddity) => oddity switch
    {
        NipOddity.AppointedInFuture => "Pengangkatan menurut NIP belum tiba.",
        NipOddity.AppointedUnder18 => "Menurut NIP, pegawai diangkat sebelum berusia 18 tahun.",
        NipOddity.OtherBirthDate => "Tanggal lahir berbeda dengan NIP.",
        NipOddity.OtherSex => "Jenis kelamin berbeda dengan NIP.",
        NipOddity.OtherAppointment => "Pengangkatan berbeda dengan NIP.",
        _ => throw new ArgumentOutOfRangeException(nameof(oddity), oddity, "Every oddity has its sentence."),
    };
}
