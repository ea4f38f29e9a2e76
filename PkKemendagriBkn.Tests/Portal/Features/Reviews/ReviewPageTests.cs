using Bunit;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Features.Reviews;
using PkKemendagriBkn.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Reviews;

/// <summary>The page of a review: masked until asked for, decided and taken back by keys, frozen at the end.</summary>
public sealed class ReviewPageTests : PageTests
{
    [Fact]
    public async Task Keys_decide_and_take_back_and_every_look_at_a_person_is_recorded()
    {
        var id = await ReconciliationSteps.WaitingAsync(Host, Host.Itjen);
        await Host.Get<ReconciliationRunner>().RunAsync(ct: Ct);
        var page = Pages.Open<ReviewPage>($"/pemadanan/{id}/telaah", Host.Itjen, p => p.Add(x => x.Id, id));
        page.Submit();
        page.WaitForAssertion(() => Assert.Contains("Isi berbeda: 0 selesai, 1 tersisa", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("196702021991032002", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Bumintara", page.Markup, StringComparison.Ordinal);
        Assert.Equal("III/b IV/a", string.Join(' ', page.FindAll("td:has(mark)").Select(t => t.TextContent.Trim()[..(t.TextContent.Trim().IndexOf('/') + 2)])));
        page.FindAll("button").First(b => b.TextContent.Contains("Tampilkan data pribadi", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.Contains("196702021991032002", page.Markup, StringComparison.Ordinal));
        Assert.Equal(("ShowPersonalData", id), ((await Host.LastEntryAsync()).Action, (await Host.LastEntryAsync()).SubjectId));

        page.Find("[aria-labelledby=butir]").KeyDown("2");
        page.WaitForAssertion(() => Assert.Contains("Isi berbeda: 1 selesai, 0 tersisa", page.Markup, StringComparison.Ordinal));
        Assert.Contains("Antrean ini sudah habis diputuskan.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(ReviewReason.SecondToCorrect,
            await Host.ReadAsync(db => db.ReviewItems.Where(i => i.Verdict != null).Select(i => i.Reason!.Value).SingleAsync(Ct)));
        page.FindAll("button").First(b => b.TextContent.Contains("Hanya di satu sisi", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[aria-labelledby=butir]")));
        page.Find("[aria-labelledby=butir]").KeyDown("z");
        page.WaitForAssertion(() => Assert.Contains("Isi berbeda: 0 selesai, 1 tersisa", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task How_alike_two_names_are_is_told_only_once_the_pair_is_decided()
    {
        await ReconciliationSteps.AssessAsync(Host, Host.Itjen);
        var id = await ReconciliationSteps.PrepareAsync(Host, Host.Itjen, "NIP,Nama\n196803031992031003,Citra Cakrabuana\n",
            "NIP,Nama\n196803031992031004,Citra Cakrabuana\n");
        await ReconciliationSteps.MapAsync(Host, id, Host.Itjen);
        await ReconciliationSteps.StartAsync(Host, id, Host.Itjen);
        await Host.Get<ReconciliationRunner>().RunAsync(ct: Ct);
        await Host.Get<StartReview>().ExecuteAsync(new() { ReconciliationId = id }, Host.Itjen, Ct);
        var page = Pages.Open<ReviewPage>($"/pemadanan/{id}/telaah", Host.Itjen, p => p.Add(x => x.Id, id));
        page.FindAll("button").First(b => b.TextContent.Contains("Calon pasangan", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.Contains("Calon pasangan, butir 1", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("kemiripan", page.Markup, StringComparison.Ordinal);
        page.Find("[aria-labelledby=butir]").KeyDown("1");
        page.WaitForAssertion(() => Assert.Contains("Terakhir diputuskan: Calon pasangan, butir 1: sama; kemiripan nama 1", page.Markup,
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task Minutes_that_are_begun_from_a_locked_review_hold_what_it_found()
    {
        var id = await ReconciliationSteps.WaitingAsync(Host, Host.Itjen);
        await Host.Get<ReconciliationRunner>().RunAsync(ct: Ct);
        await Host.Get<StartReview>().ExecuteAsync(new() { ReconciliationId = id }, Host.Itjen, Ct);
        await Host.Get<FreezeReview>().ExecuteAsync(new() { ReconciliationId = id, OwnerOfA = Party.Second, LeavesOpen = true }, Host.Itjen, Ct);
        Pages.Open<OpenDocumentPage>($"/naskah/baru/berita-acara?pemadanan={id}", Host.Itjen, p => p.Add(x => x.Slug, "berita-acara")).Submit();
        Assert.Contains(id.ToString(), await Host.ReadAsync(db => db.Set<DraftText>().Select(t => t.Content).SingleAsync(Ct)), StringComparison.Ordinal);
    }
}
