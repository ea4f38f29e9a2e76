using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Matching;

namespace PkKemendagriBkn.Core.Reconciliations;

/// <summary>
/// How far a reconciliation is. Personal data is there from <c>Prepared</c> to <c>Frozen</c>; after <c>Destroyed</c> figures and digests are left.
/// </summary>
public enum ReconciliationState { Prepared, Waiting, Running, Done, Failed, Cancelled, Frozen, Destroyed }

/// <summary>
/// Two data sets matched by one party (3(2)c): the files, how their columns are compared, the run and what came of it. It is that party's
/// own until its minutes are offered (<see cref="SharedAt"/>). The rows themselves lie encrypted beside the database, under
/// <see cref="SealedKey"/>, and are destroyed on <see cref="DestroyOn"/>.
/// </summary>
public sealed class Reconciliation
{
    /// <summary>Days for which files and results may be kept at most, counted from the preparation.</summary>
    public const int LongestKept = 366;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AgreementId { get; init; }

    /// <summary>The party that runs it.</summary>
    public Party Party { get; init; }
    public Guid PreparedById { get; init; }
    [MaxLength(Actor.LongestName)] public required string PreparedBy { get; init; }
    public DateTimeOffset PreparedAt { get; init; }
    public Guid Version { get; set; } = Guid.CreateVersion7();

    /// <summary>Both sides: A first.</summary>
    public IList<ReconciliationSide> Sides { get; private set; } = [];

    public ReconciliationState State { get; private set; }

    /// <summary>The key of its files, itself sealed by the portal's secret; empty once they are destroyed.</summary>
    [MaxLength(200)] public required string SealedKey { get; set; }

    /// <summary>The day on which files and results are destroyed (WIB).</summary>
    public required DateOnly DestroyOn { get; set; }

    /// <summary>Why that day is another than the one that was set at first; null where it is not.</summary>
    [MaxLength(500)] public string? DestroyReason { get; private set; }
    public DateTimeOffset? DestroyedAt { get; private set; }

