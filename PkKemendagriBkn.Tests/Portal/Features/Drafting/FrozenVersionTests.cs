using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Drafting;

/// <summary>A version never changes once it is frozen, whatever anybody does afterwards.</summary>
public sealed class FrozenVersionTests
{
    [Fact]
    public async Task Nothing_that_anybody_can_do_changes_a_frozen_version()
    {
        await using var host = await FeatureHost.CreateAsync();
        var drafting = new DraftingStory(host);
        var id = await drafting.OpenMinutesAsync(host.Itjen);
        await drafting.CompleteAsync(id, host.Itjen);
        await drafting.SendAsync(id, DraftStep.Offer, host.Itjen);
        var frozen = await RowAsync(host, id, 1);
        async Task StandsAsync() => Assert.Equal(frozen, await RowAsync(host, id, 1));

        await Assert.ThrowsAsync<RuleViolation>(() => drafting.WriteAsync(id, paper => paper, host.Itjen));
        await drafting.RemarkAsync(id, "hasil", "Periksa lagi.", host.Bkn);
        await host.Get<AttachScan>()
            .ExecuteAsync(new AttachScan.Input { DocumentId = id, UploadIds = [await host.UploadAsync(host.Bkn)] }, host.Bkn,
                TestContext.Current.CancellationToken);
        await StandsAsync();
        await drafting.MoveAsync(id, DraftStep.Return, host.Bkn);
        await drafting.MoveAsync(id, DraftStep.Revise, host.Itjen);
        await drafting.WriteAsync(id, paper => new MinutesPaper(((MinutesPaper)paper).Content with { Place = "Bandung" }), host.Itjen);
        await StandsAsync();
        await host.Get<ChangeTemplate>().ExecuteAsync(
            new ChangeTemplate.Input { Kind = DraftKind.Minutes, Closing = "Penutup lain.", LetterheadNames = "KOP LAIN", Reason = "Uji" },
            host.As(Role.Administrator, null), TestContext.Current.CancellationToken);
        await StandsAsync();
        await drafting.SendAsync(id, DraftStep.Offer, host.Itjen);
        await drafting.MoveAsync(id, DraftStep.Agree, host.Bkn);
        await StandsAsync();
        var second = await RowAsync(host, id, 2);
        Assert.NotEqual(frozen.FileSha256, second.FileSha256);
        Assert.Equal((0, 1), (frozen.TemplateNumber, second.TemplateNumber));
        Assert.Equal(second, await RowAsync(host, id, 2));
    }

    [Theory]
    [InlineData(14, null, "Tepi halaman 15 sampai 50 mm.")]
    [InlineData(51, null, "Tepi halaman 15 sampai 50 mm.")]
    [InlineData(null, 13, "Ukuran huruf 10 sampai 12 poin.")]
    public async Task A_page_that_nobody_could_read_is_refused(int? leftMargin, int? fontSize, string sentence)
    {
        var input = new ChangeTemplate.Input
        {
            Kind = DraftKind.Report, Closing = "Penutup.", LeftMargin = leftMargin, FontSize = fontSize, Reason = "Uji",
        };

        var result = await new ChangeTemplate.Validator().ValidateAsync(input, TestContext.Current.CancellationToken);

        Assert.Equal(sentence, Assert.Single(result.Errors).ErrorMessage);
    }

    [Fact]
    public async Task What_is_attached_before_freezing_is_named_with_its_digest_and_the_digest_of_the_words_covers_it()
    {
        await using var host = await FeatureHost.CreateAsync();
        var drafting = new DraftingStory(host);
        var id = await drafting.OpenMinutesAsync(host.Itjen);
        await drafting.CompleteAsync(id, host.Itjen);
        var upload = await host.UploadAsync(host.Itjen, "Daftar hadir.pdf", SampleFiles.Pdf);
        await host.Get<AttachScan>()
            .ExecuteAsync(new AttachScan.Input { DocumentId = id, UploadIds = [upload] }, host.Itjen, TestContext.Current.CancellationToken);
        await drafting.SendAsync(id, DraftStep.Offer, host.Itjen);
        var version = (await drafting.ReadAsync(id)).Document.Latest!;
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(SampleFiles.Pdf));
        var attached = Assert.Single(((MinutesPaper)DraftPaper.Read(DraftKind.Minutes, version.Content)).Content.Attachments);
        Assert.Equal(("Daftar hadir.pdf", (long)SampleFiles.Pdf.Length, digest), (attached.FileName, attached.Size, attached.Sha256));
        Assert.Equal(version.ContentSha256, CanonicalContent.Sha256(version.Content));
        Assert.NotEqual(version.ContentSha256, CanonicalContent.Sha256(version.Content.Replace(digest, new string('0', 64), StringComparison.Ordinal)));

        // The scan that comes later is no part of it, and the printed version is none of the next one's attachments.
        await host.Get<AttachScan>()
            .ExecuteAsync(new AttachScan.Input { DocumentId = id, UploadIds = [await host.UploadAsync(host.Bkn)] }, host.Bkn,
                TestContext.Current.CancellationToken);
        Assert.Equal(version.Content, (await drafting.ReadAsync(id)).Document.Latest!.Content);
        await drafting.MoveAsync(id, DraftStep.TakeBack, host.Itjen);
        await drafting.SendAsync(id, DraftStep.Offer, host.Itjen);
        var next = (await drafting.ReadAsync(id)).Document.Latest!;
        Assert.DoesNotContain(((MinutesPaper)DraftPaper.Read(DraftKind.Minutes, next.Content)).Content.Attachments, a => a.Sha256 == version.FileSha256);
    }

    private sealed record Row(int Number, string Content, string ContentSha256, string FileSha256, int TemplateNumber, string EditorIds, string FrozenBy,
        DateTimeOffset FrozenAt);

    private static Task<Row> RowAsync(FeatureHost host, Guid id, int number) =>
        host.ReadAsync(db => db.Set<DocumentVersion>().AsNoTracking().Where(v => v.DocumentId == id && v.Number == number)
        .Select(v => new Row(v.Number, v.Content, v.ContentSha256, v.FileSha256, v.TemplateNumber, v.EditorIds, v.FrozenBy, v.FrozenAt)).SingleAsync());
}
