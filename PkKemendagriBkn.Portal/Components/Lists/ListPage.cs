using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace PkKemendagriBkn.Portal.Components.Lists;

/// <summary>A page that lists. It reads its filter from the address, and its rows again whenever that filter or what every page knows has changed.</summary>
public abstract class ListPage<TFilter> : ComponentBase, IDisposable where TFilter : ListFilter, new()
{
    private string path = "";

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    protected PageContext Page { get; set; } = null!;

    /// <summary>What the address asks for.</summary>
    protected TFilter Filter { get; private set; } = new();

    /// <summary>Reads the rows that <see cref="Filter"/> leaves.</summary>
    protected abstract Task LoadAsync();

    protected override void OnInitialized() => Navigation.LocationChanged += Moved;

    protected override Task OnParametersSetAsync()
    {
        (path, Filter) = (PathOf(Navigation.Uri), ListFilter.Read<TFilter>(Navigation.Uri));
        return LoadAsync();
    }

    public virtual void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        GC.SuppressFinalize(this);
    }

    private static string PathOf(string uri) => new Uri(uri).AbsolutePath;

    /// <summary>A link to another page is not this one's matter, and neither is another day: the layout hands that over.</summary>
    private void Moved(object? sender, LocationChangedEventArgs e)
    {
        if (PathOf(e.Location) != path || ListFilter.Read<TFilter>(e.Location) is var asked && asked == Filter)
            return;
        Filter = asked;
        _ = InvokeAsync(ReloadAsync);
    }

    private async Task ReloadAsync()
    {
        try
        {
            await LoadAsync();
            StateHasChanged();
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }
}
