using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Components.Layout;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Words;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Components;

/// <summary>What the layout lets a page do again when somebody follows a link.</summary>
public sealed class MainLayoutTests : IAsyncLifetime
{
    private readonly BunitContext bunit = new();
    private FeatureHost host = null!;

    public async ValueTask InitializeAsync()
    {
        host = await FeatureHost.CreateAsync();
        host.AddTo(bunit.Services);
        bunit.Services.AddMudServices().AddLocalizationInterceptor<ComponentWords>();
        bunit.JSInterop.Mode = JSRuntimeMode.Loose;
        bunit.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public async ValueTask DisposeAsync()
    {
        await bunit.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public void A_page_that_is_left_reads_nothing_more_and_the_next_one_reads_once()
    {
        List<string> read = [];
        var layout = Open(Page("surat", read));
        Go(layout, "/laporan", Page("laporan", read));
        Assert.Equal(["surat", "laporan"], read.Select(r => r.Split(' ')[0]));
        Assert.Equal("laporan", layout.Find("#isi b").TextContent);
    }

    [Fact]
    public async Task News_and_another_day_are_handed_to_the_page_that_is_shown()
    {
        List<string> read = [];
        var layout = Open(Page("surat", read));
        await host.Get<Journal>().RecordAsync(host.Itjen, Permission.RecordLetter, "RecordLetter", recording =>
            recording.AddAsync(new Letter { Number = "S-1", DatedOn = host.Today, Subject = "Surat" }), Xunit.TestContext.Current.CancellationToken);
        var news = bunit.Services.GetRequiredService<FactWatch>();
        await news.LookAsync(Xunit.TestContext.Current.CancellationToken);
        await host.Get<Journal>().RecordAsync(host.Itjen, Permission.RecordLetter, "RecordLetter", recording =>
            recording.AddAsync(new Letter { Number = "S-2", DatedOn = host.Today, Subject = "Surat" }), Xunit.TestContext.Current.CancellationToken);
        await news.LookAsync(Xunit.TestContext.Current.CancellationToken);
        layout.WaitForAssertion(() => Assert.Equal(["surat 2026-09-01", "surat 2026-09-01"], read));

        Go(layout, "/korespondensi?per=2026-03-01", Page("surat", read));
        Assert.Equal("surat 2026-03-01", read[^1]);
    }

    [Theory]
    [InlineData("9999-12-31", "2038-12-31")]
    [InlineData("0001-01-01", "2025-01-01")]
    public void A_day_beyond_the_agreement_becomes_the_nearest_that_can_be_looked_at_and_says_so(string asked, string shown)
    {
        List<string> read = [];
        var layout = Open(Page("surat", read));
        Go(layout, $"/korespondensi?per={asked}", Page("surat", read));
        Assert.Equal($"surat {shown}", read[^1]);
        Assert.Contains("di luar jangkauan", layout.Find(".asof-banner").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_fails_says_so_and_the_next_one_is_shown()
    {
        var layout = Open(_ => throw new InvalidOperationException("uji"));
        Assert.Contains("mengalami gangguan", layout.Find("#isi").TextContent, StringComparison.Ordinal);
        Go(layout, "/laporan", Page("laporan", []));
        Assert.Equal("laporan", layout.Find("#isi b").TextContent);
    }

    private IRenderedComponent<MainLayout> Open(RenderFragment body)
    {
        var person =
            new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{host.Itjen.UserId}"), new(PortalClaims.Role, $"{host.Itjen.Role}"),
                new(PortalClaims.Party, $"{host.Itjen.Party}")], "test"));
        return bunit.Render<MainLayout>(p => p.AddCascadingValue(Task.FromResult(new AuthenticationState(person))).Add(l => l.Body, body));
    }

    private void Go(IRenderedComponent<MainLayout> layout, string address, RenderFragment body)
    {
        bunit.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        layout.Render(p => p.Add(l => l.Body, body));
    }

    private static RenderFragment Page(string name, List<string> read) => builder =>
    {
        builder.OpenComponent<Reader>(0);
        builder.SetKey(name);
        builder.AddAttribute(1, nameof(Reader.Name), name);
        builder.AddAttribute(2, nameof(Reader.Read), (Action<string>)read.Add);
        builder.CloseComponent();
    };

    /// <summary>A page that notes when it reads.</summary>
    private sealed class Reader : ComponentBase
    {
        [Parameter]
        public string Name { get; set; } = "";

        [Parameter]
        public Action<string>? Read { get; set; }

        [CascadingParameter]
        private PageContext Context { get; set; } = null!;

        protected override void OnParametersSet() => Read?.Invoke($"{Name} {Context.AsOf:yyyy-MM-dd}");

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) =>
            builder.AddMarkupContent(0, $"<b>{Name}</b>");
    }
}
