using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Tests.Core.Reminders;

/// <summary>A passed date of the portal's own asks for attention; nothing that tells of it says that somebody is late.</summary>
public sealed class PolicyReminderTests
{
    private static readonly DateOnly Today = new(2026, 9, 1);

    private static readonly MailedDeadline Clause = new("Data balikan", "Itjen", "Pasal 3", Today.AddDays(-2), "enam bulan", "https://p/1");
    private static readonly MailedDeadline Policy = new("Laporan berkala", "Itjen", "Pasal 3", Today.AddDays(-8), "31 hari", "https://p/2") { IsPolicy = true };

    [Fact]
    public void A_mail_about_it_alone_says_that_it_needs_attention()
    {
        var mail = Mail(Policy);
        Assert.Equal("Perlu perhatian, lewat 8 hari dari tanggal kebijakan portal: Laporan berkala", mail.Subject);
        Assert.DoesNotContain("terlambat", mail.Subject + mail.Text + mail.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_digest_counts_the_two_apart() =>
        Assert.Equal("2 tenggat perjanjian kerja sama, 1 terlambat, 1 perlu perhatian", Mail(Clause, Policy).Subject);

    [Theory]
    [InlineData("periodic-report:2026-H1", 8, "Perlu perhatian, lewat 8 hari")]
    [InlineData("evaluation:2026-H1:first", 1, "Perlu perhatian, lewat 1 hari")]
    [InlineData("periodic-report:2026-H1", -7, "H-7")]
    [InlineData("feedback:1", 8, "Terlambat 8 hari")]
    public void The_ledger_says_the_same(string key, int step, string words) => Assert.Equal(words, Labels.StepOf(key, step));

    private static ReminderMail Mail(params MailedDeadline[] deadlines) => ReminderMail.Write("Petugas", deadlines, [], false, Today, "https://p/pengingat");
}
