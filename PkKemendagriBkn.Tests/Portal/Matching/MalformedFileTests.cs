using System.Text;

namespace PkKemendagriBkn.Tests.Portal.Matching;

/// <summary>Files as they come: each line is a row or is told as rejected, and none swallows another.</summary>
public class MalformedFileTests
{
    private const string Budi = "196501311985031001,Budi Santoso,1965-01-31", Siti = "197002022000012001,Siti Aminah,1970-02-02",
        Agus = "198003032005011001,Agus Salim,1980-03-03";
    private const string Good = MatchedFiles.Heading + Budi + "\n" + Siti + "\n" + Agus + "\n";

    [Theory]
    [InlineData("196501311985031002,\"Budi,1965-01-31", "tanda kutip tidak ditutup")]
    [InlineData("196501311985031002,\"Budi\" Santoso,1965-01-31", "teks sesudah tanda kutip penutup")]
    [InlineData("196501311985031002,Budi", "kolom kurang")]
    [InlineData("196501311985031002,Budi,1965-01-31,lebih", "kolom lebih")]
    [InlineData("", "baris kosong")]
    [InlineData("196501311985031002,Bu\0di,1965-01-31", "karakter NUL")]
    public void A_line_that_is_no_row_is_told_with_its_number_and_costs_no_other(string line, string reason)
    {
        foreach (var end in (string[])["\n", "\r\n", "\r"])
        {
            using var files =
                MatchedFiles.Of((MatchedFiles.Heading + Budi + "\n" + line + "\n" + Siti + "\n" + Agus + "\n").Replace("\n", end, StringComparison.Ordinal),
                    Good);
            Assert.Equal(0, files.Run());
            var figures = files.Summary();
            Assert.Equal((3, 1, 3, 0), (figures["rows_a"], figures["rejected_a"], figures["matched"], figures["matched_diff"]));
            Assert.Equal($"a,3,{reason}", Assert.Single(files.Lines("rejected.csv")));
        }
    }

    [Fact]
    public void An_open_quote_in_the_last_line_costs_that_line_alone()
    {
        using var files = MatchedFiles.Of(Good + "196501311985031002,\"Budi", Good);
        Assert.Equal(0, files.Run());
        Assert.Equal((3, 1), (files.Summary()["rows_a"], files.Summary()["rejected_a"]));
        Assert.Equal("a,5,tanda kutip tidak ditutup", Assert.Single(files.Lines("rejected.csv")));
    }

    [Theory]
    [InlineData(',', ""), InlineData(';', ""), InlineData('\t', ""), InlineData('|', ""), InlineData(';', "sep=;\r\n"), InlineData('^', "sep=^\n")]
    public void Any_separator_is_found(char separator, string before)
    {
        using var files = MatchedFiles.Of(before + Good.Replace(',', separator), Good);
        Assert.Equal(0, files.Run());
        Assert.Equal(3, files.Summary()["matched"]);
    }

