using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Bench;

/// <summary>
/// A database to measure on: the demonstration year, and beside it as many letters, codes, correction items and audit entries as asked
/// for, and facts for a tenth as many deadlines, spread from the signing to today. Nine in ten are met, as in an agreement that is kept.
/// </summary>
internal sealed class BenchData
{
    private readonly PortalDbContext db;
    private readonly int rows;
    private readonly DateOnly today;
    private readonly Actor itjen, bkn;
    private readonly List<Letter> letters;

    private BenchData(PortalDbContext db, int rows, DateOnly today, Actor itjen, Actor bkn)
    {
        (this.db, this.rows, this.today, this.itjen, this.bkn) = (db, rows, today, itjen, bkn);
        letters = [.. Enumerable.Range(0, rows).Select(i => Recorded(new Letter
        {
            Number = $"B-{i}/KP.05/{2025 + i % 2}", DatedOn = Spread(i, rows), From = i % 2 == 0 ? Party.First : Party.Second,
            Subject = $"Penyampaian data dan referensi balikan pegawai ASN pada kabupaten atau kota {i % 514} tahap {i % 7}",
            ConfirmedOn = IsConfirmed(i) ? Spread(i, rows).AddDays(2) : null, ConfirmedBy = IsConfirmed(i) ? "Petugas persuratan" : null,
            ConfirmedThrough = IsConfirmed(i) ? ConfirmationChannel.Written : null,
        }, i % 2 == 0 ? itjen : bkn))];
    }

    /// <summary>Itjen has confirmed every letter of BKN that is two days old.</summary>
    private bool IsConfirmed(int i) => i % 2 == 1 && Spread(i, rows).AddDays(2) <= today;

    /// <summary>Makes the database in this folder.</summary>
    /// <returns>The deadlines that follow from its facts today.</returns>
    public static async Task<int> MakeAsync(string folder, int rows)
    {
        await using var app = BenchServer.BuildPortal(folder, "http://localhost:0");
        await PortalHost.PrepareAsync(app);
        var today = app.Services.GetRequiredService<TimeProvider>().Today();
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync())
        {
            var people = await db.Users.AsNoTracking().Where(u => u.IsDemo).ToListAsync();
            var data = new BenchData(db, rows, today, Person(people, Role.ItjenSecretariat), Person(people, Role.BknSecretariat));
            await using var write = await db.BeginWriteAsync(CancellationToken.None);
            await data.FillAsync(app.Services.GetRequiredService<AuditKey>());
            await write.CommitAsync(CancellationToken.None);
        }

