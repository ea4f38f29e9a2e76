using Microsoft.AspNetCore.Components;

namespace PkKemendagriBkn.Portal.Components.Layout;

/// <summary>Where the layout puts the page that the router hands it.</summary>
public sealed class PageSlot
{
    public event Action? Changed;

    public RenderFragment? Body { get; private set; }

    public void Show(RenderFragment? body)
    {
        if (ReferenceEquals(body, Body))
            return;
        Body = body;
        Changed?.Invoke();
    }
}
