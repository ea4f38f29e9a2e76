namespace PkKemendagriBkn.Tests.Support;

/// <summary>Tests of pages: each has a <see cref="FeatureHost"/> of its own and renders over it.</summary>
public abstract class PageTests : FeatureTests
{
    protected PageHost Pages { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Pages = new PageHost(Host);
    }

    public override async ValueTask DisposeAsync()
    {
        await Pages.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
