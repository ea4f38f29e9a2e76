using MimeKit;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>Takes mail to where the settings say, one after the other. Made for one pass and disposed after it.</summary>
public abstract class MailSender : IAsyncDisposable
{
    /// <summary>Hands a mail over; when it returns, the other side has taken it.</summary>
    /// <exception cref="MailUndelivered">It was not taken, or nobody knows.</exception>
    public abstract Task SendAsync(MimeMessage mail, CancellationToken ct);

    public abstract ValueTask DisposeAsync();

    public static MailSender For(MailOptions options) => options.Mode == MailMode.Smtp ? new SmtpSender(options) : new FileSender(options.Folder);
}

/// <summary>What a mail that was not taken means.</summary>
public enum Undelivered
{
    /// <summary>This mail will never be taken as it is.</summary>
    Refused,

    /// <summary>This mail may be taken later; others may be taken now.</summary>
    Later,

    /// <summary>The server cannot be worked with now; others need not be tried.</summary>
    ServerIsDown,
}

public sealed class MailUndelivered(Undelivered what, string message, Exception? cause = null) : Exception(message, cause)
{
    public Undelivered What { get; } = what;
}
