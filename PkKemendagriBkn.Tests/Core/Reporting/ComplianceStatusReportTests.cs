using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Tests.Core.Reporting;

public class ComplianceStatusReportTests
{
    private static readonly Document Report = ComplianceStatusReport.Build(SampleStatus.Rich());

    [Fact]
    public void The_report_names_the_day_the_agreement_and_both_parties()
    {
        Assert.Equal("Laporan Status Kepatuhan per tanggal 15 Oktober 2026", Report.Title);
        var pairs = Report.Blocks.OfType<KeyValueList>().First().Items.ToDictionary(pair => pair.Key, pair => pair.Value.Plain);
        Assert.Equal("800.1.9.1/2205/IJ", pairs["Nomor Pihak Kesatu"]);
        Assert.Equal("39/HM.04.01/2025", pairs["Nomor Pihak Kedua"]);
        Assert.Equal("Rabu, 27 Agustus 2025", pairs["Ditandatangani"]);
        Assert.Equal("Sabtu, 26 Agustus 2028", pairs["Hari terakhir berlaku"]);
        Assert.Equal(SampleStatus.GeneratedAt, Report.CreatedAt);
        Assert.Equal("Dibuat oleh portal pada 15 Oktober 2026 pukul 09.30 WIB", Report.Footer.Note);
    }

