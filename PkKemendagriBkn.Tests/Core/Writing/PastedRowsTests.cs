using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Tests.Core.Writing;

/// <summary>Blocks of cells from a spreadsheet's clipboard.</summary>
public sealed class PastedRowsTests
{
    [Theory]
    [InlineData("Ani\tAuditor\nBudi\tPengawas\n", "Ani|Auditor;Budi|Pengawas")]
    [InlineData("Ani\tAuditor\r\n\r\n\t\r\nBudi\tPengawas", "Ani|Auditor;Budi|Pengawas")]
    [InlineData("\"Ani\tsatu\"\t\"Auditor\nMuda\"", "Ani\tsatu|Auditor\nMuda")]
    [InlineData("Ani \"Nini\"\t\"Auditor \"\"Muda\"\"\"", "Ani \"Nini\"|Auditor \"Muda\"")]
    [InlineData("Ani", "Ani|")]
    [InlineData("\"Ani\tAuditor", "Ani\tAuditor|")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_block_is_read_cell_by_cell_and_empty_rows_are_passed_over(string? text, string cells) =>
        Assert.Equal(cells, string.Join(";", PastedRows.Read(text).Select(r => $"{r.Text(0, "Nama", 200)}|{r.Text(1, "Jabatan", 200)}")));

    [Theory]
    [InlineData("1250", 1250L)]
    [InlineData("1.250", 1250L)]
    [InlineData("", 0L)]
    [InlineData("12,5", null)]
    [InlineData("1.25", null)]
    [InlineData("-3", null)]
    [InlineData("1,250", null)]
    [InlineData("seribu", null)]
    public void A_count_is_read_whole_or_refused_with_its_cell(string text, long? count)
    {
        var row = Assert.Single(PastedRows.Read($"Data\t{text}"));
        var read = row.Count(1, "Padan");
        if (count is { } known)
            Assert.Equal((known, 0), (read, row.Problems.Count));
        else
            Assert.StartsWith("Baris 1, kolom 2 (Padan): “", Assert.Single(row.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("199001012015031001", true)]
    [InlineData("19900101 201503 1 001", true)]
    [InlineData("1,99001E+17", false)]
    [InlineData("1.99001E+17", false)]
    public void A_number_that_a_spreadsheet_has_shortened_is_refused(string text, bool isRead)
    {
        var row = Assert.Single(PastedRows.Read(text));
        Assert.Equal(isRead ? "199001012015031001" : null, row.Digits(0, "NIP", 30));
        Assert.Equal(isRead ? 0 : 1, row.Problems.Count);
    }

    [Theory]
    [InlineData("Itjen", Party.First)]
    [InlineData("Itjen Kemendagri", Party.First)]
    [InlineData("Pihak Pertama", Party.First)]
    [InlineData("bkn", Party.Second)]
    [InlineData("PIHAK KEDUA", Party.Second)]
    [InlineData("Kedua pihak", Party.Both)]
    [InlineData("Itjen dan BKN", Party.Both)]
    [InlineData("", null)]
    [InlineData("Kedua", null)]
    [InlineData("Biro Umum", null)]
    public void A_party_is_known_by_its_names_alone(string text, Party? party)
    {
        var row = Assert.Single(PastedRows.Read($"Tugas\t{text}"));
        var read = row.Party(1, "Pihak", both: true);
        Assert.Equal(party is null ? 1 : 0, row.Problems.Count);
        if (party is { } known)
            Assert.Equal(known, read);
    }

    [Theory]
    [InlineData("28/11/2026", true)]
    [InlineData("1 Oktober 2026", true)]
    [InlineData("31/02/2026", false)]
    [InlineData("nanti", false)]
    public void A_day_that_cannot_be_read_is_refused(string text, bool isRead)
    {
        var row = Assert.Single(PastedRows.Read(text));
        Assert.Equal(isRead, row.Date(0, "Batas waktu") is not null);
        Assert.Equal(isRead ? 0 : 1, row.Problems.Count);
    }

    [Fact]
    public void Nothing_is_left_out_without_a_word()
    {
        var row = Assert.Single(PastedRows.Read("Ani\tAuditor\tInspektorat"));
        row.HasAtMost(2);
        Assert.Equal(["Baris 1: ada 3 kolom, padahal yang dibaca 2."], row.Problems);
        var words = Assert.Single(PastedRows.Read(new string('x', 21)));
        Assert.Empty(words.Text(0, "Nama", 20));
        Assert.Equal(["Baris 1, kolom 1 (Nama): lebih dari 20 huruf."], words.Problems);
    }
}
