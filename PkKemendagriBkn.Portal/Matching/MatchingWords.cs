using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Matching;

namespace PkKemendagriBkn.Portal.Matching;

/// <summary>Why a line or a row was set aside, as the result files say it.</summary>
internal static class MatchingWords
{
    public static string Of(RowFault fault) => fault switch
    {
        RowFault.Blank => "baris kosong",
        RowFault.TooFewFields => "kolom kurang",
        RowFault.TooManyFields => "kolom lebih",
        RowFault.UnclosedQuote => "tanda kutip tidak ditutup",
        RowFault.TextAfterQuote => "teks sesudah tanda kutip penutup",
        RowFault.Nul => "karakter NUL",
        RowFault.TooLong => "baris terlalu panjang",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public static string Of(NipFault fault) => fault switch
    {
        NipFault.Empty => "NIP kosong",
        NipFault.Masked => "NIP disamarkan",
        NipFault.DamagedBySpreadsheet => "NIP rusak oleh Excel",
        NipFault.NotDigits => "NIP bukan angka",
        NipFault.WrongLength => "NIP tidak 18 angka",
        NipFault.NoSuchBirthDate => "tanggal lahir pada NIP tidak ada",
        NipFault.NoSuchAppointment => "pengangkatan pada NIP tidak ada",
        NipFault.NoSuchSex => "jenis kelamin pada NIP tidak ada",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
