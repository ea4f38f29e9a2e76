using System.Text;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>One conversation with <see cref="SmtpServerForTests"/>: EHLO, STARTTLS, AUTH PLAIN and LOGIN, MAIL, RCPT, DATA, RSET, QUIT.</summary>
internal sealed class SmtpTalk(SmtpServerForTests server, Stream wire, bool encrypted)
{
    private readonly List<string> to = [];
    private Stream wire = wire;
    private bool encrypted = encrypted;
    private string? from, user;

    public async Task RunAsync(CancellationToken ct)
    {
        if (server.Behaviour == SmtpBehaviour.RefusesToTalk)
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
        if (server.Behaviour == SmtpBehaviour.Hangs && command is "MAIL")
            await Task.Delay(Timeout.Infinite, ct);
        switch (command)
        {
            case "EHLO" or "HELO":
                await SayAsync($"250-localhost\r\n{(server.OffersTls && !encrypted ? "250-STARTTLS\r\n" : "")}{(server.Account is not null ? "250-AUTH PLAIN LOGIN\r\n" : "")}250 8BITMIME", ct);
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
                await SayAsync(server.Behaviour switch
                {
                    SmtpBehaviour.RefusesForNow => "451 try later",
                    SmtpBehaviour.RefusesForGood => "550 no such mailbox",
                    _ => "250 ok"
                }, ct);
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
        var mail = new SmtpServerForTests.Taken(from!, [.. to], Encoding.Latin1.GetBytes(content.ToString()), user, encrypted);
        server.Take(mail);
        if (server.Behaviour == SmtpBehaviour.DropsAfterData)
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
