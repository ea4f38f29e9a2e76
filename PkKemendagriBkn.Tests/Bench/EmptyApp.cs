using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace PkKemendagriBkn.Tests.Bench;

/// <summary>The page to compare with: MudBlazor's layout, a menu button and a heading, without the portal around it.</summary>
public sealed class EmptyApp : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "html");
        builder.OpenElement(1, "head");
        builder.OpenElement(2, "base");
        builder.AddAttribute(3, "href", "/");
        builder.CloseElement();
        builder.CloseElement();
        builder.OpenElement(4, "body");
        builder.OpenComponent<EmptyPage>(5);
        builder.AddComponentRenderMode(RenderMode.InteractiveServer);
        builder.CloseComponent();
        builder.CloseElement();
        builder.CloseElement();
    }
}

[Route("/")]
public sealed class EmptyPage : ComponentBase
{
    private bool isOpen = true;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<MudThemeProvider>(0);
        builder.CloseComponent();
        builder.OpenComponent<MudPopoverProvider>(1);
        builder.CloseComponent();
        builder.OpenComponent<MudDialogProvider>(2);
        builder.CloseComponent();
        builder.OpenComponent<MudSnackbarProvider>(3);
        builder.CloseComponent();
        builder.OpenComponent<MudLayout>(4);
        builder.AddAttribute(5, nameof(MudLayout.ChildContent), (RenderFragment)Content);
        builder.CloseComponent();
    }

    private void Content(RenderTreeBuilder builder)
    {
        builder.OpenComponent<MudAppBar>(0);
        builder.AddAttribute(1, nameof(MudAppBar.ChildContent), (RenderFragment)Button);
        builder.CloseComponent();
        builder.OpenComponent<MudDrawer>(2);
        builder.AddAttribute(3, nameof(MudDrawer.Open), isOpen);
        builder.CloseComponent();
        builder.OpenComponent<MudMainContent>(4);
        builder.AddAttribute(5, nameof(MudMainContent.ChildContent), (RenderFragment)(b => b.AddContent(0, "Halaman kosong")));
        builder.CloseComponent();
    }

    private void Button(RenderTreeBuilder builder)
    {
        builder.OpenComponent<MudIconButton>(0);
        builder.AddAttribute(1, nameof(MudIconButton.Icon), Icons.Material.Filled.Menu);
        builder.AddAttribute(2, nameof(MudIconButton.OnClick), EventCallback.Factory.Create<MouseEventArgs>(this, () => isOpen = !isOpen));
        builder.AddAttribute(3, "aria-label", BenchServer.MenuButton);
        builder.CloseComponent();
    }
}
