using System.Globalization;
using System.Text;

namespace PkKemendagriBkn.Tests.Bench.Matching;

/// <summary>What the generator planted, to hold against what the engine finds.</summary>
internal sealed record SeededTruth(int Rows, IReadOnlySet<(string Nip, string Field)> Differences, IReadOnlySet<string> OnlyA, IReadOnlySet<string> OnlyB,
    int InvalidA, int InvalidB, int DuplicateA, int DuplicateB, IReadOnlySet<(int RowA, int RowB)> SamePersons);

/// <summary>
/// Two files of invented persons, twelve columns and about 220 bytes a row, B in another order: most rows equal, some told in another
/// form (titles, case, spaces, date forms, golongan, old names of positions), some truly different, on one side only, twice, or with a
/// damaged NIP. The same seed gives the same bytes.
/// </summary>
internal sealed class SeededSides(int rows, ulong seed)
{
    public const string Fields =
        "nip:nip,nama:name,tanggal_lahir:date,jenis_kelamin:sex,golongan:grade,jabatan:position,tempat_lahir:text,unor:text,instansi:text,pendidikan:text,tmt:date,email:text";
    private static readonly string[] Columns = [.. Fields.Split(',').Select(f => f.Split(':')[0])];
    private static readonly string[] First = ["Budi", "Siti", "Agus", "Dewi", "Eko", "Rina", "Joko", "Sri", "Andi", "Wayan", "Made", "Ketut", "Yohanes",
        "Maria", "Abdul", "Nur", "Rahmat", "Fitri", "Dian", "Hendra"];
    private static readonly string[] Second = ["Santoso", "Wulandari", "Prasetyo", "Lestari", "Hidayat", "Kusuma", "Saputra", "Handayani", "Nugroho", "Rahayu",
        "Siregar", "Simanjuntak", "Wijaya", "Permata", "Firmansyah", "Maulana", "Hutapea", "Tarigan", "Suryani", "Gunawan"];
    private static readonly string[] Third = ["Adinata", "Baskoro", "Cahyani", "Darmawan", "Effendi", "Fauziah", "Ginting", "Halim", "Iskandar", "Juliana",
        "Kurnia", "Laksana", "Mahendra", "Nasution", "Oktavia", "Pangestu"];
    private static readonly string[] Towns = ["Bandung", "Surabaya", "Medan", "Kab. Sleman", "Kota Ambon", "Jayapura", "Makassar", "Pontianak",
        "Kab. Lombok Timur", "Palembang"];
    private static readonly string[] Grades = ["II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b", "IV/c", "IX"];
    private static readonly string[] Positions = ["PPUPD Ahli Pertama", "PPUPD Ahli Muda", "PPUPD Ahli Madya", "Auditor Ahli Pertama", "Auditor Mahir",
        "Auditor Terampil"];
    private static readonly string[] Units = ["Inspektorat Pembantu Wilayah I", "Inspektorat Pembantu Wilayah II", "Sekretariat Inspektorat Daerah",
        "Inspektorat Pembantu Khusus"];
    private static readonly string[] Schools = ["S-1 Akuntansi", "S-1 Ilmu Pemerintahan", "S-2 Administrasi Publik", "D-III Manajemen Keuangan",
        "S-1 Ilmu Hukum"];
    private readonly HashSet<(string, string)> differences = [];
    private readonly HashSet<string> onlyA = [], onlyB = [];
    private readonly HashSet<(int, int)> samePersons = [];
    private int invalidB, duplicateA;

    /// <summary>Rows of A as <c>lama,baru</c>: the positions' old names that side B may use.</summary>
    public const string Nomenclature =
        "lama,baru\nPengawas Pemerintahan Pertama,PPUPD Ahli Pertama\nPengawas Pemerintahan Muda,PPUPD Ahli Muda\nPengawas Pemerintahan Madya,PPUPD Ahli Madya\nAuditor Pelaksana,Auditor Terampil\nAuditor Pelaksana Lanjutan,Auditor Mahir\n";

    /// <summary>Writes both sides, A comma separated and B by semicolons, and answers with what stands in them.</summary>
    public SeededTruth Write(string pathA, string pathB)
    {
        using var a = Open(pathA, ',');
        using var b = Open(pathB, ';');
        // Side B goes through the persons by a step that has no factor in common with their number.
        long step = rows < 3 ? 1 : (long)(rows * 0.6180339887) | 1;
        while (Common(step, rows) != 1)
            step += 2;
        int rowA = 0, rowB = 0;
        var rowOfA = new int[rows];
        for (int i = 0; i < rows; i++)
        {
            if (Part(i) == Side.OnlyB)
                continue;
            var person = Person(i);
            Line(a, ',', person);
            rowOfA[i] = ++rowA;
            if (Part(i) != Side.TwiceInA)
                continue;
            Line(a, ',', person);
            rowA++;
            duplicateA++;
        }

        for (int k = 0; k < rows; k++)
        {
            int i = (int)(k * step % rows);
            if (Part(i) == Side.OnlyA)
            {
                onlyA.Add(Person(i)[0]);
                continue;
            }

            Line(b, ';', AsToldByB(i, Person(i), rowOfA[i], ++rowB));
        }

        return new SeededTruth(rowA, differences, onlyA, onlyB, 0, invalidB, duplicateA, 0, samePersons);
    }

