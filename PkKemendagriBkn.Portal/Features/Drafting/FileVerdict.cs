using System.Security.Cryptography;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>What a file is that somebody brings to the verification page.</summary>
public enum FileVerdict
{
    /// <summary>Byte for byte the file that the parties hold.</summary>
    Genuine,

    /// <summary>A PDF file that is not that one.</summary>
    Changed,

    /// <summary>A Word file: made to work on, never what was signed.</summary>
    WorkingCopy,

    /// <summary>A picture of the paper: it has no digest that could be compared.</summary>
    Scan,
}

/// <summary>Judges a file by its bytes and by what the portal knows of its digest.</summary>
public static class FileVerdicts
{
    public static string Digest(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    /// <summary>A digest as people write it: in groups, with colons or dashes, in capitals.</summary>
    public static string Plain(string? digest) =>
        string.Concat((digest ?? "").Where(c => !char.IsWhiteSpace(c) && c is not (':' or '-' or '.' or '\u00ad' or '\u200b'))).ToLowerInvariant();

    public static FileVerdict Of(byte[] file, bool isKnown) => isKnown ? FileVerdict.Genuine : file switch
    {
        [(byte)'P', (byte)'K', ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] => FileVerdict.WorkingCopy,
        [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [(byte)'I', (byte)'I', 42, ..] or [(byte)'M', (byte)'M', 0, 42, ..] =>
            FileVerdict.Scan,
        // What comes out of a scanner holds pictures and no type; text behind them, if any, is a guess of the scanner's.
        _ when file.AsSpan().IndexOf("/Font"u8) < 0 && file.AsSpan().IndexOf("/Image"u8) >= 0 => FileVerdict.Scan,
        _ => FileVerdict.Changed,
    };

    public static (string Word, string Sign, string Sentence) InWords(FileVerdict verdict) => verdict switch
    {
        FileVerdict.Genuine => ("Asli", "✓", "Berkas ini sama, byte demi byte, dengan berkas yang ditandatangani atau disampaikan para pihak."),
        FileVerdict.WorkingCopy => ("Salinan kerja", "✎",
            "Berkas Word dibuat untuk bekerja dan bukan berkas yang ditandatangani. Mintalah berkas PDF yang dikunci kepada salah satu pihak, lalu periksa "
            + "berkas itu."),
        FileVerdict.Scan => ("Pindaian", "▣",
            "Berkas ini gambar dari kertas, sehingga sidiknya tidak dapat dicocokkan. Mintalah berkas PDF aslinya kepada salah satu pihak, atau bandingkan isi "
            + "pindaian dengan berkas asli itu."),
        _ => ("Diubah atau bukan berkasnya", "✕",
            "Berkas ini bukan berkas yang ditandatangani atau disampaikan para pihak untuk kode ini. Jangan dipakai sebagai dasar; mintalah berkas aslinya."),
    };
}