        var deadlines = (await app.Services.GetRequiredService<FactsReader>().ReadAsync()).Conclude(today).Deadlines;
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync())
        {
            await using var write = await db.BeginWriteAsync(CancellationToken.None);
            await RemindAsync(db, deadlines, rows);
            await write.CommitAsync(CancellationToken.None);
            var verdict = await AuditTrail.VerifyAsync(db, app.Services.GetRequiredService<AuditKey>(), []);
            if (!verdict.IsSound)
                throw new InvalidOperationException("The audit trail of the bench is not sound.");
        }

        return deadlines.Count;
    }

    private static Actor Person(List<PortalUser> people, Role role) => people.First(u => u.Role == role).ToActor(null);

    private async Task FillAsync(AuditKey key)
    {
        var version = Recorded(new CodeSetVersion
        {
            Owner = Party.Second, Kind = CodeSetKind.Unor, Label = "Beban", ValidFromOn = new DateOnly(2026, 1, 1), FileSha256 = new string('a', 64),
            RowsSha256 = new string('b', 64), RowCount = rows,
        }, bkn);
        var list =
            Recorded(new CorrectionList { Title = "Perbaikan unsur jabatan", From = Party.First, SubmittedOn = new DateOnly(2026, 1, 1), RowCount = rows },
                itjen);
        db.AddRange(version, list);
        db.Because(new AuditNote(Actor.Portal, "RunImport"));
        await BulkRows.InsertAsync(db, letters);
        await BulkRows.InsertAsync(db,
            Enumerable.Range(0, rows)
                .Select(i => new ReferenceCode
                {
                    VersionId = version.Id, Line = i + 2, Id = $"unor-{i:D6}", Code = $"{i:D5}",
                    Name = $"Inspektorat Pembantu Wilayah {i % 7} kota {i % 514} bagian {i}"
                }.Sealed()));
        await BulkRows.InsertAsync(db, Enumerable.Range(0, rows).Select(i => new CorrectionItem
        {
            ListId = list.Id, Line = i + 1, Nip = ManyRows.NipOf(i), PersonName = $"Pegawai {i}", RecordKind = 8, Field = "TMT jabatan",
            ProposedValue = "2026-01-01",
            ProposedOn = new DateOnly(2026, 1, 1).AddDays(i % 100), StatusCode = 1, StatusOn = new DateOnly(2026, 1, 1).AddDays(i % 100),
        }));
        await BulkRows.InsertAsync(db, Enumerable.Range(0, rows / 10).Select(i => Recorded(new DataProblem
        {
            Title = $"Unsur jabatan kosong, kota {i % 514}", Description = $"Pada {i % 900} baris unsur jabatan tidak terisi.", ReporterName = "Pejabat",
            ReportedOn = Spread(i, rows / 10), Source = "Berkas", DataFrom = Party.Second, Owner = Party.First,
        }, itjen)));
        await ExchangesAsync(rows * 7 / 100);
        await RequestsAsync(rows * 3 / 100);
        await TrailAsync(key);
    }

    /// <summary>Deliveries of BKN, each answered after four months; one in ninety is forgotten.</summary>
    private async Task ExchangesAsync(int count)
    {
        var deliveries = Enumerable.Range(0, count).Select(i => Recorded(new Delivery
        {
            From = Party.Second, DataSet = $"Data ASN unsur jabatan, kota {i % 514} bagian {i}", ReceivedOn = Spread(i, count), Method = DeliveryMethod.File,
            RecordCount = 1_000 + i % 500, LetterId = letters[i].Id,
        }, itjen)).ToList();
        var feedbacks = deliveries.Select((d, i) => (Delivery: d, On: d.ReceivedOn!.Value.AddDays(110 + i % 40), Index: i))
            .Where(f => f.On <= today && f.Index % 90 != 0)
            .Select(f => (f.Delivery,
                Feedback: Recorded(new Feedback { SubmittedOn = f.On, Note = $"Balikan bagian {f.Index}", LetterId = letters[f.Index].Id }, itjen))).ToList();
        await BulkRows.InsertAsync(db, deliveries);
        await BulkRows.InsertAsync(db, feedbacks.Select(f => f.Feedback));
        await BulkRows.InsertAsync(db,
            feedbacks.Select(f => new FeedbackDelivery { FeedbackId = f.Feedback.Id, DeliveryId = f.Delivery.Id, Accepted = 990, Corrected = 10 }));
    }

    /// <summary>Requests of BKN, each answered after forty days; one in ninety is forgotten.</summary>
    private async Task RequestsAsync(int count)
    {
        var asked = Enumerable.Range(0, count).Select(i => letters[i * (rows / count) | 1])
            .Select(l => (Letter: l, Request: Recorded(new ReportRequest { LetterId = l.Id }, bkn))).ToList();
        await BulkRows.InsertAsync(db, asked.Select(a => a.Request));
        await BulkRows.InsertAsync(db,
            asked.Select((a, i) => (a.Letter, a.Request, On: a.Letter.DatedOn.AddDays(40), Index: i)).Where(a => a.On <= today && a.Index % 90 != 0)
            .Select(a => Recorded(new Report
            {
                SubmittedOn = a.On, Title = $"Laporan pertukaran dan pemanfaatan data {a.Index}", RequestId = a.Request.Id,
                LetterId = a.Letter.Id
            }, itjen)));
    }

    /// <summary>An entry for each letter, sealed one after the other as the portal would have.</summary>
    private async Task TrailAsync(AuditKey key)
    {
        var head = await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).FirstAsync();
        await BulkRows.InsertAsync(db, letters.Select(letter =>
        {
            var entry = new AuditNote(letter.From == Party.First ? itjen : bkn, "RecordLetter", nameof(Letter), letter.Id).ToEntry(letter.RecordedAt,
            [
                new FieldChange(nameof(Letter), letter.Id.ToString(), nameof(Letter.Number), null, letter.Number),
                new FieldChange(nameof(Letter), letter.Id.ToString(), nameof(Letter.Subject), null, letter.Subject),
                new FieldChange(nameof(Letter), letter.Id.ToString(), nameof(Letter.DatedOn), null, letter.DatedOn.ToString("O", CultureInfo.InvariantCulture)),
            ]);
            AuditChain.Append(entry, head, key.Bytes);
            return head = entry;
        }));
    }

    /// <summary>A twentieth as many reminders for each person, most of them read.</summary>
    private static async Task RemindAsync(PortalDbContext db, IReadOnlyList<Deadline> deadlines, int rows)
    {
        var people = await db.Users.Where(u => u.IsDemo).Select(u => u.Id).ToListAsync();
        db.Because(new AuditNote(Actor.Portal, "WriteReminders"));
        await BulkRows.InsertAsync(db, people.SelectMany(person => Enumerable.Range(0, rows / 20).Select(i =>
        {
            var deadline = deadlines[i % deadlines.Count];
            var at = new DateTimeOffset(deadline.DueOn.ToDateTime(new TimeOnly(7, 0)), Wib.Offset);
            return new Reminder
            {
                AgreementId = AgreementRecord.PksId, DeadlineKey = deadline.Key, DueOn = deadline.DueOn, Step = 1_000 + i / deadlines.Count,
                RecipientId = person, WrittenAt = at, ReadAt = i % 50 == 0 ? null : at.AddHours(1)
            };
        })));
    }

    private DateOnly Spread(int i, int count)
    {
        var signed = PksAgreement.Instance.SignedOn;
        return signed.AddDays((int)((long)i * (today.DayNumber - signed.DayNumber) / count));
    }

    private static T Recorded<T>(T fact, Actor by) where T : RecordedFact
    {
        fact.Recorded(AgreementRecord.PksId, by, new DateTimeOffset(PksAgreement.Instance.SignedOn.ToDateTime(new TimeOnly(9, 0)), Wib.Offset));
        return fact;
    }
}
