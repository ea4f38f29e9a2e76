using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Features.Reviews;

/// <summary>
/// A party brings forward what signed minutes of a matching have shown of the other party's data: one list of proposals to put it right
/// (3(1)e, 4(1)d), and the problems in it (3(2)d, 4(2)d). Once a party; what it makes is its own record.
/// </summary>
public sealed class CarryOutReview(Journal journal, AgreedOutcome agreed)
{
    public sealed class Input
    {
        public Guid ReconciliationId { get; init; }

        /// <summary>Who settles the problems: the receiver of the data as the agreement is read, or its giver on a ground.</summary>
        public bool GiverSettles { get; set; }
        public string? Ground { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.ReconciliationId).NotEmpty().WithMessage("Buka pemadanan yang akan ditindaklanjuti.");
            RuleFor(i => i.Ground).NotEmpty().When(i => i.GiverSettles)
                .WithMessage("Sebutkan dasar penunjukan pemberi data, misalnya bunyi tindak lanjut dalam berita acara.")
                .AtMost((DataProblem d) => d.OwnerGround, "Dasar penunjukan");
        }
    }

    /// <exception cref="RuleViolation">There is none that this party may know of, its minutes are not signed by both, or it was done before.</exception>
    /// <exception cref="ReconciliationRefused">The rows were destroyed, or there is nothing to bring forward.</exception>
    public async Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default)
    {
        var outcome = await journal.PrepareAsync(actor, Permission.MatchData, nameof(CarryOutReview), async recording =>
        {
            new Validator().ValidateAndThrow(input);
            var (row, _) = await OpenAsync(recording, input.ReconciliationId);
            return row.HasRows
                ? await agreed.OfAsync(recording.Db, row, recording.Actor.Party!.Value, ct)
                : throw new ReconciliationRefused(OutcomeWords.Destroyed);
        }, ct);
        if (outcome.IsEmpty)
            throw new ReconciliationRefused(OutcomeWords.Nothing);
        await journal.RecordAsync(actor, Permission.MatchData, nameof(CarryOutReview), async recording =>
        {
            var (row, minutes) = await OpenAsync(recording, input.ReconciliationId);
            Guid? first = null;
            foreach (var problem in outcome.Problems)
            {
                var fact = await ProblemAsync(recording, row, minutes, problem, input);
                await recording.AddAsync(fact);
                first ??= fact.Id;
            }

            await BecomeAsync(recording, minutes, FollowUpKind.DataProblem, first);
            recording.About(nameof(Reconciliation), row.Id, OutcomeWords.Counts(outcome));
            if (outcome.Corrections.Count == 0)
                return;
            var list = new CorrectionList
            {
                Title = OutcomeWords.ListTitle(row), From = recording.Actor.Party!.Value, SubmittedOn = recording.Today, ReconciliationId = row.Id,
                Note = OutcomeWords.ListNote(minutes, outcome.LeftOut), RowCount = outcome.Corrections.Count,
            };
            var items = Items(row, list, outcome.Corrections);
            list.RowsSha256 = BulkRows.Sha256(recording.Db, items);
            await recording.AddAsync(list);
            await BecomeAsync(recording, minutes, FollowUpKind.Corrections, list.Id);
            recording.About(nameof(CorrectionList), list.Id, OutcomeWords.Counts(outcome));
            await BulkRows.InsertAsync(recording.Db, items, ct);
        }, ct);
    }

    private static async Task<(Reconciliation, AgreedOutcome.SignedMinutes)> OpenAsync(Recording recording, Guid id)
    {
        var (db, me, ct) = (recording.Db, recording.Actor, recording.Cancelled);
        var row = await AgreedOutcome.FindAsync(db, id, me, ct) ?? throw new RuleViolation(Rule.FactNotFound);
        var minutes = await AgreedOutcome.MinutesAsync(db, row, me, ct) ?? throw new RuleViolation(Rule.MinutesNotSigned);
        return (await AgreedOutcome.MadeAsync(db, id, me.Party, ct)).IsNothing ? (row, minutes) : throw new RuleViolation(Rule.OutcomeMade);
    }

    /// <summary>What the minutes asked this party for is what it has made now.</summary>
    private static async Task BecomeAsync(Recording recording, AgreedOutcome.SignedMinutes minutes, FollowUpKind kind, Guid? made)
    {
        if (made is not { } id)
            return;
        var (db, me) = (recording.Db, recording.Actor.Party);
        foreach (var followUp in await db.FollowUps.Where(f => f.DocumentId == minutes.Id && f.Kind == kind && f.BecameId == null && f.Owner == me)
            .ToListAsync(recording.Cancelled))
        {
            if (followUp.IsOpen)
                followUp.Become(id, kind, recording.Actor);
        }
    }

    private static List<CorrectionItem> Items(Reconciliation row, CorrectionList list, IReadOnlyList<OutcomeCorrection> corrections)
    {
        var annex = ReviewAnnexes.Of(row).First(a => a.FileName == ReviewAnnexes.Full).Sha256;
        return [.. corrections.Select((c, i) => new CorrectionItem
        {
            ListId = list.Id, Line = i + 1, Nip = c.Nip, PersonName = c.PersonName, RecordKind = c.RecordKind, Field = c.Field, OldValue = c.OldValue,
            ProposedValue = c.ProposedValue, Ground = OutcomeWords.Ground(c, annex), ProposedOn = list.SubmittedOn, StatusCode = SiasnStatus.First,
            StatusOn = list.SubmittedOn,
        })];
    }

    private static async Task<DataProblem> ProblemAsync(Recording recording, Reconciliation row, AgreedOutcome.SignedMinutes minutes, OutcomeProblem problem,
        Input input)
    {
        var me = recording.Actor.Party!.Value;
        var (giver, side) = (me.Other(), row.OwnerOfA == me ? row.B : row.A);
        // The problem hangs on the delivery only where that is the other party's own.
        var delivery = await recording.Db.Deliveries.AnyAsync(d => d.Id == side.DeliveryId && d.From == giver, recording.Cancelled) ? side.DeliveryId : null;
        return new()
        {
            Reporter = me, ReporterName = recording.Actor.Name, ReportedOn = recording.Today, DeliveryId = delivery,
            Source = delivery is null ? OutcomeWords.Source(side) : null, DataFrom = giver,
            Owner = input.GiverSettles ? giver : DataProblem.ReceiverOf(giver), OwnerGround = input.GiverSettles ? input.Ground : null,
            Title = OutcomeWords.Title(problem, side), Description = OutcomeWords.Description(problem, row, side, minutes), Dimension = problem.Dimension,
            RowsAffected = problem.Rows, ReconciliationId = row.Id,
        };
    }
}
