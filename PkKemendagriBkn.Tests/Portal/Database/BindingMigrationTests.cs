using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>A database of the version in which one party recorded for both, and the administrator chose the readings, brought to this one.</summary>
public sealed class BindingMigrationTests
{
    private const string Before = "LetterSaysReceipt";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateTime At { get; } = new(2026, 5, 10, 3, 0, 0, DateTimeKind.Utc);

    [Theory, DatabaseData]
    public async Task What_one_party_recorded_for_both_waits_for_the_other(DatabaseProvider provider)
    {
        await using var old = await OldAsync(provider);
        var (term, evaluation) = (await TermChangeAsync(old, isVoid: false), await EvaluationAsync(old, "Joint", "First"));
        await old.MigrateAsync(Ct);
        await using var db = await old.Contexts.CreateDbContextAsync(Ct);
        var proposals = await db.Proposals.AsNoTracking().ToDictionaryAsync(p => p.SubjectId, Ct);
        Assert.Equal((nameof(AgreementEvent), Party.Second, ProposalState.Proposed, "Petugas"), Of(proposals[term]));
        Assert.Equal(("Evaluation", Party.First, ProposalState.Proposed, "Petugas"), Of(proposals[evaluation]));
        var facts = (await FactsReader.ReadInsideAsync(db, Ct)).Facts;
        Assert.Empty(facts.Agreement.Extensions);
        Assert.Empty(facts.Evaluations);
        Assert.Equal((1, 1), (await db.AgreementEvents.CountAsync(Ct), await db.Evaluations.CountAsync(Ct)));
    }

    [Theory, DatabaseData]
    public async Task A_joint_evaluation_of_a_document_that_both_signed_is_confirmed(DatabaseProvider provider)
    {
        await using var old = await OldAsync(provider);
        var evaluation = await EvaluationAsync(old, "Joint", "Second");
        await SignedDocumentAsync(old, evaluation);
        await old.MigrateAsync(Ct);
        await using var db = await old.Contexts.CreateDbContextAsync(Ct);
        var proposal = await db.Proposals.SingleAsync(Ct);
        Assert.Equal((Party.First, ProposalState.Confirmed, "Pimpinan Itjen", "Petugas"),
            (proposal.Party!.Value, proposal.State, proposal.ProposedBy, proposal.DecidedBy));
        Assert.Single((await FactsReader.ReadInsideAsync(db, Ct)).Facts.Evaluations);
    }

    [Theory, DatabaseData]
    public async Task What_a_party_recorded_of_itself_and_what_is_void_gets_no_proposal(DatabaseProvider provider)
    {
        await using var old = await OldAsync(provider);
        await EvaluationAsync(old, "First", "First");
        await TermChangeAsync(old, isVoid: true);
        await old.MigrateAsync(Ct);
        await using var db = await old.Contexts.CreateDbContextAsync(Ct);
        Assert.Empty(await db.Proposals.ToListAsync(Ct));
        Assert.Single((await FactsReader.ReadInsideAsync(db, Ct)).Facts.Evaluations);
    }

    [Theory, DatabaseData]
    public async Task A_reading_that_the_administrator_chose_is_kept_and_waits_until_a_party_proposes_it(DatabaseProvider provider)
    {
        await using var old = await OldAsync(provider);
        await ChoiceAsync(old);
        await old.MigrateAsync(Ct);
        await using var db = await old.Contexts.CreateDbContextAsync(Ct);
        var reading = await db.AgreementEvents.OfType<AgreedReading>().SingleAsync(Ct);
        Assert.Equal(("request-clock", "sent", PksAgreement.Instance.SignedOn, "Berita acara 7"),
            (reading.AmbiguityId, reading.ReadingId, reading.EffectiveOn, reading.Description));
        var proposal = await db.Proposals.SingleAsync(p => p.SubjectId == reading.Id, Ct);
        Assert.Equal((null, ProposalState.Proposed), (proposal.Party, proposal.State));
        Assert.Equal(RequestClock.Confirmed, (await FactsReader.ReadInsideAsync(db, Ct)).Facts.PolicyAsOf(On(9, 1)).RequestClock);
    }

