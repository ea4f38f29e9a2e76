namespace PkKemendagriBkn.Core.Audit;

/// <summary>The rules that a well-formed input can still break. Each has one Indonesian sentence, in <c>Portal/Words/RuleSentences</c>.</summary>
public enum Rule
{
    NoGroundToSuspend,
    AccessAlreadySuspended,
    AccessNotSuspended,
    GroundsRemain,
    DecisionAlreadyPending,
    DecisionNotPending,
    MakerIsNotChecker,
    LeadershipDecides,
    OnlyProposerWithdraws,
    AccessDecidedByBkn,
    SuspensionHasGround,
    ClaimWaits,
    NoClaimWaits,
    ReceiptAlreadyConfirmed,
    ConfirmationNotLater,
    ConfirmedBeforeSent,
    ReportAnswersNothing,
    FactIsVoid,
    FactNotFound,
    FactOfOtherParty,
    DependentFactsExist,
    DocumentStands,
    OutsideTheTerm,
    UnknownPeriod,
    PeriodAlreadyReported,
    FileRefused,
    PeriodNotOver,
    TooManyPackages,
    AccountInactive,
    LastAdministrator,
    WrongPassword,
    NothingChanged,
    EvaluationOfOtherParty,
    PlanOfOtherHolder,
    EvaluationOfOtherPlan,
    UserNameTaken,
    NipTaken,
    NipStays,
    PersonsUnknown,
    AccountHasChanged,
    AccountChangeWaits,
    AccountChangeAnswered,
    AccountChangeLapsed,
    AccountChangeOfOwn,
    NoSuchColleague,
    NobodyToMention,
    CommentOfOther,

    /// <summary>What the other party does not know of yet cannot be spoken of with both.</summary>
    RecordNotShared,

    /// <summary>A step of a register's entry that is settled, or of none.</summary>
    EntrySettled,
    EntryStepOfNothing,
    EntryStepBefore,

    /// <summary>An outcome changes facts only where a contest began the matter.</summary>
    NothingContested,

    /// <summary>What needs the consent of both is given only with it, and does not change into what needs none.</summary>
    ConsentMissing,
    ConsentStays,
    DelegateUnsuited,
    DelegationInPast,
    DelegationOverlaps,
    DelegationOfOtherLeader,
    DelegationOver,
    EffectiveDateInFuture,
    EarlierThanLastDecision,
    ProblemStepNotNext,
    ProblemStepOfOtherParty,
    ProblemStepBeforeLast,
    ProblemUnderWay,
    ApipReturnExists,
    RegionMappingOverlaps,
    LetterAlreadyRecorded,
    LetterAsksAlready,
    LetterIsShared,
    LetterOfOtherSender,
    LetterRepliesToItself,
    LetterSentOnAnotherDay,
    NotTheReceivingParty,
    DeliveryNotReceived,
    DeliveryRecordedByReceiver,
    RepresentativeAlreadyReplaced,
    EventOfRepresentative,
    CodeVersionExists,
    NomenclatureOfFirstParty,
    MappingExists,
    CorrectionItemExists,
    StepNotOpen,
    AlreadySigned,
    SignsForBoth,
    SubmittedReportStays,

    /// <summary>A letter that was signed keeps its number.</summary>
    LetterNumberStays,

    /// <summary>This party does not write letters of this kind.</summary>
    LetterOfOtherKind,
    FollowUpClosed,
    FollowUpWaits,
    FollowUpHasNoReport,
    ReportIsOfFirstParty,
    DraftTooLong,
    DraftUnreadable,

    /// <summary>Figures of a run stand in minutes as the run gave them.</summary>
    FiguresOfRun,

    /// <summary>A number is given by the party whose it is.</summary>
    NumberOfOtherParty,

    /// <summary>The second reviewer of the sample is another person than the first.</summary>
    SecondReviewerIsAnother,

    /// <summary>A frozen review is not changed any more.</summary>
    ReviewFrozen,

    /// <summary>The reason does not belong to the verdict.</summary>
    ReasonOfOtherVerdict,

    /// <summary>Items that differ in more than one pattern are not decided together.</summary>
    PatternNotForMany,

    /// <summary>Corrections follow from minutes that both parties have signed.</summary>
    MinutesNotSigned,

    /// <summary>A party brings forward once what a review has shown.</summary>
    OutcomeMade,

    /// <summary>A run has one draft of minutes at a time.</summary>
    RunHasMinutes,

    /// <summary>The day of destruction stands in minutes.</summary>
    DestructionDayInMinutes,

    OtherVersionThanShown,
    ReportBeforeRequest,

    ProposalAnswered,
    ProposalOfOwnParty,
    ProposalOfOtherParty,

    /// <summary>The first edition's administrator recorded it; no party has proposed it yet.</summary>
    ProposalOfNobody,

    /// <summary>What binds both needs the letter or the file that shows it.</summary>
    ProposalNeedsProof,

    /// <summary>Another proposal about the same fact waits for its answer.</summary>
    ProposalUnderWay,

    /// <summary>What binds both is not voided by one party.</summary>
    FactBindsBoth,

    /// <summary>A correction turns no party's own fact into one of both, nor the other way round.</summary>
    BindingStays,

    /// <summary>A letter is changed by one party although both have agreed to something that rests on it, or one has proposed it.</summary>
    LetterBindsBoth,
    AddendumExists,

    /// <summary>It is not this party's to say that, or there is nothing of the kind to say about the fact.</summary>
    StatementOfOtherParty,

    /// <summary>It is said already, or the party has said something that leaves no room for it.</summary>
    StatementMade,

    /// <summary>What a party has confirmed or accepted it contests no more, and does not take back.</summary>
    GrantStands,

    /// <summary>The sender's word that receipt was confirmed was not contested in time.</summary>
    ReceiptIsFinal,

    /// <summary>The official's statement on force majeure is a file.</summary>
    OfficialStatementNeedsFile,

    /// <summary>Feedback whose receipt BKN has confirmed covers no more than it did then.</summary>
    ConfirmedFeedbackStays,

    /// <summary>Force majeure that the other party has accepted grows no longer.</summary>
    AcceptedForceMajeureStays,

    /// <summary>A mail has moved on: it is no longer where the action takes it up.</summary>
    MailIsNotThere,

    /// <summary>The other party was reminded of it today.</summary>
    RemindedToday,
    HolidayAlreadyRecorded,
}

/// <summary>A rule of the agreement or of the portal forbids what was asked. Nothing has been saved.</summary>
public sealed class RuleViolation(Rule code) : Exception(code.ToString())
{
    public Rule Code { get; } = code;
}

/// <summary>The person may not do this. The refusal is on the audit trail.</summary>
public sealed class PermissionDenied(string permission) : Exception(permission)
{
    public string Permission { get; } = permission;
}

/// <summary>Someone else changed the fact since it was read. Nothing has been saved, and what was typed is still with the form.</summary>
public sealed class FactChanged(string changedBy, DateTimeOffset changedAt) : Exception("The fact has changed since it was read.")
{
    public string ChangedBy { get; } = changedBy;
    public DateTimeOffset ChangedAt { get; } = changedAt;
}
