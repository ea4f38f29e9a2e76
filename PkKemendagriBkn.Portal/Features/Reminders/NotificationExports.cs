using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Reminders;

/// <summary>One's own reminders as a file.</summary>
public sealed class RemindersExport(FactsReader reader, ReminderQueries queries, TimeProvider clock) : ListExport<RemindersExport.Row>
{
    public sealed record Row(ReminderQueries.Mine Line, string Title);

    public override string Slug => "pengingat";
    public override string Title => "Pengingat saya";

    public override IReadOnlyList<ExportColumn<Row>> Columns { get; } =
    [
        new("Tenggat", r => r.Title), new("Pengingat", r => Labels.StepOf(r.Line.DeadlineKey, r.Line.Step)),
        new("Jatuh tempo", r => r.Line.Title is null ? r.Line.DueOn : null),
        new("Ditulis", r => r.Line.WrittenAt), new("Surel", r => Labels.Mail(r.Line.Mail)), new("Dibaca", r => r.Line.ReadAt),
    ];

    protected override async IAsyncEnumerable<Row> Rows(PortalDbContext db, ExportQuery query)
    {
        var lines = await ReminderQueries.Of(db, query.By?.UserId ?? Guid.Empty).ToListAsync();
        var titles = await queries.TitlesAsync(await reader.ReadAsync(), [.. lines.Select(l => l.DeadlineKey)], clock.Today());
        foreach (var line in lines)
            yield return new Row(line, line.Title ?? titles.GetValueOrDefault(line.DeadlineKey, "Tenggat yang sudah tidak berlaku"));
    }
}

/// <summary>The mail that goes out, as a file, for administrators.</summary>
public sealed class MailsExport : ListExport<MailQueries.Row>
{
    public override string Slug => "surel";
    public override string Title => "Surel keluar";
    public override Permission Permission => Permission.ManageSettings;

    public override IReadOnlyList<ExportColumn<MailQueries.Row>> Columns { get; } =
    [
        new("Penerima", r => r.Recipient), new("Alamat", r => r.Email), new("Perihal", r => r.Subject), new("Mendesak", r => r.IsUrgent ? "Ya" : null),
        new("Pengingat", r => r.Reminders), new("Rencana kirim", r => r.MailOn),
        new("Keadaan", r => Labels.Of(r.State)), new("Terkirim pada", r => r.SentAt), new("Percobaan", r => r.Attempts), new("Keterangan", r => r.Reason),
    ];

    protected override IAsyncEnumerable<MailQueries.Row> Rows(PortalDbContext db, ExportQuery query) =>
        MailQueries.Filtered(db, query.Read<MailFilter>()).AsAsyncEnumerable();
}

/// <summary>The reminder rules in force, as a file, for administrators.</summary>
public sealed class ReminderRulesExport(RuleQueries queries) : ListExport<RuleQueries.Row>
{
    public override string Slug => "aturan-pengingat";
    public override string Title => "Aturan pengingat";
    public override Permission Permission => Permission.ManageSettings;

    public override IReadOnlyList<ExportColumn<RuleQueries.Row>> Columns { get; } =
    [
        new("Jenis tenggat", r => Labels.Of(r.Kind)), new("Penerima", r => Labels.Reminded(r.Who)), new("Sebelum jatuh tempo", r => Labels.StepsBefore(r.Plan)),
        new("Setelah lewat", r => Labels.StepsAfter(r.Plan)),
        new("Hari libur", r => r.Plan.WaitsForWorkingDay ? "Surel menunggu hari kerja" : "Surel tetap dikirim"),
        new("Versi", r => r.Number == 0 ? "Bawaan" : $"{r.Number}"), new("Ditetapkan oleh", r => r.By), new("Ditetapkan pada", r => r.At),
    ];

    protected override async IAsyncEnumerable<RuleQueries.Row> Rows(PortalDbContext db, ExportQuery query)
    {
        foreach (var row in await queries.ListAsync())
            yield return row;
    }
}
