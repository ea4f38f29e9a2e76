using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace PkKemendagriBkn.Portal.Components;

/// <summary>
/// Renders its content again only when one of two things is another one than before, by reference. The layout puts a page into it: a
/// menu that opens draws the layout again, and without this the page would be handed its context once more and read all it shows.
/// </summary>
public sealed class RenderOnChange : ComponentBase
{
    private (object? Of, object? And) rendered;

    [Parameter]
    public object? Of { get; set; }

    [Parameter]
    public object? And { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override bool ShouldRender() => !ReferenceEquals(Of, rendered.Of) || !ReferenceEquals(And, rendered.And);

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        rendered = (Of, And);
        builder.AddContent(0, ChildContent);
    }
}
