using System.Buffers.Binary;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>Somebody who is signed in speaks nonsense on the connection of a tab: it learns nothing, and others notice nothing (F21, F22).</summary>
public sealed class HostileTabTests(SharedPortal shared) : IClassFixture<SharedPortal>
{
    private const string Handshake = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e";

    /// <summary>A method that is none: the server's answer to it shows that all before it was dealt with.</summary>
    private const string Goodbye = "SampaiJumpa";
    private readonly PortalFactory portal = shared.Portal;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nonsense_is_answered_without_a_stack_and_the_portal_goes_on()
    {
        using var browser = await portal.SignInAsync(Role.Auditor, null);
        var numbers = new SeededNumbers(21);
        byte[] Noise(int length) => [.. Enumerable.Range(0, length).Select(_ => (byte)numbers.Between(0, 255))];
        var address = portal.Address.ToString();
        (string What, byte[][] Frames)[] table =
        [
            ("no handshake", [Noise(2000)]),
            ("another protocol",
                [Text("{\"protocol\":\"json\",\"version\":1}\u001e"), Text("{\"type\":1,\"target\":\"StartCircuit\",\"arguments\":[]}\u001e")]),
            ("a handshake without end", [Noise(0), Text(new string('{', 30_000)), Text(new string('{', 30_000))]),
            ("noise", [Text(Handshake), .. Enumerable.Range(0, 20).Select(_ => Noise(4000))]),
            ("a length that nothing has", [Text(Handshake), [0xFF, 0xFF, 0xFF, 0xFF, 0x07]]),
            ("a message that is too large", [Text(Handshake), Call("StartCircuit", address, address, new string('[', 200_000), "")]),
            ("a method that is none", [Text(Handshake), Call("Format", "c:")]),
            ("too few arguments", [Text(Handshake), Call("StartCircuit")]),
            ("too many arguments", [Text(Handshake), Call("StartCircuit", [.. Enumerable.Repeat("x", 12)])]),
            ("a tab of another site", [Text(Handshake), Call("StartCircuit", "https://jahat.test/", "https://jahat.test/", "[]", "")]),
            ("components that nobody made",
                [Text(Handshake), Call("StartCircuit", address, address, "[{\"type\":\"server\",\"sequence\":0,\"descriptor\":\"CfDJ8x\"}]", "")]),
            ("a state that nobody kept", [Text(Handshake), Call("StartCircuit", address, address, "[]", "CfDJ8x")]),
            ("a tab that never was", [Text(Handshake), Call("ConnectCircuit", "CfDJ8NeverWas")]),
            ("a tab that was put aside, as it says", [Text(Handshake), Call("ResumeCircuit", "CfDJ8x", address, address, "[]", "")]),
            ("a click without a tab", [Text(Handshake), Call("BeginInvokeDotNetFromJS", "1", "System.Private.CoreLib", "Exit", "0", "[]")]),
            ("an answer to nothing",
                [Text(Handshake), Call("EndInvokeJSFromDotNet", "7", "true", "[]"), Call("OnRenderCompleted", "9", "System.Exception: x")]),
            ("a place that is none",
                [Text(Handshake), Call("StartCircuit", address, address, "[]", ""), Call("OnLocationChanged", "file:///etc/passwd", "x", "false")]),
            ("hundreds at once", [Text(Handshake), .. Enumerable.Range(0, 300).Select(i => Call("ConnectCircuit", $"x{i}"))]),
        ];
        foreach (var (what, frames) in table)
        {
            var heard = await SpeakAsync(browser, frames);
            Assert.True(!heard.Contains("   at ", StringComparison.Ordinal) && !heard.Contains("System.", StringComparison.Ordinal)
                && !heard.Contains("PkKemendagriBkn", StringComparison.Ordinal), $"{what}: {heard}");
        }

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/korespondensi")).Status);
        Assert.StartsWith("{}", await SpeakAsync(browser, [Text(Handshake)]), StringComparison.Ordinal);
        Assert.Equal("Healthy", (await browser.GetAsync("/health/live")).Body);
    }

    [Fact]
    public void What_a_tab_may_cost_is_bounded()
    {
        var tabs = portal.Get<IOptions<CircuitOptions>>().Value;
        Assert.False(tabs.DetailedErrors);
        Assert.InRange(tabs.DisconnectedCircuitMaxRetained, 1, 100);
        Assert.InRange(tabs.DisconnectedCircuitRetentionPeriod, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(3));
        Assert.InRange(tabs.MaxBufferedUnacknowledgedRenderBatches, 1, 10);
        Assert.InRange(tabs.JSInteropDefaultCallTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        var hub = portal.Get<IOptions<HubOptions>>().Value;
        Assert.InRange(hub.MaximumReceiveMessageSize ?? long.MaxValue, 1, 128 * 1024);
        Assert.NotEqual(true, hub.EnableDetailedErrors);
        Assert.Equal(1, hub.MaximumParallelInvocationsPerClient);
        // Unset is SignalR's own: 30 and 15 seconds.
        Assert.True(hub.ClientTimeoutInterval is null || hub.ClientTimeoutInterval <= TimeSpan.FromMinutes(1));
        Assert.True(hub.HandshakeTimeout is null || hub.HandshakeTimeout <= TimeSpan.FromSeconds(15));
    }

    /// <summary>Sends it all, says goodbye, and answers with everything that came back.</summary>
    private async Task<string> SpeakAsync(TestBrowser browser, byte[][] frames)
    {
        var client = portal.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            request.Headers.Origin = "https://localhost";
            request.Headers.Cookie = string.Join("; ", browser.Cookies.Select(c => $"{c.Key}={c.Value}"));
        };
        using var socket = await client.ConnectAsync(new Uri("wss://localhost/_blazor"), Ct);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(3));
        try
        {
            foreach (var frame in frames)
                await socket.SendAsync(frame, WebSocketMessageType.Binary, true, patience.Token);
            await socket.SendAsync(Call(Goodbye), WebSocketMessageType.Binary, true, patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or IOException or ObjectDisposedException)
        {
            // The door was shut before all was said.
        }

        var heard = new StringBuilder();
        var buffer = new byte[64 * 1024];
        try
        {
            while (!heard.ToString().Contains(Goodbye, StringComparison.Ordinal)
                && await socket.ReceiveAsync(buffer, patience.Token) is { MessageType: not WebSocketMessageType.Close } got)
                heard.Append(Encoding.Latin1.GetString(buffer, 0, got.Count));
        }
        catch (Exception e) when (e is WebSocketException or IOException or ObjectDisposedException)
        {
            // The same.
        }
        catch (OperationCanceledException) when (!Ct.IsCancellationRequested)
        {
            // It waits for the rest of a message, until the hub's own patience ends (see below).
        }

        return heard.ToString();
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A call as SignalR packs it: kind, headers, number, target, arguments (all texts).</summary>
    private static byte[] Call(string target, params string[] arguments)
    {
        var body = new List<byte> { 0x95, 0x01, 0x80 };
        Add("1");
        Add(target);
        body.Add((byte)(0x90 | arguments.Length));
        foreach (var argument in arguments)
            Add(argument);
        var length = new List<byte>();
        for (var left = body.Count; ; left >>= 7)
        {
            length.Add((byte)(left > 127 ? left & 127 | 128 : left));
            if (left <= 127)
                return [.. length, .. body];
        }

        void Add(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var size = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(size, bytes.Length);
            body.AddRange([0xDB, .. size, .. bytes]);
        }
    }
}
