using Bunit;
using PkKemendagriBkn.Portal.Features.Deadlines;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Deadlines;

public class DeadlinePageTests
{
    [Fact]
    public async Task Its_sentences_call_a_fact_by_its_title()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);
        var delivery = await host.DeliverAsync(On(8, 31));
        var key = $"feedback:{delivery}";
        var sentences = pages.Open<DeadlinePage>($"/tenggat/{key}", host.Itjen, p => p.Add(x => x.Key, key)).FindAll(".steps li > p:first-child")
            .Select(p => p.TextContent).ToList();
        Assert.Contains($"Data “{Delivery(On(8, 31)).DataSet}” diterima pada 31 Agustus 2026.", sentences);
        Assert.DoesNotContain(sentences, s => s.Contains(delivery.ToString(), StringComparison.Ordinal));
    }
}
