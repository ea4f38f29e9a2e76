using System.Net;
using System.Text;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Reminders;

/// <summary>One duty as a mail tells of it.</summary>
/// <param name="Title">What is due.</param>
/// <param name="Debtor">Who owes it, by name.</param>
/// <param name="Citation">The clause, as it is cited.</param>
/// <param name="DueOn">The due date (WIB).</param>
/// <param name="Reason">Why it is that day.</param>
/// <param name="Url">Its page in the portal.</param>
/// <param name="DueAt">The instant, where the law counts hours.</param>
public sealed record MailedDeadline(string Title, string Debtor, string Citation, DateOnly DueOn, string Reason, string Url, DateTimeOffset? DueAt = null)
{
    /// <summary>Whether the due date is the portal's reading: once passed it deserves attention, and is no breach.</summary>
    public bool IsPolicy { get; init; }

    internal bool IsLate(DateOnly today) => !IsPolicy && DueOn < today;
    internal bool NeedsAttention(DateOnly today) => IsPolicy && DueOn < today;

    /// <summary>The due date against the day of the mail, in words.</summary>
    internal string RelativeDue(DateOnly today) => NeedsAttention(today)
        ? $"perlu perhatian, lewat {IndonesianNumbers.Whole(today.DayNumber - DueOn.DayNumber)} hari dari tanggal kebijakan portal"
        : IndonesianDates.RelativeDue(DueOn, today);
}

/// <summary>Something that has come to the recipient, as a mail tells of it: what it is about stands in the portal alone.</summary>
/// <param name="Title">What is to be done, or was done.</param>
/// <param name="Since">Since when it waits, or when it was done.</param>
/// <param name="From">Whose step it answers, in words; null for nobody's.</param>
/// <param name="Url">Where it is done, or to be read.</param>
public sealed record MailedArrival(string Title, DateTimeOffset Since, string? From, string Url)
{
    /// <summary>Whether it is news, for which nobody waits.</summary>
    public bool IsNews { get; init; }

    /// <summary>Its last day (WIB), where the mail tells it.</summary>
    public DateOnly? UntilOn { get; init; }
}

/// <summary>What a leader is told once a week.</summary>
/// <param name="Asked">The one thing that is asked of the leader; null when nothing is.</param>
/// <param name="Waiting">What else waits, the most pressing first.</param>
/// <param name="Decided">What was decided last week, newest first.</param>
public sealed record MailedWeek(MailedArrival? Asked, IReadOnlyList<MailedArrival> Waiting, IReadOnlyList<MailedArrival> Decided)
{
    /// <summary>So many of each are told, so that it stays one page; the portal has all.</summary>
    public const int Most = 5;

    public bool IsEmpty => Asked is null && Waiting.Count + Decided.Count == 0;
}

/// <summary>The words of a reminder: the same in plain text and in HTML.</summary>
public sealed record ReminderMail(string Subject, string Text, string Html)
{
    private const string Footer =
        "Surel ini dikirim otomatis oleh Portal Kepatuhan Perjanjian Kerja Sama Inspektorat Jenderal Kementerian Dalam Negeri dan Badan Kepegawaian Negara. Setiap pengingat tercatat dalam buku pengingat portal.";

    /// <summary>One thing as the mail shows it.</summary>
    private sealed record Matter(string Title, string Url, bool IsLate, IReadOnlyList<(string Label, string Value)> Rows);

    /// <param name="recipient">The name of the person.</param>
    /// <param name="deadlines">What is told of, the nearest first.</param>
    /// <param name="arrivals">What has come to wait for the person, told before the deadlines.</param>
    /// <param name="urgent">Whether it is one urgent matter, or the digest of a day.</param>
    /// <param name="today">The day (WIB) on which it goes out.</param>
    /// <param name="allUrl">The person's own ledger in the portal.</param>
    public static ReminderMail Write(string recipient, IReadOnlyList<MailedDeadline> deadlines, IReadOnlyList<MailedArrival> arrivals, bool urgent,
        DateOnly today, string allUrl)
    {
        IReadOnlyList<Matter> matters =
        [
            .. arrivals.Select(a => new Matter(a.Title, a.Url, false, Rows(a))),
            .. deadlines.Select(d => new Matter(d.Title, d.Url, d.IsLate(today), Rows(d, today))),
        ];
        var subject = (urgent ? "[Mendesak] " : "") + SubjectOf(deadlines, arrivals, urgent, today);
        var opening = (urgent, deadlines.Count) switch
        {
            (true, > 0) => "Kewajiban berikut dalam pelaksanaan Perjanjian Kerja Sama memerlukan tindakan segera.",
            (_, 0) when arrivals.All(a => a.IsNews) => "Yang berikut terjadi dalam pelaksanaan Perjanjian Kerja Sama dan perlu Anda ketahui.",
            (_, 0) => "Yang berikut menunggu Anda dalam pelaksanaan Perjanjian Kerja Sama.",
            _ => "Berikut pengingat kewajiban dalam pelaksanaan Perjanjian Kerja Sama.",
        };
        return new ReminderMail(MailText.OneLine(subject), ToText(recipient, matters, opening, allUrl), ToHtml(recipient, matters, opening, allUrl));
    }

