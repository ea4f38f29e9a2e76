using Microsoft.JSInterop;

namespace PkKemendagriBkn.Portal.Components;

/// <summary>Answers a window whose computer was asleep. A page whose circuit is gone still looks as usual and answers nothing.</summary>
public static class Heartbeat
{
    /// <summary>Does nothing: that a call comes back shows that the circuit lives.</summary>
    [JSInvokable("Denyut")]
    public static Task BeatAsync() => Task.CompletedTask;
}
