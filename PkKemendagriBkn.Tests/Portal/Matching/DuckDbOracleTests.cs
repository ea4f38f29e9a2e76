using System.Globalization;
using DuckDB.NET.Data;
using PkKemendagriBkn.Tests.Bench.Matching;

namespace PkKemendagriBkn.Tests.Portal.Matching;

/// <summary>
/// A second judge: DuckDB joins the same files and says what is equal, in rules of its own. <c>PKBKN_MATCHING_ROWS</c> asks for more rows,
/// as the build server does.
/// </summary>
public sealed class DuckDbOracleTests : IDisposable
{
    private const string Valid = "regexp_matches(nip, '^[0-9]{18}$')";
    private static readonly int Rows = int.TryParse(Environment.GetEnvironmentVariable("PKBKN_MATCHING_ROWS"), NumberStyles.None, CultureInfo.InvariantCulture,
        out int rows) ? rows : 5_000;
    private readonly MatchedFiles files = new();
    private readonly DuckDBConnection duck = new("Data Source=:memory:");

    [Fact]
    public void It_counts_the_same_and_finds_the_same_differences()
    {
        SeededTruthTests.Run(files, Rows);
        duck.Open();
        Load("a", files.A, ',');
        Load("b", files.B, ';');
        var figures = files.Summary();
        foreach (var side in (string[])["a", "b"])
        {
            Assert.Equal(figures["rows_" + side], Count($"select count(*) from {side}"));
            Assert.Equal(figures["invalid_" + side], Count($"select count(*) from {side} where not {Valid}"));
            Assert.Equal(figures["dup_" + side], Count($"select count(*) - count(distinct nip) from {side} where {Valid}"));
        }

        Assert.Equal(figures["matched"], Count("select count(*) from first_a join first_b using (nip)"));
        Assert.Equal(figures["only_a"], Count("select count(*) from first_a anti join first_b using (nip)"));
        Assert.Equal(figures["only_b"], Count("select count(*) from first_b anti join first_a using (nip)"));
        var found = files.Lines("diff.csv").Select(l => string.Join(',', l.Split(',')[..4])).ToHashSet();
        Assert.True(found.Count > Rows / 50);
        Assert.True(Differences().SetEquals(found));
    }

    public void Dispose()
    {
        duck.Dispose();
        files.Dispose();
    }

    /// <summary>The forms that the generator uses, undone in SQL.</summary>
    private void Load(string side, string path, char separator)
    {
        const string Text = "trim(regexp_replace(upper({0}), '[\\s\\x{{A0}}]+', ' ', 'g'))";
        static string Of(string column) => string.Format(CultureInfo.InvariantCulture, Text, column);
        string name = $"regexp_replace(regexp_replace({Of("nama")}, '^DRS\\. H\\. ', ''), '(, M\\.SI\\.| SH MH)$', '')";
        const string Months = "['JANUARI','FEBRUARI','MARET','APRIL','MEI','JUNI','JULI','AGUSTUS','SEPTEMBER','OKTOBER','NOVEMBER','DESEMBER']";
        static string Day(string column) => $"""
            case when regexp_matches({column}, '^[0-9]{"{8}"}$') then strptime({column}, '%Y%m%d')::date
                 when regexp_matches({column}, '^[0-9]{"{2}"}/') then strptime({column}, '%d/%m/%Y')::date
                 when regexp_matches({column}, '^[0-9]+ ') then make_date(split_part({column}, ' ', 3)::int, list_position({Months}, upper(split_part({column}, ' ', 2)))::int, split_part({column}, ' ', 1)::int)
                 else {column}::date end
            """;
        string position = Of("jabatan");
        string mapped =
            $"case {position} when 'PENGAWAS PEMERINTAHAN MUDA' then 'PPUPD AHLI MUDA' when 'AUDITOR PELAKSANA LANJUTAN' then 'AUDITOR MAHIR' else {position} end";
        Execute($"""
            create table {side} as select row_number() over () as nomor, trim(nip, '''') as nip, {name} as nama, {Day("tanggal_lahir")} as tanggal_lahir,
                   case jenis_kelamin when 'Laki-laki' then 'L' when 'Wanita' then 'P' else jenis_kelamin end as jenis_kelamin, replace(golongan, ' ', '') as golongan, {mapped} as jabatan,
                   {Of("tempat_lahir")} as tempat_lahir, {Of("unor")} as unor, {Of("instansi")} as instansi, {Of("pendidikan")} as pendidikan, {Day("tmt")} as tmt, {Of("email")} as email
              from read_csv('{path}', delim='{separator}', header=true, all_varchar=true, parallel=false)
            """);
        Execute($"create table first_{side} as select * from {side} where {Valid} qualify row_number() over (partition by nip order by nomor) = 1");
    }

    private HashSet<string> Differences()
    {
        var found = new HashSet<string>();
        foreach (var column in SeededSides.Fields.Split(',').Skip(1).Select(f => f.Split(':')[0]))
        {
            using var command =
                Command($"select a.nip, a.nomor, b.nomor from first_a a join first_b b on a.nip = b.nip where a.{column} is distinct from b.{column}");
            using var reader = command.ExecuteReader();
            while (reader.Read())
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{reader.GetValue(0)},{reader.GetValue(1)},{reader.GetValue(2)},{column}"));
        }

        return found;
    }

    private long Count(string sql)
    {
        using var command = Command(sql);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private DuckDBCommand Command(string sql)
    {
        var command = duck.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
