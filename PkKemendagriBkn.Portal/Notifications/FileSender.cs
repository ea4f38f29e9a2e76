using MimeKit;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>Lays mail down as files (.eml) that any mail program opens; the same mail is the same file.</summary>
public sealed class FileSender(string folder) : MailSender
{
    public override async Task SendAsync(MimeMessage mail, CancellationToken ct)
    {
        var file = Path.Combine(folder, $"{mail.MessageId!.Split('@')[0]}.eml");
        try
        {
            Directory.CreateDirectory(folder);
            await using (var stream = File.Create(file + ".part"))
                await mail.WriteToAsync(stream, ct);
            File.Move(file + ".part", file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MailUndelivered(Undelivered.ServerIsDown, $"Berkas surel tidak dapat ditulis: {e.Message}", e);
        }
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
