using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>
/// A mail server over TCP that speaks SMTP as far as a sender needs it, within the test's process, so that a test can change its behaviour
/// between two lines; <see cref="SmtpProcess"/> is one in a process of its own.
/// </summary>
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
    public SmtpBehaviour Behaviour { get; set; }

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

    internal bool OffersTls => certificate is not null;

    internal void Take(Taken mail)
    {
        OnTaken?.Invoke(mail);
        taken.Enqueue(mail);
    }

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
                await new SmtpTalk(this, wire, implicitTls).RunAsync(stop.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException
                or System.Security.Authentication.AuthenticationException)
            {
                // The sender went, or the server stops.
            }
        }
    }

    internal async Task<SslStream> EncryptAsync(Stream wire)
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
}
