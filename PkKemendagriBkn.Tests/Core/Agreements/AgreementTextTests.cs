using System.Globalization;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Agreements;

public class AgreementTextTests
{
    private static readonly Agreement Pks = PksAgreement.Instance;
    private static readonly string Printed = string.Join(' ', PrintedAgreement.Words);

    [Fact]
    public void The_catalogue_is_the_printed_agreement_word_for_word() =>
        Assert.Equal(PrintedAgreement.Words, PrintedAgreement.WordsOf(Pks));

    [Fact]
    public void Only_the_furniture_of_eleven_pages_is_left_out()
    {
        var left = PrintedAgreement.Lines.Where(PrintedAgreement.IsPageFurniture).Select(line => line.Trim()).ToList();

        Assert.Equal(11, left.Count(line => line == "Paraf:"));
        Assert.Equal(11, left.Count(line => line.TrimEnd(':') == "Pihak Kesatu"));
        Assert.Equal(11, left.Count(line => line == "Pihak Kedua:"));
        Assert.Equal(
            Enumerable.Range(1, 11).Select(page => $"Halaman ke-{page} dari 19 halaman"),
            left.Where(line => line.StartsWith("Halaman", StringComparison.Ordinal)));
        Assert.Equal(44, left.Count);
    }

    [Theory]
    [InlineData("4(1)b.2", "data dan/atau pegawai ASN")]
    [InlineData("12(1)", "Perjanjian Kerja Sama ini ini PARA PIHAK")]
    [InlineData("3(1)b.2", "sejak jangka waktu penyampaian surat")]
    public void Slips_of_the_original_are_kept(string clause, string slip) =>
        Assert.Contains(slip, Pks.Clause(clause).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("3(2)a", "jabatan fungsional di bawah pembinaan PIHAK KESATU")]
    [InlineData("4(1)b.2", "dari PIHAK KESATU paling lambat 2 (dua) bulan")]
    public void A_clause_that_is_split_over_two_pages_is_joined(string clause, string seam) =>
        Assert.Contains(seam, Pks.Clause(clause).Text, StringComparison.Ordinal);

    [Fact]
    public void Fourteen_articles_stand_in_order() =>
        Assert.Equal(Enumerable.Range(1, 14), Pks.Articles.Select(article => article.Number));

    [Fact]
    public void Every_clause_stands_in_its_article_and_under_its_lead_in()
    {
        foreach (var article in Pks.Articles)
        {
            var before = new HashSet<string>(StringComparer.Ordinal);
            foreach (var clause in article.Clauses)
            {
                Assert.Equal(article.Number, clause.Article);
                Assert.True(clause.ParentId is null || before.Contains(clause.ParentId), $"{clause.Id} stands before its lead-in");
                Assert.True(before.Add(clause.Id));
            }
        }
    }

    [Fact]
    public void What_is_told_of_the_parties_stands_in_the_printed_text()
    {
        foreach (var party in new[] { Pks.First, Pks.Second })
        {
            var introduction = Pks.Preamble.Introductions[(int)party.Side].Text;
            Assert.StartsWith($"{party.Signatory.Name} : selaku {party.Signatory.Office} diangkat berdasarkan {party.Signatory.AppointedBy}, ", introduction,
                StringComparison.Ordinal);
            Assert.Contains($"untuk dan atas nama {party.FullName}, ", introduction, StringComparison.Ordinal);
            Assert.Contains($" di {party.SeatAddress}, ", introduction, StringComparison.Ordinal);
            Assert.EndsWith($"{party.Designation}.", introduction, StringComparison.Ordinal);
            Assert.Contains(party.FullName.ToUpperInvariant(), Pks.Preamble.Heading);
            Assert.Equal($"NOMOR : {party.AgreementNumber}", Pks.Preamble.Heading[5 + (int)party.Side]);
        }
    }

    [Theory]
    [InlineData(Party.First, "9(1)a")]
    [InlineData(Party.Second, "9(1)b")]
    public void Letters_go_to_the_address_of_article_9(Party side, string clause)
    {
        var party = Pks.Party(side);
        var to = party.Correspondence;

        Assert.Equal(
            $"{party.Designation} {to.Office} {to.Address} Telp. : {to.Phone} Email : {to.Email}".Replace(",", "", StringComparison.Ordinal),
            Pks.Clause(clause).Text.ReplaceLineEndings(" ").Replace(",", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Subject_date_term_and_memorandum_stand_in_the_printed_text()
    {
        var indonesian = CultureInfo.GetCultureInfo("id-ID");

        Assert.Contains($"TENTANG {Pks.Subject.ToUpperInvariant()} Pada hari ini", Printed, StringComparison.Ordinal);
        Assert.Contains(Pks.SignedOn.ToString("'('dd-MM-yyyy')'", CultureInfo.InvariantCulture) + $", bertempat di {Pks.SignedIn},", Printed,
            StringComparison.Ordinal);
        Assert.Contains($"jangka waktu {Pks.TermYears} (tiga) tahun", Pks.Clause("7(1)").Text, StringComparison.Ordinal);
        Assert.Contains(
            $"Nomor {Pks.Memorandum.Numbers[0]} dan Nomor {Pks.Memorandum.Numbers[1]} tentang {Pks.Memorandum.Subject} yang ditandatangani pada tanggal {Pks.Memorandum.SignedOn.ToString("d MMMM yyyy", indonesian)}.",
            Printed, StringComparison.Ordinal);
        Assert.Equal(new AgreementTerm { SignedOn = new DateOnly(2025, 8, 27) }.TermYears, Pks.Term.TermYears);
        Assert.Equal(new DateOnly(2025, 8, 27), Pks.Term.SignedOn);
    }

    [Fact]
    public void Both_parties_are_not_one_party() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Pks.Party(Party.Both));
}
