using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Tests.Portal.Facts;

/// <summary>
/// Every state of a document, every role: its pages, its downloads and its files. What one may not know of is not found, and what one may is.
/// </summary>
public sealed class SightMatrixTests(SightPortal sight) : SightMatrix(sight)
{
    [Fact]
    public void Every_state_stands_in_the_table_and_each_kind_both_known_and_unknown()
    {
        Assert.Equal(Enum.GetValues<DraftState>().Order(), Sight.Walks.Select(w => w.State).Distinct().Order());
        Assert.All(
            Enum.GetValues<DraftKind>(),
            kind => Assert.Equal([false, true], Sight.Walks.Where(w => w.Kind == kind).Select(w => w.Known is not null).Distinct().Order()));
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task A_page_shows_the_document_as_its_reader_knows_it(Role role, Party? party)
    {
        var browser = await Sight.BrowserAsync(role, party);
        await EachAsync(role, party, async (walk, may) =>
        {
            var page = await browser.GetAsync($"/naskah/{walk.Id}");
            Assert.Equal(StatusOf(may.Knows), page.Status);
            var text = WebUtility.HtmlDecode(page.Body);
            Assert.All(may.Hidden, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
            if (!may.Knows)
                return;
            Assert.Contains(Labels.Of(may.State!.Value), text, StringComparison.Ordinal);
            Assert.All(may.Beside.Concat(may.Reasons).Append(may.Shown ?? walk.Name), word => Assert.Contains(word, text, StringComparison.Ordinal));
        });
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Downloads_give_the_words_that_the_reader_holds(Role role, Party? party)
    {
        var browser = await Sight.BrowserAsync(role, party);
        await EachAsync(role, party, async (walk, may) =>
        {
            var (pdf, word) = (await BytesAsync(browser, $"/naskah/{walk.Id}/unduh/pdf"), await BytesAsync(browser, $"/naskah/{walk.Id}/unduh/docx"));
            Assert.Equal((may.Knows, may.Knows), (pdf is not null, word is not null));
            if (!may.Knows || walk.Steps.Count == 0)
                return;
            var digest = Convert.ToHexStringLower(SHA256.HashData(pdf!));
            var frozen = Sight.Documents[walk.Id].Versions.FirstOrDefault(v => v.FileSha256 == digest)?.Number;
            Assert.Equal(may.SeesTyping ? null : may.Versions[^1], frozen);
            if (may.Shown is { } shown)
                Assert.Contains(shown, WordsOf(word!), StringComparison.Ordinal);
        });
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Versions_are_compared_and_files_given_to_whoever_holds_them(Role role, Party? party)
    {
        var browser = await Sight.BrowserAsync(role, party);
        await EachAsync(role, party, async (walk, may) =>
        {
            if (Sight.Documents[walk.Id].Versions.Count > 1)
                Assert.Equal(StatusOf(may.Versions.Count > 1), (await browser.GetAsync($"/naskah/{walk.Id}/banding/1/2")).Status);
            foreach (var file in Sight.Files.Where(f => f.FactId == walk.Id))
                Assert.True((await BytesAsync(browser, $"/berkas/{file.Id}") is not null) == may.Sees(file), file.FileName);
        });
    }

    [Theory, InlineData(Role.ItjenSecretariat, Party.First), InlineData(Role.BknSecretariat, Party.Second)]
    public async Task The_editor_of_the_other_partys_draft_is_not_found(Role role, Party party)
    {
        var browser = await Sight.BrowserAsync(role, party);
        await EachAsync(role, party, async (walk, may) =>
        {
            var isWriting = party == walk.Drafter && walk.State == DraftState.Draft;
            Assert.Equal(may.Knows && !isWriting ? HttpStatusCode.Redirect : StatusOf(may.Knows), (await browser.GetAsync($"/naskah/{walk.Id}/tulis")).Status);
        });
    }

    private static HttpStatusCode StatusOf(bool isFound) => isFound ? HttpStatusCode.OK : HttpStatusCode.NotFound;

    private static string WordsOf(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return WebUtility.HtmlDecode(reader.ReadToEnd());
    }
}