    /// <summary>What happened to an account: nothing waits, and nothing is due.</summary>
    /// <param name="recipient">The name of the person.</param>
    /// <param name="notices">What happened.</param>
    /// <param name="allUrl">The person's own ledger in the portal.</param>
    public static ReminderMail OfNotices(string recipient, IReadOnlyList<MailedArrival> notices, string allUrl)
    {
        IReadOnlyList<Matter> matters = [.. notices.Select(n => new Matter(n.Title, n.Url, false, Rows(n)))];
        const string opening = "Berikut pemberitahuan tentang akun portal. Bila ini tidak Anda kenali, segera hubungi administrator portal di instansi Anda.";
        return new ReminderMail("Pemberitahuan tentang akun portal", ToText(recipient, matters, opening, allUrl), ToHtml(recipient, matters, opening, allUrl));
    }

    /// <summary>The page of the week: first what is asked, then what waits, then what was decided.</summary>
    /// <param name="recipient">The name of the leader.</param>
    /// <param name="week">What it tells.</param>
    /// <param name="today">The day (WIB) on which it goes out.</param>
    /// <param name="boardUrl">The leaders' page of the portal.</param>
    /// <param name="allUrl">The person's own ledger in the portal.</param>
    public static ReminderMail OfWeek(string recipient, MailedWeek week, DateOnly today, string boardUrl, string allUrl)
    {
        IReadOnlyList<Matter> matters =
        [
            .. week.Asked is { } asked ? [Of("Diminta dari Anda", asked)] : (IReadOnlyList<Matter>)[],
            .. Some("Menunggu", week.Waiting),
            .. Some("Pekan lalu", week.Decided),
        ];
        var opening = (week.Asked is null ? "Tidak ada yang diminta dari Anda pekan ini." : "Satu hal yang diminta dari Anda pekan ini berdiri paling atas.")
            + " Sesudahnya yang masih menunggu dan yang diputuskan sepekan terakhir dalam pelaksanaan Perjanjian Kerja Sama.";
        return new ReminderMail($"Ringkasan mingguan, {IndonesianDates.Long(today)}", ToText(recipient, matters, opening, allUrl),
            ToHtml(recipient, matters, opening, allUrl));

        IEnumerable<Matter> Some(string label, IReadOnlyList<MailedArrival> all)
        {
            foreach (var one in all.Take(MailedWeek.Most))
                yield return Of(label, one);
            if (all.Count > MailedWeek.Most)
                yield return new Matter($"{label}: {IndonesianNumbers.Whole(all.Count - MailedWeek.Most)} hal lainnya", boardUrl, false, []);
        }

        Matter Of(string label, MailedArrival one) => new($"{label}: {one.Title}", one.Url, one.UntilOn < today, Rows(one));
    }

    private static string SubjectOf(IReadOnlyList<MailedDeadline> deadlines, IReadOnlyList<MailedArrival> arrivals, bool urgent, DateOnly today)
    {
        // Numbers alone: the subject stands in the trail, which both parties read.
        var (news, words) = (arrivals.Count(a => a.IsNews), new List<string>());
        if (arrivals.Count > news)
            words.Add($"{IndonesianNumbers.Whole(arrivals.Count - news)} hal menunggu Anda");
        if (news > 0)
            words.Add($"{IndonesianNumbers.Whole(news)} perkembangan");
        if (deadlines.Count == 1 || deadlines.Count > 0 && urgent)
            words.Add($"{Capital(deadlines[0].RelativeDue(today))}: {deadlines[0].Title}");
        else if (deadlines.Count > 0)
            words.Add($"{IndonesianNumbers.Whole(deadlines.Count)} tenggat perjanjian kerja sama"
                + Counted(deadlines.Count(d => d.IsLate(today)), "terlambat") + Counted(deadlines.Count(d => d.NeedsAttention(today)), "perlu perhatian"));
        return string.Join("; ", words);
    }

