using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Portal.Features.Reminders;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Tests.Documents;
using PkKemendagriBkn.Tests.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Reminders;

/// <summary>The ledger as a PDF, read back: what either party can lay before the other.</summary>
public class LedgerEvidenceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_paper_of_a_deadline_names_every_line_and_its_digest_can_be_worked_out_again()
    {
        await using var host = await FeatureHost.CreateAsync();
        // Received on 10 March: due on 10 September, nine days ahead.
        var key = $"feedback:{await host.DeliverAsync(On(3, 10))}";
        for (var day = 0; day < 12; day++, host.Clock.Advance(TimeSpan.FromDays(1)))
            await host.Get<ReminderWriter>().WriteDueAsync(Ct);
        await host.Get<MarkRemindersRead>().ExecuteAsync(new(), host.Itjen, Ct);

        var document = await host.Get<LedgerQueries>().OfDeadlineAsync(key, Ct);
        var bytes = host.Get<IPdfRenderer>().Render(document);
        Keep("deadline", bytes);
        using var pdf = new PdfText(bytes);
        var lines =
            await host.ReadAsync(db => db.Reminders.AsNoTracking()
            .Where(r => r.DeadlineKey == key)
            .Join(db.Users, r => r.RecipientId, u => u.Id, (r, u) => new { r, u.FullName })
            .OrderBy(x => x.r.WrittenAt).ThenBy(x => x.r.DueOn).ThenBy(x => x.r.Step).ThenBy(x => x.FullName).ThenBy(x => x.r.Id).ToListAsync());
        Assert.True(lines.Count > 5);
        Assert.Contains($"memuat {lines.Count} pengingat", pdf.Flat, StringComparison.Ordinal);
        foreach (var words in new[] { "BUKTI BUKU PENGINGAT", "10 September 2026:", "H-7", "dibaca", "Tepat waktu", "Halaman" })
            Assert.All(words.Split(' '), word => Assert.Contains(word, pdf.Flat, StringComparison.OrdinalIgnoreCase));

        // Worked out here by the rule that the paper tells, from what it shows.
        var text = string.Concat(document.Blocks.OfType<Table>().Single().Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text.Plain)) + "\n"));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        Assert.Contains(digest, Unbroken(pdf), StringComparison.Ordinal);
        var head = await host.LastEntryAsync();
        Assert.Contains(Convert.ToHexStringLower(head.Hash), Unbroken(pdf), StringComparison.Ordinal);
        Assert.Contains($"catatan nomor {head.Sequence}", pdf.Flat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_of_a_person_holds_deadlines_and_follow_ups_and_what_was_never_told()
    {
        await using var host = await FeatureHost.CreateAsync();
        var delivery = await host.DeliverAsync(On(3, 10));
        await host.AgreeAsync("Melengkapi riwayat jabatan", PkKemendagriBkn.Core.Agreements.Party.First, On(9, 8));
        await host.Get<ReminderWriter>().WriteDueAsync(Ct);
        var slept = host.Today;
        host.Clock.Advance(TimeSpan.FromDays(8));
        await host.AnswerAsync(host.Today, delivery);
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.Get<ReminderWriter>().WriteDueAsync(slept, Ct);

        var document = await host.Get<LedgerQueries>().OfPersonAsync(host.Itjen.UserId!.Value, Ct);
        var bytes = host.Get<IPdfRenderer>().Render(document);
        Keep("orang", bytes);
        using var pdf = new PdfText(bytes);
        foreach (var words in new[] { $"Pengingat untuk {host.Itjen.Name}", "Tindak lanjut: Melengkapi riwayat jabatan", "tidak sempat",
            "Tidak tampil; dicatat" })
            Assert.True(words.Split(' ').All(w => pdf.Flat.Contains(w, StringComparison.Ordinal)), words);
        Assert.DoesNotContain("follow-up:", pdf.Flat, StringComparison.Ordinal);
        Assert.Equal(document.Title, pdf.Information.Title);
    }

    [Fact]
    public async Task Without_a_line_the_paper_says_so()
    {
        await using var host = await FeatureHost.CreateAsync();
        using var pdf = new PdfText(host.Get<IPdfRenderer>().Render(await host.Get<LedgerQueries>().OfDeadlineAsync("feedback:none", Ct)));
        Assert.Contains("tidak memuat satu pun pengingat", pdf.Flat, StringComparison.Ordinal);
    }

    /// <summary>For a person to look at.</summary>
    private static void Keep(string name, byte[] bytes) =>
        File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName, $"bukti-{name}.pdf"),
            bytes);

    /// <summary>A digest or a cell that is broken over lines or columns is found all the same where it stands alone on its lines.</summary>
    private static string Unbroken(PdfText pdf) => pdf.Flat.Replace(" ", "", StringComparison.Ordinal);
}
