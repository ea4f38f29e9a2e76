using Bunit;
using PkKemendagriBkn.Portal.Components;

namespace PkKemendagriBkn.Tests.Portal.Components;

public sealed class RenderOnChangeTests : IDisposable
{
    private readonly BunitContext context = new();
    private int rendered;

    public void Dispose() => context.Dispose();

    [Fact]
    public void Content_is_rendered_again_only_when_what_it_hangs_on_is_another_one()
    {
        object page = new(), body = new();
        var content = context.Render<RenderOnChange>(p => Of(p, page, body));
        Assert.Equal(1, rendered);
        content.Render(p => Of(p, page, body));
        Assert.Equal(1, rendered);
        content.Render(p => Of(p, page, new object()));
        content.Render(p => Of(p, new object(), body));
        Assert.Equal(3, rendered);
    }

    private void Of(ComponentParameterCollectionBuilder<RenderOnChange> parameters, object page, object body) => parameters
        .Add(s => s.Of, page).Add(s => s.And, body).Add(s => s.ChildContent, builder => builder.AddContent(0, ++rendered));
}
