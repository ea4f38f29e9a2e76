using PkKemendagriBkn.Core.Matching;
using PlainText = PkKemendagriBkn.Core.Writing.PlainText;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>What a column probably holds, by its heading.</summary>
public static class ColumnGuess
{
    /// <summary>Null when nothing tells.</summary>
    public static FieldKind? Of(string heading) => PlainText.Squeeze(heading) switch
    {
        "nip" or "nipbaru" or "nippegawai" or "nomorindukpegawai" => FieldKind.Nip,
        "nama" or "namapegawai" or "namalengkap" or "namaasn" => FieldKind.Name,
        var h when h.StartsWith("tanggal", StringComparison.Ordinal) || h.StartsWith("tgl", StringComparison.Ordinal)
            || h.StartsWith("tmt", StringComparison.Ordinal) => FieldKind.Date,
        "jeniskelamin" or "jk" or "kelamin" or "sex" or "gender" => FieldKind.Sex,
        "golongan" or "gol" or "golru" or "golonganruang" or "pangkatgolongan" or "golakhirnama" or "golonganakhir" => FieldKind.Grade,
        "jabatan" or "namajabatan" or "jabatannama" => FieldKind.Position,
        var h when h.StartsWith("unor", StringComparison.Ordinal) || h.StartsWith("unit", StringComparison.Ordinal)
            || h.StartsWith("pendidikan", StringComparison.Ordinal) || h.StartsWith("instansi", StringComparison.Ordinal) => FieldKind.Text,
        _ => null,
    };

    /// <summary>Whether a heading names where somebody works: a unit, a government, or its code.</summary>
    public static bool IsUnit(string heading)
    {
        var squeezed = PlainText.Squeeze(heading);
        return UnitHeadings.Any(h => squeezed.StartsWith(h, StringComparison.Ordinal) || squeezed.StartsWith("nama" + h, StringComparison.Ordinal)
            || squeezed.StartsWith("kode" + h, StringComparison.Ordinal));
    }

    private static readonly string[] UnitHeadings = ["unor", "unit", "instansi", "satuankerja", "satker", "opd", "skpd", "pemda", "daerah", "kabupaten",
        "lokasi",
        "wilayah", "inspektorat"];

    /// <summary>The heading of the other side that means the same: the same by its letters, else the only one of its kind.</summary>
    public static string? Partner(string heading, IReadOnlyList<string> others)
    {
        var same = others.FirstOrDefault(o => PlainText.Squeeze(o) == PlainText.Squeeze(heading));
        if (same is not null || Of(heading) is not { } kind || kind is FieldKind.Date or FieldKind.Text)
            return same;
        return others.Where(o => Of(o) == kind).ToList() is [var only] ? only : null;
    }
}
