using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Components;

/// <summary>What every page needs to know: who looks, what day it is, and as of which day is shown (WIB dates).</summary>
public sealed record PageContext(Actor Actor, DateOnly Today, DateOnly AsOf)
{
    /// <summary>Whether another day than today is shown; nothing can be recorded then.</summary>
    public bool IsAsOf => AsOf != Today;

    /// <summary>The day that is shown when it is over; null when what stands now is to be read.</summary>
    public DateOnly? Past => AsOf < Today ? AsOf : null;

    public bool May(Permission permission) => Actor.May(permission);

    /// <summary>Whether the page offers this action: permitted, and not while another day is shown.</summary>
    public bool Offers(Permission permission) => !IsAsOf && May(permission);
}