    [Fact]
    public void Any_encoding_is_read_and_a_line_alone_may_be_of_an_old_program()
    {
        string text = Good.Replace("Siti Aminah", "Siti Amïnah “A”", StringComparison.Ordinal);
        var utf8 = Encoding.UTF8.GetBytes(text);
        byte[][] others =
        [
            [.. Encoding.UTF8.Preamble, .. utf8], [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
            Encoding.Unicode.GetBytes(text), [.. text.Select(c => c switch { '“' => (byte)0x93, '”' => (byte)0x94, _ => (byte)c })],
        ];
        foreach (var other in others)
        {
            using var files = MatchedFiles.Of(utf8, other);
            Assert.Equal(0, files.Run());
            Assert.Equal((3, 0, 0), (files.Summary()["matched"], files.Summary()["matched_diff"], files.Summary()["rejected_b"]));
        }
    }

    [Fact]
    public void Quoted_fields_hold_separators_quotes_and_lines()
    {
        using var files = MatchedFiles.Of(MatchedFiles.Heading + "\"196501311985031001\",\"Budi \"\"B\"\", S.H.\n\",\"1965-01-31\"\r\n" + Siti + "\n" + Agus,
            Good);
        Assert.Equal(0, files.Run());
        Assert.Equal("196501311985031001,1,1,nama,\"Budi \"\"B\"\", S.H.\n\",Budi Santoso", string.Join('\n', files.Lines("diff.csv")));
        Assert.Equal((3, 0), (files.Summary()["rows_a"], files.Summary()["rejected_a"]));
    }

    [Fact]
    public void A_field_of_three_megabytes_is_a_field()
    {
        using var files =
            MatchedFiles.Of(MatchedFiles.Heading + Budi + new string('x', 3 << 20) + "\n\"" + new string('y', 3 << 20) + "\",\"a\"\"\",b\n" + Siti + "\n"
                + Agus + "\n", Good);
        Assert.Equal(0, files.Run());
        Assert.Equal((4, 1, 3, 1),
            (files.Summary()["rows_a"], files.Summary()["invalid_a"], files.Summary()["matched"], files.Summary()["diff_tanggal_lahir"]));
    }

    [Fact]
    public void A_line_without_an_end_is_rejected_and_the_next_is_read()
    {
        using var files = MatchedFiles.Of(MatchedFiles.Heading + Budi + "\n" + new string('x', 20 << 20) + "\n" + Siti + "\n\"" + Agus + "\n", Good);
        Assert.Equal(0, files.Run());
        Assert.Equal((2, 2), (files.Summary()["rows_a"], files.Summary()["rejected_a"]));
        Assert.Equal(["a,3,baris terlalu panjang", "a,5,tanda kutip tidak ditutup"], files.Lines("rejected.csv"));
    }

    [Fact]
    public void A_field_of_three_megabytes_is_a_value_like_others()
    {
        using var files = MatchedFiles.Of(Good + $"196501311985031002,\"{new string('x', 3 * 1024 * 1024)}\",1965-01-31\n", Good);
        Assert.Equal(0, files.Run());
        Assert.Equal((4, 0, 1), (files.Summary()["rows_a"], files.Summary()["rejected_a"], files.Summary()["only_a"]));
    }

    [Fact]
    public void Damaged_and_repeated_keys_are_counted_and_never_repaired()
    {
        using var files = MatchedFiles.Of(Good + "1.96501E+17,Budi Santoso,31/01/1965\n,Tanpa,\n" + Budi + " 2\n'" + Siti + "\n", Good);
        Assert.Equal(0, files.Run());
        var figures = files.Summary();
        Assert.Equal((7, 2, 2, 3, 0), (figures["rows_a"], figures["invalid_a"], figures["dup_a"], figures["matched"], figures["matched_diff"]));
        Assert.Equal("a,4,NIP rusak oleh Excel,1.96501E+17", files.Lines("set_aside.csv")[0]);
        Assert.Equal("a,6,NIP sudah ada pada baris 1,196501311985031001", files.Lines("set_aside.csv")[2]);
    }

    [Theory]
    [InlineData("nama:name,nip:nip", "harus berjenis nip")]
    [InlineData("nip:nip,nama:nama", "tidak terbaca")]
    [InlineData("nip:nip,nama:name,NAMA:text", "disebut dua kali")]
    [InlineData("nip:nip,unor:text", ".csv; judul yang terbaca: nip, nama, tanggal_lahir.")] // of whichever side is read first
    [InlineData("nip:nip,unor:text", "Kolom unor tidak ada pada ")]
    public void What_cannot_be_matched_is_refused_in_one_sentence(string fields, string told)
    {
        using var files = MatchedFiles.Of(Good, Good);
        Assert.Equal(2, files.Run(fields));
        Assert.Contains(told, files.Error, StringComparison.Ordinal);
        Assert.Single(files.Error.TrimEnd().Split('\n'));
        Assert.False(Directory.Exists(files.Output));
        Assert.Equal(2, Directory.GetFileSystemEntries(files.Folder).Length);
    }

    [Theory]
    [InlineData(""), InlineData("PK\u0003\u0004 buku kerja"), InlineData("\u0001\u0002;\u0003\n\u0004\n")]
    public void What_is_no_text_is_refused(string content)
    {
        using var files = MatchedFiles.Of(Good, content);
        Assert.Equal(2, files.Run());
        Assert.Contains("b.csv", files.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(files.Error.TrimEnd(), char.IsControl);
    }
}
