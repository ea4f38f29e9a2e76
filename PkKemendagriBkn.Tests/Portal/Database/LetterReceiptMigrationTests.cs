using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>A database of the version in which a report request, too, said how its letter was sent and received, brought to this one.</summary>
public sealed class LetterReceiptMigrationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly Said Nothing = new(null, null, null), Early = new(On(5, 4), On(5, 8), "Rina Contoh"), Late = new(On(5, 5), On(5, 9), "Budi Contoh");

    /// <summary>What a record says of a letter's sending and receipt.</summary>
    private sealed record Said(DateOnly? SentOn, DateOnly? ConfirmedOn, string? By);

    [Theory, DatabaseData]
    public async Task A_letter_takes_over_what_its_request_alone_says(DatabaseProvider provider)
    {
        var (letter, requests) = await MigratedAsync(provider, Nothing, (Early, false));
        Assert.Equal((Early, ConfirmationChannel.Oral), (SaidBy(letter), letter.ConfirmedThrough));
        Assert.Equal("Catatan semula", requests[0].Note);
    }

    [Theory, DatabaseData]
    public async Task A_letters_own_confirmation_stands_where_its_request_has_none(DatabaseProvider provider)
    {
        var (letter, requests) = await MigratedAsync(provider, Late with { SentOn = null }, (Early with { ConfirmedOn = null, By = null }, false));
        Assert.Equal(Late with { SentOn = Early.SentOn }, SaidBy(letter));
        Assert.Equal("Catatan semula", requests[0].Note);
    }

    [Theory, DatabaseData]
    public async Task Where_both_differ_the_request_wins_and_its_note_keeps_what_the_letter_said(DatabaseProvider provider)
    {
        var (letter, requests) = await MigratedAsync(provider, Late, (Early, false));
        Assert.Equal(Early, SaidBy(letter));
        Assert.Equal("Catatan semula\nSebelum tanggal-tanggal surat disatukan, suratnya mencatat: disampaikan 05-05-2026, dikonfirmasi 09-05-2026 secara tertulis oleh Budi Contoh.", requests[0].Note);
    }

    [Theory, DatabaseData]
    public async Task A_confirmation_before_the_sending_that_counted_is_noted_and_counts_for_nothing(DatabaseProvider provider)
    {
        var (letter, requests) = await MigratedAsync(provider, new(null, On(5, 3), "Rina Contoh"), (new(On(5, 4), null, null), false));
        Assert.Equal(new Said(On(5, 4), null, null), SaidBy(letter));
        Assert.EndsWith("suratnya mencatat: hari penyampaian tidak dicatat, dikonfirmasi 03-05-2026 secara tertulis oleh Rina Contoh.", requests[0].Note,
            StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task A_letter_takes_over_the_confirmation_of_a_voided_request(DatabaseProvider provider)
    {
        var (letter, _) = await MigratedAsync(provider, Nothing, (Early, true));
        Assert.Equal(Early, SaidBy(letter));
    }

    [Theory, DatabaseData]
    public async Task A_voided_request_changes_nothing_that_its_letter_says_and_keeps_its_own_words_in_its_note(DatabaseProvider provider)
    {
        var (letter, requests) = await MigratedAsync(provider, Late, (Early, true));
        Assert.Equal(Late, SaidBy(letter));
        Assert.EndsWith("permintaan ini mencatat: disampaikan 04-05-2026, dikonfirmasi 08-05-2026 secara lisan oleh Rina Contoh.", requests[0].Note,
            StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Of_two_requests_on_one_letter_the_standing_one_wins(DatabaseProvider provider)
    {
        var (letter, requests) = await MigratedAsync(provider, Nothing, (Early, true), (Late, false));
        Assert.Equal(Late, SaidBy(letter));
        Assert.EndsWith("permintaan ini mencatat: disampaikan 04-05-2026, dikonfirmasi 08-05-2026 secara lisan oleh Rina Contoh.", requests[0].Note,
            StringComparison.Ordinal);
        Assert.Equal("Catatan semula", requests[1].Note);
    }

    [Theory, DatabaseData]
    public async Task A_request_without_a_letter_is_given_one_that_says_what_it_said(DatabaseProvider provider)
    {
        await using var old = await OldAsync(provider);
        var id = await RequestAsync(old, null, Early, isVoid: false);
        await old.MigrateAsync(Ct);
        await using var db = await old.Contexts.CreateDbContextAsync(Ct);
        var letter = await db.Letters.SingleAsync(l => l.Id == db.ReportRequests.Single(r => r.Id == id).LetterId, Ct);
        Assert.Equal((Early, Early.SentOn, Party.Second), (SaidBy(letter), letter.DatedOn, letter.From));
    }

    [Theory, DatabaseData]
    public async Task A_delivery_and_its_covering_letter_keep_their_own_days(DatabaseProvider provider)
    {
        await using var old = await OldAsync(provider);
        var letter = await LetterAsync(old, Late);
        await old.TamperAsync($"""
            INSERT INTO "Deliveries" ("Id", "AgreementId", "LetterId", "From", "DataSet", "Method", "SentOn", "ReceivedOn", "RecordedBy", "RecordedAt", "Version")
            VALUES ({Guid.CreateVersion7()}, {AgreementRecord.PksId}, {letter}, 'Second', 'Data ASN', 'File', {On(5, 4)}, {On(5, 6)}, 'Petugas', {At}, {Guid.NewGuid()})
            """);
        await old.MigrateAsync(Ct);
        await using var db = await old.Contexts.CreateDbContextAsync(Ct);
        var delivery = await db.Deliveries.SingleAsync(Ct);
        Assert.Equal((Late, On(5, 4), On(5, 6)), (SaidBy(await db.Letters.SingleAsync(Ct)), delivery.SentOn!.Value, delivery.ReceivedOn!.Value));
    }

    [Theory, DatabaseData]
    public async Task The_way_back_gives_each_request_what_its_letter_says(DatabaseProvider provider)
    {
        await using var old = await OldAsync(provider);
        await RequestAsync(old, await LetterAsync(old, Nothing), Early, isVoid: false);
        await old.MigrateAsync(Ct);
        await using var db = await old.Contexts.CreateDbContextAsync(Ct);
        await db.GetService<IMigrator>().MigrateAsync("RegistersDocumentsAlerts", Ct);
        var back = await db.Database.SqlQuery<Said>($"""SELECT "SentOn", "ConfirmedOn", "ConfirmedBy" AS "By" FROM "ReportRequests" """).SingleAsync(Ct);
        Assert.Equal(Early, back);
    }

    private static DateTime At { get; } = new(2026, 5, 10, 3, 0, 0, DateTimeKind.Utc);

    private static Said SaidBy(Letter letter) => new(letter.SentOn, letter.ConfirmedOn, letter.ConfirmedBy);

    /// <summary>One letter and what rests on it, in the order in which it was recorded, as this version knows them.</summary>
    private static async Task<(Letter, List<ReportRequest>)> MigratedAsync(DatabaseProvider provider, Said byLetter, params (Said By, bool IsVoid)[] byRequests)
    {
        await using var old = await OldAsync(provider);
        var letter = await LetterAsync(old, byLetter);
        List<Guid> ids = [];
        foreach (var (by, isVoid) in byRequests)
            ids.Add(await RequestAsync(old, letter, by, isVoid));
        await old.MigrateAsync(Ct);
        await using var db = await old.Contexts.CreateDbContextAsync(Ct);
        var requests = await db.ReportRequests.WithVoided().ToDictionaryAsync(r => r.Id, Ct);
        // In the order in which they were recorded, which their ids do not tell within one millisecond.
        return (await db.Letters.SingleAsync(Ct), [.. ids.Select(id => requests[id])]);
    }

    private static Task<TestDatabase> OldAsync(DatabaseProvider provider) => TestDatabase.OfVersionAsync(provider, "RegistersDocumentsAlerts", Ct);

    private static async Task<Guid> LetterAsync(TestDatabase old, Said said)
    {
        var id = Guid.CreateVersion7();
        var through = said.ConfirmedOn is null ? null : "Written";
        await old.TamperAsync($"""
            INSERT INTO "Letters" ("Id", "AgreementId", "Number", "DatedOn", "Subject", "From", "Classification", "SentOn", "ConfirmedOn", "ConfirmedBy", "ConfirmedThrough", "RecordedBy", "RecordedAt", "Version")
            VALUES ({id}, {AgreementRecord.PksId}, 'S-1/2026', {On(5, 1)}, 'Permintaan laporan', 'Second', 'Ordinary', {said.SentOn}, {said.ConfirmedOn}, {said.By}, {through}, 'Petugas', {At}, {Guid.NewGuid()})
            """);
        return id;
    }

    private static async Task<Guid> RequestAsync(TestDatabase old, Guid? letter, Said said, bool isVoid)
    {
        var id = Guid.CreateVersion7();
        var through = said.ConfirmedOn is null ? null : "Oral";
        DateTime? voidedAt = isVoid ? At : null;
        await old.TamperAsync($"""
            INSERT INTO "ReportRequests" ("Id", "AgreementId", "LetterId", "SentOn", "ConfirmedOn", "ConfirmedBy", "ConfirmedThrough", "Note", "RecordedBy", "RecordedAt", "Version", "VoidedAt")
            VALUES ({id}, {AgreementRecord.PksId}, {letter}, {said.SentOn}, {said.ConfirmedOn}, {said.By}, {through}, 'Catatan semula', 'Petugas', {At}, {Guid.NewGuid()}, {voidedAt})
            """);
        return id;
    }
}
