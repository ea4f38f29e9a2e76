using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Components.Forms;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Wayfinding;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>
/// Renders pages over a <see cref="FeatureHost"/>, as the layout would for a person who is signed in. Files are not its matter: the picker and the list are
/// left out.
/// </summary>
public sealed class PageHost : IAsyncDisposable
{
    private readonly BunitContext bunit = new();
    private readonly FeatureHost host;

    /// <param name="host">The database and the actions behind the pages.</param>
    /// <param name="withDialogs">Whether dialogs open, in <see cref="Dialogs"/>; else they are left out.</param>
    public PageHost(FeatureHost host, bool withDialogs = false)
    {
        this.host = host;
        host.AddTo(bunit.Services);
        bunit.Services.AddMudServices().AddLocalizationInterceptor<ComponentWords>();
        bunit.JSInterop.Mode = JSRuntimeMode.Loose;
        bunit.ComponentFactories.AddStub<EvidencePicker>();
        bunit.ComponentFactories.AddStub<EvidenceList>();
        if (!withDialogs)
            bunit.ComponentFactories.AddStub<MudDialog>();
    }

    /// <summary>Where the person has ended up, without the host.</summary>
    public string At => "/" + Navigation.ToBaseRelativePath(Navigation.Uri);

    /// <summary>The day that is looked at, when it is not today.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>What the pages are given.</summary>
    public T Get<T>() where T : notnull => bunit.Services.GetRequiredService<T>();

    private NavigationManager Navigation => bunit.Services.GetRequiredService<NavigationManager>();

    /// <summary>Opens a page and waits until it has read what it shows.</summary>
    /// <param name="address">Its address; what stands in the query reaches the page.</param>
    /// <param name="by">Who looks.</param>
    /// <param name="id">The value of its route parameter, if it has one.</param>
    public IRenderedComponent<TPage> Open<TPage>(string address, Actor by, Guid? id = null) where TPage : IComponent => Open<TPage>(address, by, p =>
    {
        if (id is not null)
            p.TryAdd("Id", typeof(TPage).GetProperty("Id")!.PropertyType == typeof(Guid) ? id.Value : id);
    });

    /// <summary>As the other, for a page whose route parameter is no id.</summary>
    public IRenderedComponent<TPage> Open<TPage>(string address, Actor by, Action<ComponentParameterCollectionBuilder<TPage>> route) where TPage : IComponent
    {
        Navigation.NavigateTo(address);
        var page = bunit.Render<TPage>(p =>
        {
            p.AddCascadingValue(new PageContext(by, host.Today, AsOf ?? host.Today));
            route(p);
        });
        page.WaitForState(() => page.FindAll(".mud-skeleton").Count == 0, SqlServerForTests.Patience);
        return page;
    }

    /// <summary>What the browser remembers as visited before; to be said before the palette is rendered.</summary>
    public void Visited(params VisitedPage[] pages)
    {
        var module = bunit.JSInterop.SetupModule("./Components/Layout/Palette.razor.js");
        module.Mode = JSRuntimeMode.Loose;
        module.Setup<VisitedPage[]?>("visited").SetResult(pages);
    }

    /// <summary>The place where dialogs open; to be there before the page that opens one.</summary>
    public IRenderedComponent<MudDialogProvider> Dialogs() => bunit.Render<MudDialogProvider>();

    public ValueTask DisposeAsync() => bunit.DisposeAsync();
}

/// <summary>Finds and fills in the fields of a page by what a person reads beside them.</summary>
public static class Fields
{
    public static IElement Field<TPage>(this IRenderedComponent<TPage> page, string label) where TPage : IComponent
    {
        var found = page.FindAll("label").First(l => l.TextContent.Trim().TrimEnd('*').TrimEnd() == label);
        return page.Find("#" + found.GetAttribute("for"));
    }

    public static void Fill<TPage>(this IRenderedComponent<TPage> page, string label, string value) where TPage : IComponent => page.Field(label).Change(value);

    public static void Submit<TPage>(this IRenderedComponent<TPage> page) where TPage : IComponent => page.Find("form.action-form").Submit();
}
