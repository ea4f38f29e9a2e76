using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Bench;

/// <summary>
/// One open tab without a browser: it gets the page, starts its circuit, acknowledges every render batch and answers what the server
/// asks of scripts, as blazor.web.js would; it clicks, and follows links within the page.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    /// <summary>A reaction is over when so long nothing more has come; the wait itself is not counted.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250), Patience = TimeSpan.FromSeconds(20);

    private readonly HubConnection hub;
    private readonly TestBrowser browser;
    private readonly Lock handlersLock = new();
    private readonly Dictionary<ulong, (int Component, string? Label)> clickable = [];
    private readonly TaskCompletionSource attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<bool>? leaving;
    private long batches, lastBatchAt, bytes, interop, calls;
    private string? circuitId, address;
    private bool asksBeforeLeaving;

    private Circuit(HubConnection hub, TestBrowser browser) => (this.hub, this.browser) = (hub, browser);

    /// <summary>What went wrong on the server's side, as it said.</summary>
    public string? Error { get; private set; }

    /// <summary>Bytes of render batches so far.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public long Batches => Interlocked.Read(ref batches);

    /// <summary>Opens a page of the portal as somebody who is signed in, and waits until it is alive.</summary>
    public static async Task<Circuit> OpenAsync(Uri portal, TestBrowser browser, string path)
    {
        var page = await browser.GetAsync(path);
        if (page.Status != HttpStatusCode.OK)
            throw new InvalidOperationException($"{path}: {page.Status} {page.Location}");
        var builder = new HubConnectionBuilder().WithUrl(new Uri(portal, "/_blazor"), o =>
        {
            o.Headers["Cookie"] = string.Join("; ", browser.Cookies.Select(c => $"{c.Key}={c.Value}"));
            o.Headers["Origin"] = portal.GetLeftPart(UriPartial.Authority);
        });
        builder.Services.AddSingleton<IHubProtocol>(new BlazorPack());
        var circuit = new Circuit(builder.Build(), browser) { address = new Uri(portal, path).ToString() };
        circuit.Listen();
        await circuit.StartAsync(portal, page.Body);
        return circuit;
    }

    /// <summary>Clicks the button of this label, and answers how long it took until the last change of the page had come.</summary>
    public async Task<TimeSpan> ClickAsync(string label)
    {
        ulong handler;
        lock (handlersLock)
            handler = clickable.FirstOrDefault(c => c.Value.Label == label).Key;
        if (handler == 0)
            throw new InvalidOperationException($"There is no button '{label}' on {address}.");
        var arguments =
            $$$"""[{"eventHandlerId":{{{handler}}},"eventName":"click","eventFieldInfo":null},{"type":"click","detail":1,"button":0,"buttons":0,"clientX":20,"clientY":20}]""";
        return await ReactionAsync(() => hub.SendAsync("BeginInvokeDotNetFromJS", NextCall(), null, "DispatchEventAsync", interop, arguments));
    }

    /// <summary>Follows a link within the portal, and answers how long it took until the last change of the page had come.</summary>
    public Task<TimeSpan> GoAsync(string path) => ReactionAsync(async () =>
    {
        address = new Uri(new Uri(address!), path).ToString();
        if (asksBeforeLeaving)
        {
            var answer = leaving = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            await hub.SendAsync("OnLocationChanging", (int)++calls, address, null, true);
            if (!await answer.Task.WaitAsync(Patience))
                throw new InvalidOperationException($"The page did not let go to {path}.");
        }

        await hub.SendAsync("OnLocationChanged", address, null, true);
    });

    /// <summary>Closes the tab as a browser does, with a word to the server, or as a lost network does, without one.</summary>
    public async Task LeaveAsync(bool saysSo)
    {
        if (saysSo)
        {
            using var goodbye = new MultipartFormDataContent { { new StringContent(circuitId!), "circuitId" } };
            await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/_blazor/disconnect") { Content = goodbye });
        }

        await hub.DisposeAsync();
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private async Task StartAsync(Uri portal, string html)
    {
        await hub.StartAsync();
        circuitId = await hub.InvokeAsync<string>("StartCircuit", portal.ToString(), address, "[]", "");
        var operations = new JsonArray();
        foreach (var (marker, i) in MarkerPattern().Matches(html).Select(m => JsonNode.Parse(m.Groups[1].Value)!).Where(m => m["descriptor"] is not null)
            .Select((m, i) => (m, i)))
            operations.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = i + 1, ["marker"] = marker });
        if (operations.Count == 0)
            throw new InvalidOperationException($"{address} has no interactive part.");
        var state = StatePattern().Match(html).Groups[1].Value;
        await ReactionAsync(() => hub.SendAsync("UpdateRootComponents", new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString(), state));
        await attached.Task.WaitAsync(Patience);
    }

    private void Listen()
    {
        hub.On<int, string>("JS.AttachComponent", (_, _) => { });
        hub.On<long, byte[]>("JS.RenderBatch", ReceiveAsync);
        hub.On<long>("JS.EndUpdateRootComponents", _ => { });
        hub.On("JS.BeginInvokeJS", [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)],
            a => AnswerAsync((long)a[0]!, (string)a[1]!, (string?)a[2] ?? "[]", (int)a[3]!));
        hub.On<string, bool, string>("JS.EndInvokeDotNet", (_, ok, answer) => Error = ok ? Error : answer);
        hub.On<int, bool>("JS.EndLocationChanging", (_, goes) => leaving?.TrySetResult(goes));
        hub.On<string>("JS.Error", message => Error = message);
    }

    private async Task ReceiveAsync(long id, byte[] content)
    {
        Volatile.Write(ref lastBatchAt, Stopwatch.GetTimestamp());
        Interlocked.Add(ref bytes, content.Length);
        Interlocked.Increment(ref batches);
        await hub.SendAsync("OnRenderCompleted", id, null);
        var batch = new RenderBatch(content);
        lock (handlersLock)
            Remember(batch);
    }

    private void Remember(RenderBatch batch)
    {
        var gone = batch.Disposed().Where(clickable.ContainsKey).ToDictionary(h => clickable[h].Component, h => clickable[h]);
        foreach (var handler in batch.Disposed())
            clickable.Remove(handler);
        foreach (var piece in batch.Pieces())
        {
            if (!piece.Handlers.TryGetValue("onclick", out var handler))
                continue;
            // A new handler on an element that stays: the component has no other one that went.
            var label = piece.Element is null ? gone.GetValueOrDefault(piece.Component).Label : piece.Attributes.GetValueOrDefault("aria-label");
            clickable[handler] = (piece.Component, label);
        }
    }

    /// <summary>Answers as a browser of 1280 × 900 pixels in light colours would, as far as the portal asks.</summary>
    private Task AnswerAsync(long task, string function, string arguments, int wants)
    {
        if (function.EndsWith("attachWebRendererInterop", StringComparison.Ordinal))
        {
            interop = JsonNode.Parse(arguments)![1]!["__dotNetObject"]!.GetValue<long>();
            attached.TrySetResult();
        }
        else if (function.EndsWith("setHasLocationChangingListeners", StringComparison.Ordinal))
        {
            asksBeforeLeaving = JsonNode.Parse(arguments)!.AsArray().Any(a => a?.GetValueKind() == JsonValueKind.True);
        }

        const int reference = 1, nothing = 3;
        var answer = wants switch
        {
            reference => """{"__jsObjectId":1}""",
            nothing => "null",
            _ when function.Contains("BrowserWindowSize", StringComparison.Ordinal) => """{"width":1280,"height":900}""",
            _ when function.Contains("matchMedia", StringComparison.OrdinalIgnoreCase) => "true",
            _ when function.Contains("dark", StringComparison.OrdinalIgnoreCase) => "false",
            _ => "null",
        };
        return task == 0 ? Task.CompletedTask : hub.SendAsync("EndInvokeJSFromDotNet", task, true, $"[{task},true,{answer}]");
    }

    private async Task<TimeSpan> ReactionAsync(Func<Task> act)
    {
        var before = Interlocked.Read(ref batches);
        var start = Stopwatch.GetTimestamp();
        await act();
        while (Interlocked.Read(ref batches) == before || Stopwatch.GetElapsedTime(Volatile.Read(ref lastBatchAt)) < Quiet)
        {
            if (Error is not null)
                throw new InvalidOperationException($"{address}: {Error}");
            if (Stopwatch.GetElapsedTime(start) > Patience)
                throw new TimeoutException($"{address}: no answer");
            await Task.Delay(5);
        }

        return Stopwatch.GetElapsedTime(start, Volatile.Read(ref lastBatchAt));
    }

    private string NextCall() => Interlocked.Increment(ref calls).ToString(System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->")]
    private static partial Regex MarkerPattern();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex StatePattern();
}
