namespace PkKemendagriBkn.Tests.Support;

/// <summary>Tests of actions and queries: each has a <see cref="FeatureHost"/> of its own.</summary>
public abstract class FeatureTests : IAsyncLifetime
{
    protected FeatureHost Host { get; private set; } = null!;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => Host = await FeatureHost.CreateAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
