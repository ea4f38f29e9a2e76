using System.Globalization;
using System.Text;
using PkKemendagriBkn.Core.Apip;

namespace PkKemendagriBkn.Portal.Features.Reconciliations;

/// <summary>
/// Invented civil servants, everything of each drawn from a number, so that the two files are the same every time and their differences
/// are known: nobody of them exists, and the first word of every name says so.
/// </summary>
internal static class DemoPeople
{
    public const int Rows = 5000;

    private static readonly string[] First = ["Arum", "Bayu", "Citra", "Damar", "Eka", "Fajar", "Gita", "Hasna", "Intan", "Jaya", "Kirana", "Laras", "Mega"];
    private static readonly string[] Second = ["Adiwarna", "Bumintara", "Cakrabuana", "Dwipantara", "Gunasakti", "Kartasura", "Lokananta", "Mandalajati",
        "Nusabakti", "Purnawira", "Ranupati"];
    private static readonly string[] Grades = ["II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a"];
    private static readonly string[] Positions = ["Auditor Ahli Pertama", "Auditor Ahli Muda", "PPUPD Ahli Pertama", "PPUPD Ahli Muda", "PPUPD Ahli Madya",
        "Pengelola Data"];

    /// <summary>As BKN would give it.</summary>
    public static byte[] SideA() => File("NIP,Nama,Tanggal lahir,Jenis kelamin,Golongan,Jabatan,Unit kerja", i => i % 113 == 5 ? null
        : Line(i, i % 1009 == 7 ? "1.97501E+17" : Nip(i), Name(i), Born(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), IsMan(i) ? "L" : "P", Grade(i),
            Position(i)));

    /// <summary>As an inspectorate would keep it: titles, other ways of writing, and what was not brought up to date.</summary>
    public static byte[] SideB() => File("nip_baru,nama,tanggal_lahir,jk,golongan,jabatan,unit_kerja", i => i % 127 == 9 ? null
        : Line(i, i % 1511 == 3 ? Nip(i)[..17] : Nip(i),
            i % 97 == 4 ? Name(i).Replace("ar", "aar", StringComparison.Ordinal) : i % 3 == 0 ? Name(i) + " S.E." : Name(i),
            (i % 211 == 8 ? Born(i).AddDays(1) : Born(i)).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), IsMan(i) ? "Laki-laki" : "Perempuan",
            i % 23 == 6 ? Grade(i + 1) : Grade(i), i % 31 == 2 ? Position(i + 1) : Position(i).ToUpperInvariant()));

    private static byte[] File(string heading, Func<int, string?> line)
    {
        var text = new StringBuilder(heading).Append('\n');
        for (var i = 0; i < Rows; i++)
            text.Append(line(i));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Line(int i, string nip, string name, string born, string sex, string grade, string position) =>
        $"{nip},{name},{born},{sex},{grade},{position},Inspektorat {Regions.Provinces[i % Regions.Provinces.Count].FullName}\n";

    private static DateOnly Born(int i) => new DateOnly(1966, 1, 1).AddDays(i * 37 % 12_000);

    private static bool IsMan(int i) => i % 5 < 3;

    /// <summary>Day of birth, month of appointment, sex, and the number that keeps those apart who share them.</summary>
    private static string Nip(int i) => string.Create(CultureInfo.InvariantCulture,
        $"{Born(i):yyyyMMdd}{Born(i).AddYears(24):yyyyMM}{(IsMan(i) ? 1 : 2)}{i % 900 + 1:000}");

    private static string Name(int i) => $"Peraga {First[i % First.Length]} {Second[i / First.Length % Second.Length]}";

    private static string Grade(int i) => Grades[i % Grades.Length];

    private static string Position(int i) => Positions[i / 7 % Positions.Length];
}
