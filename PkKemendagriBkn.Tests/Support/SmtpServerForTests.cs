using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MimeKit;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>How the mail server behaves.</summary>
public enum SmtpMood
{
    Works,

    /// <summary>Answers the conversation and then never again.</summary>
    Hangs,

    /// <summary>451 to every recipient.</summary>
    RefusesForNow,

    /// <summary>550 to every recipient.</summary>
    RefusesForGood,

    /// <summary>Takes the mail and hangs up before it says so.</summary>
    DropsAfterData,

    /// <summary>554 instead of a greeting.</summary>
    RefusesToTalk,
}

/// <summary>A mail server over TCP that speaks SMTP as far as a sender needs it: EHLO, STARTTLS, AUTH PLAIN and LOGIN, MAIL, RCPT, DATA, RSET, QUIT.</summary>
public sealed class SmtpServerForTests : IAsyncDisposable
{
    /// <summary>One mail that it took, and who had signed in.</summary>
    public sealed record Taken(string From, IReadOnlyList<string> To, byte[] Content, string? User, bool Encrypted)
    {
        public MimeMessage Mail => MimeMessage.Load(new MemoryStream(Content));
        public string Text => Mail.TextBody ?? "";
    }

    private readonly TcpListener listener;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<Taken> taken = new();
    private readonly X509Certificate2? certificate;
    private readonly bool implicitTls;
    private readonly Task accepting;
    private readonly ConcurrentBag<Task> talks = [];

    private SmtpServerForTests(int port, bool tls, bool implicitTls)
    {
        this.implicitTls = implicitTls;
        certificate = tls || implicitTls ? SelfSigned() : null;
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;
    public SmtpMood Mood { get; set; }

    /// <summary>When given, it takes mail only from who signed in so.</summary>
    public (string User, string Password)? Account { get; set; }

    public IReadOnlyList<Taken> Mails => [.. taken];

    /// <summary>Connections that were opened.</summary>
    public int Connections { get; private set; }
    public string CertificateSha256 => Convert.ToHexString(SHA256.HashData(certificate!.RawData));

    /// <summary>Runs a little before each mail is acknowledged.</summary>
    public Action<Taken>? OnTaken { get; set; }

    public static SmtpServerForTests Start(int port = 0, bool tls = false, bool implicitTls = false) => new(port, tls, implicitTls);

    /// <summary>Every command line that a sender wrote.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    private async Task AcceptAsync()
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                Connections++;
                talks.Add(TalkAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream wire = client.GetStream();
                if (implicitTls)
                    wire = await EncryptAsync(wire);
                await new Talk(this, wire, implicitTls).RunAsync(stop.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
            {
                // The sender went, or the server stops.
            }
        }
    }

    private async Task<SslStream> EncryptAsync(Stream wire)
    {
        var encrypted = new SslStream(wire);
        await encrypted.AuthenticateAsServerAsync(certificate!);
        return encrypted;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(talks);
        certificate?.Dispose();
        stop.Dispose();
    }

    /// <summary>One conversation.</summary>
    private sealed class Talk(SmtpServerForTests server, Stream wire, bool encrypted)
    {
        private readonly List<string> to = [];
        private Stream wire = wire;
        private bool encrypted = encrypted;
        private string? from, user;

        public async Task RunAsync(CancellationToken ct)
        {
            if (server.Mood == SmtpMood.RefusesToTalk)
            {
                await SayAsync("554 no service here", ct);
                return;
            }

            await SayAsync("220 localhost ready", ct);
            while (await LineAsync(ct) is { } line)
            {
                server.Commands.Enqueue(line);
                if (!await AnswerAsync(line, ct))
                    return;
            }
        }

        /// <returns>Whether the conversation goes on.</returns>
        private async Task<bool> AnswerAsync(string line, CancellationToken ct)
        {
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            if (server.Mood == SmtpMood.Hangs && command is "MAIL")
                await Task.Delay(Timeout.Infinite, ct);
            switch (command)
            {
                case "EHLO" or "HELO":
                    await SayAsync($"250-localhost\r\n{(server.certificate is not null && !encrypted ? "250-STARTTLS\r\n" : "")}{(server.Account is not null ? "250-AUTH PLAIN LOGIN\r\n" : "")}250 8BITMIME", ct);
                    return true;
                case "STARTTLS":
                    await SayAsync("220 go on", ct);
                    wire = await server.EncryptAsync(wire);
                    encrypted = true;
                    return true;
                case "AUTH":
                    await SignInAsync(line, ct);
                    return true;
                case "MAIL" when server.Account is not null && user is null:
                    await SayAsync("530 sign in first", ct);
                    return true;
                case "MAIL":
                    from = line[10..].Trim('<', '>');
                    to.Clear();
                    await SayAsync("250 ok", ct);
                    return true;
                case "RCPT":
                    await SayAsync(server.Mood switch { SmtpMood.RefusesForNow => "451 try later", SmtpMood.RefusesForGood => "550 no such mailbox", _ => "250 ok" }, ct);
                    to.Add(line[8..].Trim('<', '>'));
                    return true;
                case "DATA":
                    return await TakeAsync(ct);
                case "QUIT":
                    await SayAsync("221 bye", ct);
                    return false;
                default:
                    await SayAsync("250 ok", ct);
                    return true;
            }
        }

        private async Task SignInAsync(string line, CancellationToken ct)
        {
            var parts = line.Split(' ');
            string name, password;
            if (parts[1].Equals("PLAIN", StringComparison.OrdinalIgnoreCase))
            {
                var text = parts.Length > 2 ? parts[2] : await AskAsync("", ct);
                var fields = Encoding.UTF8.GetString(Convert.FromBase64String(text)).Split('\0');
                (name, password) = (fields[1], fields[2]);
            }
            else
            {
                name = Encoding.UTF8.GetString(Convert.FromBase64String(parts.Length > 2 ? parts[2] : await AskAsync("VXNlcm5hbWU6", ct)));
                password = Encoding.UTF8.GetString(Convert.FromBase64String(await AskAsync("UGFzc3dvcmQ6", ct)));
            }

            user = server.Account is { } known && known == (name, password) ? name : null;
            await SayAsync(user is null ? "535 wrong" : "235 welcome", ct);
        }

        private async Task<string> AskAsync(string prompt, CancellationToken ct)
        {
            await SayAsync($"334 {prompt}", ct);
            return await LineAsync(ct) ?? "";
        }

        private async Task<bool> TakeAsync(CancellationToken ct)
        {
            await SayAsync("354 end with a dot", ct);
            var content = new StringBuilder();
            while (await LineAsync(ct) is { } line && line != ".")
                content.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            var mail = new Taken(from!, [.. to], Encoding.Latin1.GetBytes(content.ToString()), user, encrypted);
            server.OnTaken?.Invoke(mail);
            server.taken.Enqueue(mail);
            if (server.Mood == SmtpMood.DropsAfterData)
                return false;
            await SayAsync("250 taken", ct);
            return true;
        }

        private async Task SayAsync(string text, CancellationToken ct)
        {
            await wire.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), ct);
            await wire.FlushAsync(ct);
        }

        private async Task<string?> LineAsync(CancellationToken ct)
        {
            var line = new List<byte>();
            var one = new byte[1];
            while (await wire.ReadAsync(one, ct) == 1)
            {
                if (one[0] == '\n')
                    return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
                line.Add(one[0]);
            }

            return null;
        }
    }
}
