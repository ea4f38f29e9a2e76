namespace PkKemendagriBkn.Tests.Support;

/// <summary>One portal for all tests of a class, each with people of its own: for tests that leave nothing behind which another would see.</summary>
public class SharedPortal : IAsyncLifetime
{
    public PortalFactory Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Portal = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual Task<PortalFactory> StartAsync() => PortalFactory.StartAsync();
}