    private enum Side { Both, OnlyA, OnlyB, TwiceInA, Damaged, OneDigit, Differs, OtherForm }

    private Side Part(int i) => (Mix(i, 1) % 1000) switch
    {
        < 10 => Side.OnlyA,
        < 20 => Side.OnlyB,
        < 22 => Side.TwiceInA,
        < 25 => Side.Damaged,
        < 28 => Side.OneDigit,
        < 58 => Side.Differs,
        < 108 => Side.OtherForm,
        _ => Side.Both,
    };

    private string[] AsToldByB(int i, string[] person, int rowA, int rowB)
    {
        switch (Part(i))
        {
            case Side.OnlyB:
                onlyB.Add(person[0]);
                break;
            case Side.Damaged:
                onlyA.Add(person[0]);
                samePersons.Add((rowA, rowB));
                invalidB++;
                person[0] = string.Create(CultureInfo.InvariantCulture, $"{person[0][0]}.{person[0][1..6]}E+17");
                break;
            case Side.OneDigit:
                // The tens of the serial's hundred: no other person has 5 to 9 there, so the number belongs to nobody.
                onlyA.Add(person[0]);
                samePersons.Add((rowA, rowB));
                person[0] = person[0][..15] + (5 + Mix(i, 3) % 5) + person[0][16..];
                onlyB.Add(person[0]);
                break;
            case Side.Differs:
                int column = 1 + (int)(Mix(i, 4) % 11);
                differences.Add((person[0], Columns[column]));
                person[column] = column switch
                {
                    1 => person[column] + " Putra",
                    2 or 10 => "1950-02-0" + (1 + Mix(i, 5) % 9),
                    3 => person[column] == "L" ? "P" : "L",
                    4 => person[column] == "IV/e" ? "I/a" : "IV/e",
                    5 => "Kepala Subbagian Umum",
                    _ => person[column] + " Baru",
                };
                break;
            case Side.OtherForm:
                InOtherForm(i, person);
                break;
        }

        return person;
    }

    private void InOtherForm(int i, string[] person)
    {
        var day = DateOnly.ParseExact(person[2], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var indonesian = CultureInfo.GetCultureInfo("id-ID");
        switch (Mix(i, 6) % 8)
        {
            case 0: person[1] = person[1].ToUpperInvariant(); break;
            case 1: person[1] = "Drs. H. " + person[1] + ", M.Si."; break;
            case 2: person[1] = person[1].ToUpperInvariant() + " SH MH"; break;
            case 3: person[2] = day.ToString("d MMMM yyyy", indonesian); break;
            case 4:
                person[2] = day.ToString("dd/MM/yyyy",
                CultureInfo.InvariantCulture); person[10] = person[10].Replace("-", "", StringComparison.Ordinal); break;
            case 5: person[3] = person[3] == "L" ? "Laki-laki" : "Wanita"; person[4] = person[4].Replace("/", " / ", StringComparison.Ordinal); break;
            case 6:
                person[5] = person[5] switch
                {
                    "PPUPD Ahli Muda" => "Pengawas Pemerintahan Muda",
                    "Auditor Mahir" => "AUDITOR PELAKSANA LANJUTAN",
                    var same => same.ToUpperInvariant()
                };
                break;
            default: person[7] = "  " + person[7].Replace(" ", "\u00A0", StringComparison.Ordinal); person[0] = "'" + person[0]; break;
        }
    }

    private string[] Person(int i)
    {
        // Day, month of appointment and serial together count the persons, so that no two share a NIP.
        var born = new DateOnly(1966, 1, 1).AddDays(i % 12_000);
        int rest = i / 12_000, since = rest % 240, serial = 1 + rest / 240;
        bool woman = Mix(i, 7) % 2 == 0;
        var appointed = new DateOnly(2000, 1, 1).AddMonths(since);
        string nip = string.Create(CultureInfo.InvariantCulture, $"{born:yyyyMMdd}{appointed:yyyyMM}{(woman ? 2 : 1)}{serial:000}");
        string name = $"{Of(First, i, 8)} {Of(Second, i, 9)} {Of(Third, i, 10)}";
        return
        [
            nip, name, born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), woman ? "P" : "L", Of(Grades, i, 11), Of(Positions, i, 12), Of(Towns, i, 13),
            Of(Units, i, 14),
            "Pemerintah " + Of(Towns, i, 15), Of(Schools, i, 16), appointed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"pegawai{i}.{name.Split(' ')[0].ToLowerInvariant()}@contoh.go.id"),
        ];
    }

    private string Of(string[] words, int i, ulong purpose) => words[Mix(i, purpose) % (ulong)words.Length];

    private ulong Mix(int i, ulong purpose)
    {
        ulong z = seed + (ulong)i * 0x9E3779B97F4A7C15UL + purpose * 0xD1B54A32D192ED03UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    private static long Common(long a, long b) => b == 0 ? a : Common(b, a % b);

    private static StreamWriter Open(string path, char separator)
    {
        var writer = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" };
        writer.WriteLine(string.Join(separator, Columns));
        return writer;
    }

    private static void Line(StreamWriter to, char separator, string[] values)
    {
        for (int c = 0; c < values.Length; c++)
        {
            if (c > 0)
                to.Write(separator);
            to.Write(values[c]);
        }

        to.Write('\n');
    }
}
