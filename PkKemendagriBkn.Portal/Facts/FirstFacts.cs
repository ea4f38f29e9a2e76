using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>What no database may lack: the agreement, the representatives that it names, the holidays that this version brings along.</summary>
public sealed class FirstFacts(DatabaseStart start, IDbContextFactory<PortalDbContext> contexts, Journal journal)
{
    /// <summary>Says on the trail which list the holidays were taken from.</summary>
    private const string BuiltInList = $"Hari libur bawaan versi {BuiltInHolidays.Version}";

    /// <summary>Brings the database to this version's shape and records what it lacks.</summary>
    /// <exception cref="StartRefused">The operator has to mend something first.</exception>
    public Task MigrateAsync(CancellationToken ct = default) => start.MigrateAsync(async c =>
    {
        await EnsureAgreementAsync(c);
        await EnsureHolidaysAsync(c);
    }, ct);

    private async Task EnsureAgreementAsync(CancellationToken ct)
    {
        await using var known = await contexts.CreateDbContextAsync(ct);
        if (!await known.Representatives.AnyAsync(ct))
            await RegisterAgreementAsync(ct);
    }

    private Task RegisterAgreementAsync(CancellationToken ct) =>
        journal.RecordAsync(Actor.Portal, Permission.ManageSettings, "RegisterAgreement", async recording =>
    {
        var (db, pks) = (recording.Db, PksAgreement.Instance);
        if (!await db.Agreements.AnyAsync(a => a.Id == AgreementRecord.PksId, ct))
        {
            db.Add(new AgreementRecord { Id = AgreementRecord.PksId, Catalogue = pks.Id, SignedOn = pks.SignedOn, TermYears = pks.TermYears });
            await SeedHolidaysAsync(recording);
            recording.About(nameof(AgreementRecord), AgreementRecord.PksId, BuiltInList);
        }

        if (!await db.Representatives.AnyAsync(ct))
            db.AddRange(new[] { pks.First, pks.Second }.Select(party => Named(party, pks.SignedOn, recording.At)));
    }, ct);

    /// <summary>A year that this version brings along and of which nobody has recorded a day yet, not even a void one, is taken over as a whole.</summary>
    private async Task EnsureHolidaysAsync(CancellationToken ct)
    {
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            if (await HolidayDays.MissingAsync(db, ct) is [])
                return;
        }

        await journal.RecordAsync(Actor.Portal, Permission.ManageSettings, "SeedHolidays", async recording =>
        {
            await SeedHolidaysAsync(recording);
            recording.About(nameof(Holiday), AgreementRecord.PksId, BuiltInList);
        }, ct);
    }

    private static async Task SeedHolidaysAsync(Recording recording)
    {
        foreach (var day in await HolidayDays.MissingAsync(recording.Db, recording.Cancelled))
            await recording.AddAsync(new Holiday { ObservedOn = day.On, Name = day.Name, Kind = day.Kind, Decree = day.Decree });
    }

    /// <summary>The representative that Pasal 9(1) names, word for word; no party's own record, so nobody corrects it.</summary>
    private static Representative Named(AgreementParty party, DateOnly signedOn, DateTimeOffset at)
    {
        var (office, address, phone, email) = party.Correspondence;
        var representative = new Representative { Party = party.Side, Name = office, Address = address, Phone = phone, Email = email, ValidFromOn = signedOn };
        representative.Recorded(AgreementRecord.PksId, Actor.Portal, at);
        return representative;
    }
}
