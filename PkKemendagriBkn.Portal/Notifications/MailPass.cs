using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Telemetry;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>Sends what waits and is due. May run twice, on two nodes, or be killed: see <see cref="Outbox"/>.</summary>
public sealed class MailPass(Outbox outbox, MailComposer composer, MailOptions options, ILogger<MailPass> log)
{
    public sealed record Outcome(int Sent, int Suppressed, int Undelivered);

    /// <summary>Goes on until nothing is due, or the mail server cannot be worked with.</summary>
    public async Task<Outcome> RunAsync(CancellationToken ct = default)
    {
        var (sent, suppressed, undelivered) = (0, 0, 0);
        if (!options.IsOn)
            return new Outcome(sent, suppressed, undelivered);
        await using var sender = MailSender.For(options);
        while (await outbox.ClaimAsync(ct) is { } id)
        {
            if (await composer.ComposeAsync(id, ct) is not { } mail)
            {
                suppressed++;
                PortalMeter.MailEnded("suppressed");
                continue;
            }

            try
            {
                await sender.SendAsync(mail.Message, ct);
            }
            catch (MailUndelivered e)
            {
                undelivered++;
                PortalMeter.MailEnded("undelivered");
                var failed = await outbox.UndeliveredAsync(id, mail.Address, mail.Words, e, CancellationToken.None);
                // What a foreign server says is text of strangers: one line of it, and no more.
                log.LogWarning("Mail {Id} was not delivered ({What}){Final}: {Reason}", id, e.What, failed ? " and has failed" : "",
                    MailText.OneLine(e.Message));
                if (e.What == Undelivered.ServerIsDown)
                    break;
                continue;
            }

            // Whatever happens now, it was taken: the portal's own end does not keep that from being written down.
            await outbox.SentAsync(id, mail.Address, mail.Words, CancellationToken.None);
            sent++;
            PortalMeter.MailEnded("sent");
        }

        return new Outcome(sent, suppressed, undelivered);
    }
}