    /// <summary>The impact assessment under which it was last run (UU 27/2022 article 34(2)e).</summary>
    public Guid? AssessmentId { get; private set; }
    [MaxLength(Actor.LongestName)] public string? StartedBy { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>Faults of the files that whoever started it knew of, in Indonesian; null when there were none.</summary>
    [MaxLength(1000)] public string? DespiteFaults { get; private set; }

    /// <summary>How much of the run is done, 0 to 100, and what it is at, in Indonesian.</summary>
    public int Percent { get; private set; }
    [MaxLength(60)] public string? Phase { get; private set; }

    /// <summary>Somebody wants the run to end without a result.</summary>
    public DateTimeOffset? CancelAskedAt { get; private set; }
    [MaxLength(Actor.LongestName)] public string? CancelAskedBy { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why there is no result, in Indonesian.</summary>
    [MaxLength(1000)] public string? Problem { get; private set; }

    /// <summary>The figures as <c>summary.json</c> has them; see <see cref="Result"/>. Null until it is done.</summary>
    [MaxLength(4000)] public string? Figures { get; private set; }

    /// <summary>The rules that compared, each as <c>name/version</c>, by commas.</summary>
    [MaxLength(500)] public string? Rules { get; private set; }

    /// <summary>The engine that matched; see <see cref="MatchingRules.EngineVersion"/>.</summary>
    public int? EngineVersion { get; private set; }

    /// <summary>When review ended: from then on nothing of it changes, and its minutes may be drafted.</summary>
    public DateTimeOffset? FrozenAt { get; private set; }
    [MaxLength(Actor.LongestName)] public string? FrozenBy { get; private set; }

    /// <summary>How many items were laid before people; null while the review has not begun.</summary>
    public int? ReviewItems { get; private set; }

    /// <summary>How often many items were decided, or taken back, by one click.</summary>
    public int ReviewBatches { get; set; }

    /// <summary>Whose data side A holds, as whoever froze it said; side B holds the other party's.</summary>
    public Party? OwnerOfA { get; private set; }

    /// <summary>The files of all decisions that were frozen, masked and in full, with their digests (JSON).</summary>
    [MaxLength(1000)] public string? Annexes { get; private set; }

    /// <summary>The minutes that were drafted from it.</summary>
    public Guid? MinutesId { get; set; }

    /// <summary>When its minutes were offered: from then on the other party knows of it.</summary>
    public DateTimeOffset? SharedAt { get; private set; }

    public bool IsUnderWay => State is ReconciliationState.Waiting or ReconciliationState.Running;

    /// <summary>Whether it may be started, for the first time or again.</summary>
    public bool MayStart => State is ReconciliationState.Prepared or ReconciliationState.Failed or ReconciliationState.Cancelled;

    /// <summary>Whether its result files can be read.</summary>
    public bool HasRows => State is ReconciliationState.Done or ReconciliationState.Frozen;

    public ReconciliationSide A => Sides.Single(s => s.Side == MatchSide.A);
    public ReconciliationSide B => Sides.Single(s => s.Side == MatchSide.B);

    public ReconciliationFigures? Result => Figures is null ? null : ReconciliationFigures.Read(Figures);

    /// <summary>Says which column of each side is compared with which; the key first.</summary>
    /// <exception cref="RuleViolation">It was started already.</exception>
    public void Map(IReadOnlyList<MatchField> a, IReadOnlyList<MatchField> b)
    {
        Require(MayStart && a.Count == b.Count);
        // The sides change with it, so whoever read it before notices.
        (A.Columns, B.Columns, Version) = (ColumnMapping.Write(a), ColumnMapping.Write(b), Guid.CreateVersion7());
    }

    /// <summary>Lets it wait for its run.</summary>
    /// <exception cref="RuleViolation">It has a result, or waits already; or its columns are not mapped.</exception>
    public void Start(Guid assessmentId, string? despiteFaults, Actor by, DateTimeOffset at)
    {
        Require(MayStart && A.Columns.Length > 0);
        (State, AssessmentId, DespiteFaults, StartedBy, StartedAt) = (ReconciliationState.Waiting, assessmentId, despiteFaults, by.Name, at);
        (Percent, Phase, Problem, EndedAt, CancelAskedAt, CancelAskedBy) = (0, null, null, null, null, null);
    }

    public void Begin()
    {
        Require(State == ReconciliationState.Waiting);
        State = ReconciliationState.Running;
    }

    /// <summary>The result lies whole in its place.</summary>
    public void Finish(string figures, string rules, DateTimeOffset at)
    {
        Require(State == ReconciliationState.Running);
        (State, Percent, Figures, Rules, EngineVersion, EndedAt) = (ReconciliationState.Done, 100, figures, rules, MatchingRules.EngineVersion, at);
    }

    /// <summary>The run ended without a result.</summary>
    public void Fail(string problem, DateTimeOffset at)
    {
        Require(IsUnderWay);
        (State, Problem, EndedAt) = (ReconciliationState.Failed, problem, at);
    }

    /// <summary>Somebody no longer wants the run: at once while it waits; else the run ends as soon as it notices.</summary>
    /// <exception cref="RuleViolation">It neither waits nor runs.</exception>
    public void AskToCancel(Actor by, DateTimeOffset at)
    {
        Require(IsUnderWay);
        (CancelAskedAt, CancelAskedBy) = (at, by.Name);
        if (State == ReconciliationState.Waiting)
            Cancel(at);
    }

    public void Cancel(DateTimeOffset at)
    {
        Require(IsUnderWay && CancelAskedAt is not null);
        (State, EndedAt) = (ReconciliationState.Cancelled, at);
    }

    /// <summary>What people have to decide lies before them.</summary>
    /// <exception cref="RuleViolation">There is no result, or its review has begun.</exception>
    public void Lay(int items)
    {
        Require(State == ReconciliationState.Done && ReviewItems is null);
        ReviewItems = items;
    }

    /// <summary>Review has ended.</summary>
    /// <param name="ownerOfA">Whose data side A holds.</param>
    /// <param name="annexes">The files of all decisions, as JSON.</param>
    /// <param name="by">Who ends it.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RuleViolation">It is not done, frozen already, or was not looked through.</exception>
    public void Freeze(Party ownerOfA, string annexes, Actor by, DateTimeOffset at)
    {
        Require(State == ReconciliationState.Done && ReviewItems is not null);
        (State, OwnerOfA, Annexes, FrozenAt, FrozenBy) = (ReconciliationState.Frozen, ownerOfA, annexes, at, by.Name);
    }

    /// <summary>Its minutes were offered; what is shared stays shared.</summary>
    public void Share(DateTimeOffset at) => SharedAt ??= at;

    /// <summary>Files and results are to be destroyed earlier or later than was set.</summary>
    /// <param name="on">The new day: today at the earliest, for the coming night; at the latest <see cref="LongestKept"/> days after the preparation.</param>
    /// <param name="why">Why.</param>
    /// <param name="preparedOn">The day of the preparation.</param>
    /// <param name="today">Today.</param>
    /// <exception cref="RuleViolation">They were destroyed, or a run uses them; or the day is out of bounds.</exception>
    public void DestroyAnotherDay(DateOnly on, string why, DateOnly preparedOn, DateOnly today)
    {
        Require(!IsUnderWay && State != ReconciliationState.Destroyed && on >= today && on <= preparedOn.AddDays(LongestKept));
        (DestroyOn, DestroyReason, Version) = (on, why, Guid.CreateVersion7());
    }

    /// <summary>Files and results are gone, and their key with them; figures and digests stay.</summary>
    /// <exception cref="RuleViolation">It runs, or was destroyed before.</exception>
    public void Destroy(DateTimeOffset at)
    {
        Require(!IsUnderWay && State != ReconciliationState.Destroyed);
        (State, DestroyedAt, SealedKey) = (ReconciliationState.Destroyed, at, "");
    }

    private static void Require(bool holds)
    {
        if (!holds)
            throw new RuleViolation(Rule.StepNotOpen);
    }
}
