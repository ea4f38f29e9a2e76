using Microsoft.Playwright;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>What the server answers one page, which can be kept on its way.</summary>
internal sealed class HeldAnswers
{
    private readonly Lock turn = new();
    private readonly List<Action> held = [];
    private readonly TaskCompletionSource some = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isHeld;

    public static async Task<HeldAnswers> OfAsync(IPage page)
    {
        var answers = new HeldAnswers();
        await page.RouteWebSocketAsync(url => url.Contains("/_blazor", StringComparison.Ordinal), answers.Connect);
        return answers;
    }

    public void Hold()
    {
        lock (turn)
            isHeld = true;
    }

    public Task SomeAreHeldAsync() => some.Task;

    public void LetGo()
    {
        lock (turn)
        {
            isHeld = false;
            held.ForEach(send => send());
            held.Clear();
        }
    }

    private void Connect(IWebSocketRoute page) => page.ConnectToServer().OnMessage(frame =>
    {
        void Send()
        {
            if (frame.Binary is { } bytes)
                page.Send(bytes);
            else
                page.Send(frame.Text!);
        }

        lock (turn)
        {
            if (!isHeld)
            {
                Send();
                return;
            }

            held.Add(Send);
            some.TrySetResult();
        }
    });
}
