using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>Speaks SMTP: one connection for a whole pass, opened at the first mail.</summary>
public sealed class SmtpSender(MailOptions options) : MailSender
{
    private SmtpClient? client;

    public override async Task SendAsync(MimeMessage mail, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(options.Patience);
        try
        {
            var server = await ConnectedAsync(patience.Token);
            await server.SendAsync(mail, patience.Token);
        }
        catch (MailUndelivered)
        {
            Drop();
            throw;
        }
        catch (SmtpCommandException e)
        {
            // What the conversation has come to is the server's matter: the next mail begins anew.
            Drop();
            var permanent = (int)e.StatusCode is >= 500 and < 600;
            throw new MailUndelivered(permanent ? Undelivered.Refused : Undelivered.Later, $"{(int)e.StatusCode}: {e.Message}", e);
        }
        catch (Exception e) when (IsOfTheConnection(e) && !ct.IsCancellationRequested)
        {
            Drop();
            throw new MailUndelivered(Undelivered.ServerIsDown,
                e is OperationCanceledException or TimeoutException
                    ? "Peladen surel tidak menjawab pada waktunya."
                    : $"Sambungan ke peladen surel terputus: {e.Message}", e);
        }
        catch
        {
            Drop();
            throw;
        }
    }

    private async Task<SmtpClient> ConnectedAsync(CancellationToken ct)
    {
        if (client is { IsConnected: true })
            return client;
        Drop();
        client = new SmtpClient { Timeout = options.TimeoutSeconds * 1000, CheckCertificateRevocation = false };
        if (options.CertificateSha256.Length > 0)
            client.ServerCertificateValidationCallback = IsPinned;
        try
        {
            await client.ConnectAsync(options.Host, options.PortOrDefault, options.Security switch
            {
                MailSecurity.StartTls => SecureSocketOptions.StartTls,
                MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
                _ => SecureSocketOptions.None,
            }, ct);
            if (options.User.Length > 0)
                await client.AuthenticateAsync(options.User, options.Password, ct);
            return client;
        }
        catch (Exception e) when (e is SmtpCommandException or AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            throw new MailUndelivered(Undelivered.ServerIsDown, e switch
            {
                AuthenticationException => "Peladen surel menolak nama pengguna atau kata sandi portal.",
                SslHandshakeException => "Sertifikat peladen surel tidak dipercaya.",
                NotSupportedException => $"Peladen surel tidak menyediakan perlindungan yang diminta: {e.Message}",
                _ => $"Peladen surel menolak sambungan: {e.Message}",
            }, e);
        }
    }

    private bool IsPinned(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        certificate is not null && Convert.ToHexStringLower(SHA256.HashData(certificate.GetRawCertData())) == options.CertificateSha256;

    private static bool IsOfTheConnection(Exception e) =>
        e is IOException or SocketException or ProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException or TimeoutException
            or OperationCanceledException;

    private void Drop()
    {
        client?.Dispose();
        client = null;
    }

    public override async ValueTask DisposeAsync()
    {
        if (client is { IsConnected: true })
        {
            try
            {
                using var shortly = new CancellationTokenSource(TimeSpan.FromSeconds(2));
                await client.DisconnectAsync(quit: true, shortly.Token);
            }
            catch (Exception e) when (IsOfTheConnection(e))
            {
                // All mail is settled; a server that hangs up first takes nothing back.
            }
        }

        Drop();
    }
}
