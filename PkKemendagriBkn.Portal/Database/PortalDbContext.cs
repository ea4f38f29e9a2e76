using System.Diagnostics;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Assignments;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Core.Comments;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Delegations;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Telemetry;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// The portal's database. Whatever saves through it writes its audit entry in the same transaction, or does not save:
/// see <see cref="SaveChangesAsync(bool, CancellationToken)"/>.
/// </summary>
public abstract class PortalDbContext(DbContextOptions options, AuditKey auditKey, TimeProvider clock, WriteGate gate)
    : IdentityUserContext<PortalUser, Guid>(options), IDataProtectionKeyContext
{
    private AuditNote? note;

    public DbSet<AgreementRecord> Agreements => Set<AgreementRecord>();
    public DbSet<Letter> Letters => Set<Letter>();
    public DbSet<Representative> Representatives => Set<Representative>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<Feedback> Feedbacks => Set<Feedback>();
    public DbSet<ReportRequest> ReportRequests => Set<ReportRequest>();
    public DbSet<Report> Reports => Set<Report>();
    public DbSet<Evaluation> Evaluations => Set<Evaluation>();
    public DbSet<AccessDecision> AccessDecisions => Set<AccessDecision>();
    public DbSet<AccessNotice> AccessNotices => Set<AccessNotice>();
    public DbSet<AgreementEvent> AgreementEvents => Set<AgreementEvent>();
    public DbSet<PartyStatement> PartyStatements => Set<PartyStatement>();
    public DbSet<Proposal> Proposals => Set<Proposal>();
    public DbSet<DataProblem> DataProblems => Set<DataProblem>();
    public DbSet<DataProblemStep> DataProblemSteps => Set<DataProblemStep>();
    public DbSet<ApipReturn> ApipReturns => Set<ApipReturn>();
    public DbSet<ApipFigure> ApipFigures => Set<ApipFigure>();
    public DbSet<RegionMapping> RegionMappings => Set<RegionMapping>();
    public DbSet<CodeSetVersion> CodeSetVersions => Set<CodeSetVersion>();
    public DbSet<ReferenceCode> ReferenceCodes => Set<ReferenceCode>();
    public DbSet<NomenclatureMapping> NomenclatureMappings => Set<NomenclatureMapping>();
    public DbSet<CorrectionList> CorrectionLists => Set<CorrectionList>();
    public DbSet<CorrectionItem> CorrectionItems => Set<CorrectionItem>();
    public DbSet<CorrectionStep> CorrectionSteps => Set<CorrectionStep>();
    public DbSet<TwoPartyDocument> Documents => Set<TwoPartyDocument>();
    public DbSet<DraftText> DraftTexts => Set<DraftText>();
    public DbSet<DocumentRemark> DocumentRemarks => Set<DocumentRemark>();
    public DbSet<DocumentTemplate> DocumentTemplates => Set<DocumentTemplate>();
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();
    public DbSet<EvaluationPlan> EvaluationPlans => Set<EvaluationPlan>();
    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<ReminderRule> ReminderRules => Set<ReminderRule>();
    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<ReminderSnooze> ReminderSnoozes => Set<ReminderSnooze>();
    public DbSet<MailPreference> MailPreferences => Set<MailPreference>();
    public DbSet<ExportPreference> ExportPreferences => Set<ExportPreference>();
    public DbSet<NotificationPreference> NotificationPreferences => Set<NotificationPreference>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<EvidencePackage> EvidencePackages => Set<EvidencePackage>();
    public DbSet<ImpactAssessment> ImpactAssessments => Set<ImpactAssessment>();
    public DbSet<Reconciliation> Reconciliations => Set<Reconciliation>();
    public DbSet<ReviewItem> ReviewItems => Set<ReviewItem>();
    public DbSet<AccountChange> AccountChanges => Set<AccountChange>();
    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<Comment> Comments => Set<Comment>();
    public DbSet<UserSession> Sessions => Set<UserSession>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Whether queries are not tried again, so that their rows need not be held; see <see cref="PortalDatabase.CreateReadOnceAsync"/>.</summary>
    public bool ReadsOnce { get; set; }

    /// <summary>How long a write waits for its turn, in all.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Opens the one write that may be under way: other writers, in this process or another, wait.</summary>
    /// <exception cref="WriteWaitedTooLong">They took too long.</exception>
    public async Task<Write> BeginWriteAsync(CancellationToken ct = default)
    {
        var began = Stopwatch.GetTimestamp();
        if (!await PortalMeter.WaitedAsync(gate.Turn, Patience, ct))
            throw new WriteWaitedTooLong();
        IDbContextTransaction? transaction = null;
        try
        {
            var left = Math.Max(1, (int)(Patience - Stopwatch.GetElapsedTime(began)).TotalSeconds);
            BeforeBegin(left);
            transaction = await Database.BeginTransactionAsync(ct);
            await TakeTurnAmongNodesAsync(left, ct);
            return new Write(transaction, () => gate.Turn.Release());
        }
        catch (Exception e)
        {
            gate.Storage.Failed(e);
            if (transaction is not null)
                await transaction.DisposeAsync();
            gate.Turn.Release();
            throw;
        }
    }

    /// <summary>Waits for the writers of other processes, where the beginning of a transaction does not do so.</summary>
    protected virtual Task TakeTurnAmongNodesAsync(int seconds, CancellationToken ct) => Task.CompletedTask;

    /// <summary>What must be so before a transaction begins, which may wait for other processes this long.</summary>
    protected virtual void BeforeBegin(int seconds)
    {
        // Nothing, where the database is a server.
    }

    /// <summary>
    /// Says who saves next, what and why; without it a save is refused. It holds for every later save of this context too,
    /// each with an entry of its own.
    /// </summary>
    public void Because(AuditNote why) => note = why;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        UnseenCharacters.Remove(ChangeTracker);
        var changes = AuditedChanges.Of(ChangeTracker);
        return changes.Count == 0
            ? await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : await SaveWithAuditAsync(changes, acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Writes an entry about something that changes no row, such as a refusal or a look at personal data.</summary>
    public Task SaveNoteAsync(CancellationToken ct = default) => SaveNoteAsync([], ct);

    /// <summary>Writes an entry about changes that were made past this context, such as by a migration.</summary>
    internal Task SaveNoteAsync(IReadOnlyList<FieldChange> changes, CancellationToken ct = default) => SaveWithAuditAsync(changes, true, ct);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        AuditedChanges.Of(ChangeTracker).Count == 0
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new InvalidOperationException("Save with SaveChangesAsync: the audit chain needs it.");

    private async Task<int> SaveWithAuditAsync(IReadOnlyList<FieldChange> changes, bool accept, CancellationToken cancellationToken)
    {
        if (note is null)
            throw new InvalidOperationException("Nothing is saved without an audit note: call Because first.");

        int saved = 0;
        if (Database.CurrentTransaction is not null)
        {
            saved = await SaveOnceAsync(note, changes, cancellationToken);
        }
        else
        {
            await Database.CreateExecutionStrategy().ExecuteAsync(async ct =>
            {
                await using var write = await BeginWriteAsync(ct);
                // An earlier try may have been committed although its answer was lost.
                if (await AuditEntries.AnyAsync(e => e.Id == note.EntryId, ct))
                    return;
                saved = await SaveOnceAsync(note, changes, ct);
                await write.CommitAsync(ct);
            }, cancellationToken);
        }

        // Only now: a try that was rolled back must still know what it has to save.
        if (accept)
            ChangeTracker.AcceptAllChanges();
        note = note with { EntryId = Guid.CreateVersion7() };
        return saved;
    }

    private async Task<int> SaveOnceAsync(AuditNote why, IReadOnlyList<FieldChange> changes, CancellationToken ct)
    {
        var head = await AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(ct);
        var entry = why.ToEntry(clock.GetUtcNow(), changes);
        AuditChain.Append(entry, head, auditKey.Bytes);
        var tracked = Add(entry);
        try
        {
            return await base.SaveChangesAsync(false, ct);
        }
        finally
        {
            tracked.State = EntityState.Detached;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<string>().HaveMaxLength(4000);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        PortalModel.Configure(builder);
    }
}