    [Fact]
    public void Every_deadline_stands_once_under_its_clause_with_state_basis_and_remarks()
    {
        var tables = Report.Blocks.OfType<Table>().Where(table => table.Columns[0].Heading == "Kewajiban").ToArray();
        Assert.Equal(
            [
                "Pasal 3 ayat (1) huruf b angka 1", "Pasal 3 ayat (1) huruf b angka 2", "Pasal 3 ayat (2) huruf c",
                "Pasal 7 ayat (2)", "Pasal 8", "Pasal 9 ayat (3)", "Pasal 11 ayat (2)",
            ],
            tables.Select(table => table.Caption));
        var rows = tables.SelectMany(table => table.Rows).Select(row => string.Join(" | ", row.Cells.Select(cell => cell.Text.Plain))).ToArray();
        Assert.Equal(SampleStatus.Rich().Conclusions.Deadlines.Count, rows.Length);
        foreach (var words in new[]
        {
            "03-05-2026 | Terpenuhi terlambat | Dipenuhi 20-05-2026, terlambat 17 hari",
            "Perjanjian | 30-09-2026 | Lewat tenggat | Terlambat 15 hari",
            "20-10-2026 | Segera jatuh tempo | 5 hari lagi",
            "15-10-2026 | Ditangguhkan (kahar) | Jangka waktu berhenti selama keadaan kahar; semula 01-10-2026, bergeser karena keadaan kahar",
            "02-12-2026 | Akan datang | 48 hari lagi; sementara, penerimaan surat belum dikonfirmasi",
            "Para Pihak | Perjanjian | 27-05-2026 | Gugur | Pemberitahuan tidak disampaikan",
            "Pihak Kesatu | Kebijakan portal | 31-01-2026 | Terpenuhi | Dipenuhi 30-01-2026",
        })
            Assert.Single(rows, row => row.EndsWith(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Access_is_shown_with_its_grounds_and_the_suspension_that_had_none()
    {
        var items = Report.Blocks.OfType<NumberedList>().SelectMany(list => list.Items).Select(item => item.Text.Plain).ToArray();
        Assert.Equal(
            "Data dan referensi balikan atas penerimaan data 31 Maret 2026 (Pasal 3 ayat (1) huruf b angka 1), jatuh tempo 30 September 2026, terlambat 15 hari.",
            items[0]);
        Assert.StartsWith("Laporan atas surat permintaan 10 Juli 2026", items[1], StringComparison.Ordinal);
        Assert.Equal("Penghentian sementara berlaku 2 Februari 2026", items[2]);
    }

    [Theory]
    [InlineData(AccessState.Active, true, false, "Pihak Kedua berhak menghentikan")]
    [InlineData(AccessState.Suspended, false, true, "Pihak Kesatu berhak menerima kembali")]
    [InlineData(AccessState.Suspended, false, false, "belum dapat diterima kembali")]
    [InlineData(AccessState.NotStarted, false, false, "belum berlaku")]
    [InlineData(AccessState.Ended, false, false, "telah berakhir")]
    [InlineData(AccessState.Active, false, false, "Tidak terdapat dasar")]
    public void The_right_that_follows_is_said(AccessState state, bool maySuspend, bool mayRestore, string words)
    {
        var rich = SampleStatus.Rich();
        var access = new AccessConclusion(state, mayRestore || state != AccessState.Suspended ? [] : ["feedback:d3"], [], maySuspend, mayRestore, []);
        var report = ComplianceStatusReport.Build(rich with { Conclusions = rich.Conclusions with { Access = access } });
        var pair = report.Blocks.OfType<KeyValueList>().SelectMany(list => list.Items).Single(item => item.Key == "Hak yang timbul");
        Assert.Contains(words, pair.Value.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_are_tallied_against_what_is_required()
    {
        var table = Report.Blocks.OfType<Table>().Single(found => found.Columns[0].Heading == "Tahun perjanjian");
        Assert.Equal(["1", "27-08-2025 s.d. 26-08-2026", "2 kali (minimal 2), tercukupi", "2 kali (minimal 2), tercukupi", "1 kali (minimal 2), kurang"],
            table.Rows[0].Cells.Select(cell => cell.Text.Plain));
        Assert.Equal([CellTone.Good, CellTone.Critical, CellTone.None],
            [table.Rows[0].Cells[2].Tone, table.Rows[0].Cells[4].Tone, table.Rows[1].Cells[2].Tone]);
    }

    [Fact]
    public void The_end_of_the_report_carries_the_audit_trails_head()
    {
        var last = Assert.IsType<KeyValueList>(Report.Blocks[^1]).Items;
        Assert.Equal("12.345", last[0].Value.Plain);
        Assert.Equal(SampleStatus.Hash, last[1].Value.Plain);
    }

    [Fact]
    public void Sections_without_anything_to_show_are_left_out_and_the_letters_close_up()
    {
        var rich = SampleStatus.Rich();
        var bare = ComplianceStatusReport.Build(rich with
        {
            Interpretations = [],
            Conclusions = rich.Conclusions with
            {
                Deadlines = [],
                Incidents = [],
                Years = [],
                Access = new AccessConclusion(AccessState.Active, [], [], false, false, [])
            },
        });
        Assert.Equal(["A. Perjanjian Kerja Sama", "B. Ringkasan", "C. Akses Terbatas Data Pegawai ASN", "D. Pembuktian"],
            bare.Blocks.OfType<Heading>().Select(heading => heading.Text.Plain));
    }

    [Fact]
    public void Every_state_basis_and_party_has_its_own_words()
    {
        Assert.Equal(
            ["Terpenuhi", "Terpenuhi terlambat", "Ditangguhkan (kahar)", "Lewat tenggat", "Segera jatuh tempo", "Akan datang", "Gugur"],
            Enum.GetValues<DeadlineState>().Select(DeadlineWords.Of));
        Assert.Equal(["Perjanjian", "Kebijakan portal", "Undang-undang"], Enum.GetValues<DeadlineBasis>().Select(DeadlineWords.Of));
        Assert.Equal(["Pihak Kesatu", "Pihak Kedua", "Para Pihak"], Enum.GetValues<Party>().Select(DeadlineWords.Of));
        Assert.Equal(["Aktif", "Dihentikan sementara", "Belum mulai", "Berakhir"], Enum.GetValues<AccessState>().Select(DeadlineWords.Of));
        Assert.Equal(["Terpenuhi", "Terpenuhi terlambat", "Lewat tenggat", "Segera jatuh tempo"], Enum.GetValues<IncidentState>().Select(DeadlineWords.Of));
    }
}