    private static string Counted(int count, string words) => count > 0 ? $", {IndonesianNumbers.Whole(count)} {words}" : "";

    private static IReadOnlyList<(string Label, string Value)> Rows(MailedArrival arrival) =>
    [
        (arrival.IsNews ? "Pada" : "Sejak",
            $"{IndonesianDates.Weekday(DateOnly.FromDateTime(arrival.Since.ToOffset(Wib.Offset).DateTime))}, {IndonesianDates.InWib(arrival.Since)}"),
        .. arrival.From is { } from ? [("Dari", from)] : (IReadOnlyList<(string, string)>)[],
        .. arrival.UntilOn is { } until ? [("Paling lambat", IndonesianDates.WithWeekday(until))] : (IReadOnlyList<(string, string)>)[],
    ];

    private static IReadOnlyList<(string Label, string Value)> Rows(MailedDeadline deadline, DateOnly today) =>
    [
        ("Jatuh tempo",
            $"{(deadline.DueAt is { } at ? $"{IndonesianDates.Weekday(deadline.DueOn)}, {IndonesianDates.InWib(at)}" : IndonesianDates.WithWeekday(deadline.DueOn))} ({deadline.RelativeDue(today)})"),
        ("Kewajiban", deadline.Debtor),
        ("Dasar", deadline.Citation),
        ("Alasan", Capital(deadline.Reason)),
    ];

    private static string ToText(string recipient, IReadOnlyList<Matter> matters, string opening, string allUrl)
    {
        var text = new StringBuilder().Append("Yth. ").Append(MailText.OneLine(recipient)).Append(",\n\n").Append(opening).Append('\n');
        for (var i = 0; i < matters.Count; i++)
        {
            text.Append('\n').Append(IndonesianNumbers.Whole(i + 1)).Append(". ").Append(MailText.OneLine(matters[i].Title)).Append('\n');
            foreach (var (label, value) in matters[i].Rows)
                text.Append("   ").Append(label).Append(": ").Append(value.ReplaceLineEndings(" ")).Append('\n');
            text.Append("   Tautan: ").Append(matters[i].Url).Append('\n');
        }

        return text.Append("\nSemua pengingat Anda: ").Append(allUrl).Append("\n\n-- \n").Append(Footer).Append('\n').ToString();
    }

    private static string ToHtml(string recipient, IReadOnlyList<Matter> matters, string opening, string allUrl)
    {
        // Tables and styles beside the words: what mail programs still understand.
        var html =
            new StringBuilder("<!DOCTYPE html>\n<html lang=\"id\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Pengingat</title></head>\n")
            .Append("<body style=\"margin:0;padding:16px;background:#f4f6f8;color:#1b2733;font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5\">\n")
            .Append("<div style=\"max-width:640px;margin:0 auto;background:#ffffff;border:1px solid #d5dce3;padding:24px\">\n")
            .Append("<p>Yth. ").Append(Safe(MailText.OneLine(recipient))).Append(",</p>\n<p>").Append(Safe(opening)).Append("</p>\n");
        foreach (var matter in matters)
        {
            html.Append("<div style=\"border-left:4px solid ")
                .Append(matter.IsLate ? "#a4262c" : "#0b4f8a")
                .Append(";padding:4px 0 4px 14px;margin:18px 0\">\n")
                .Append("<h2 style=\"margin:0 0 6px;font-size:16px\">")
                .Append(Safe(MailText.OneLine(matter.Title)))
                .Append("</h2>\n<table role=\"presentation\" style=\"border-collapse:collapse\">\n");
            foreach (var (label, value) in matter.Rows)
            {
                html.Append("<tr valign=\"top\"><td style=\"padding:2px 12px 2px 0;color:#4a5a6a\">").Append(Safe(label))
                    .Append("</td><td style=\"padding:2px 0\">").Append(Safe(value)).Append("</td></tr>\n");
            }

            html.Append("</table>\n<p style=\"margin:8px 0 0\"><a href=\"").Append(Safe(matter.Url))
                .Append("\" style=\"color:#0b4f8a\">Buka di portal</a></p>\n</div>\n");
        }

        return html.Append("<p><a href=\"").Append(Safe(allUrl)).Append("\" style=\"color:#0b4f8a\">Semua pengingat Anda</a></p>\n")
            .Append("<p style=\"color:#4a5a6a;font-size:13px;border-top:1px solid #d5dce3;padding-top:12px\">")
            .Append(Safe(Footer))
            .Append("</p>\n</div>\n</body></html>\n")
            .ToString();
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