    [Theory, DatabaseData]
    public async Task The_way_back_keeps_the_choice(DatabaseProvider provider)
    {
        await using var old = await OldAsync(provider);
        await ChoiceAsync(old);
        await old.MigrateAsync(Ct);
        await using var db = await old.Contexts.CreateDbContextAsync(Ct);
        await db.GetService<IMigrator>().MigrateAsync(Before, Ct);
        var back = await db.Database.SqlQuery<Choice>($"""SELECT "AmbiguityId", "ReadingId", "AgreedIn" FROM "InterpretationChoices" """).SingleAsync(Ct);
        Assert.Equal(new Choice("request-clock", "sent", "Berita acara 7"), back);
    }

    private sealed record Choice(string AmbiguityId, string ReadingId, string AgreedIn);

    private static (string, Party, ProposalState, string) Of(Proposal proposal) =>
        (proposal.SubjectType, proposal.Party!.Value, proposal.State, proposal.ProposedBy);

    private static Task<TestDatabase> OldAsync(DatabaseProvider provider) => TestDatabase.OfVersionAsync(provider, Before, Ct);

    private static Task ChoiceAsync(TestDatabase old) => old.TamperAsync(
        $"""INSERT INTO "InterpretationChoices" ("AgreementId", "AmbiguityId", "ReadingId", "AgreedIn") VALUES ({AgreementRecord.PksId}, 'request-clock', 'sent', 'Berita acara 7')""");

    private static async Task<Guid> TermChangeAsync(TestDatabase old, bool isVoid)
    {
        var id = Guid.CreateVersion7();
        DateTime? voidedAt = isVoid ? At : null;
        await old.TamperAsync($"""
            INSERT INTO "AgreementEvents" ("Id", "AgreementId", "EventKind", "Party", "Description", "ChangeKind", "AgreedOn", "NewEndsOn", "RecordedBy", "RecordedByParty", "RecordedAt", "Version", "VoidedAt")
            VALUES ({id}, {AgreementRecord.PksId}, 'TermChange', 'Both', 'Adendum', 'Extend', {On(5, 4)}, {On(5, 4).AddYears(5)}, 'Petugas', 'Second', {At}, {Guid.NewGuid()}, {voidedAt})
            """);
        return id;
    }

    private static async Task<Guid> EvaluationAsync(TestDatabase old, string by, string recordedBy)
    {
        var id = Guid.CreateVersion7();
        await old.TamperAsync($"""
            INSERT INTO "Evaluations" ("Id", "AgreementId", "HeldOn", "By", "Summary", "RecordedBy", "RecordedByParty", "RecordedAt", "Version")
            VALUES ({id}, {AgreementRecord.PksId}, {On(5, 4)}, {by}, 'Evaluasi', 'Petugas', {recordedBy}, {At}, {Guid.NewGuid()})
            """);
        return id;
    }

    private static async Task SignedDocumentAsync(TestDatabase old, Guid evaluation)
    {
        var (id, sha) = (Guid.CreateVersion7(), new string('a', 64));
        await old.TamperAsync($"""
            INSERT INTO "Documents" ("Id", "AgreementId", "Kind", "Drafter", "Title", "State", "StateAt", "FactId", "VerificationCode", "RecordedBy", "RecordedByParty", "RecordedAt", "Version")
            VALUES ({id}, {AgreementRecord.PksId}, 'JointEvaluation', 'First', 'Evaluasi bersama', 'Signed', {At}, {evaluation}, 'kode', 'Petugas', 'First', {At}, {Guid.NewGuid()})
            """);
        await old.TamperAsync($"""
            INSERT INTO "DocumentVersions" ("Id", "DocumentId", "Number", "Content", "ContentSha256", "FileSha256", "TemplateNumber", "EditorIds", "FrozenBy", "FrozenAt")
            VALUES ({Guid.CreateVersion7()}, {id}, 1, '', {sha}, {sha}, 0, '', 'Petugas', {At})
            """);
        foreach (var (party, signer) in new[] { ("First", "Pimpinan Itjen"), ("Second", "Petugas") })
        {
            await old.TamperAsync($"""
                INSERT INTO "DocumentSignatures" ("Id", "DocumentId", "VersionNumber", "Party", "Signer", "Position", "Method", "FileSha256", "SignedAt")
                VALUES ({Guid.CreateVersion7()}, {id}, 1, {party}, {signer}, 'Pimpinan', 'Kata sandi', {sha}, {At})
                """);
        }
    }
}
