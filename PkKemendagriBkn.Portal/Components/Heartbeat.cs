using Microsoft.JSInterop;

namespace PkKemendagriBkn.Portal.Components;

/// <summary>Answers a window that has slept: a page whose circuit is gone looks alive and answers nothing.</summary>
public static class Heartbeat
{
    /// <summary>Tells nothing and does nothing; that it answers is the answer.</summary>
    [JSInvokable("Denyut")]
    public static Task BeatAsync() => Task.CompletedTask;
}
