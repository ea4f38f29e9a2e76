using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Corrections;

/// <summary>A party's list of proposals to put ASN data right (Pasal 3(1)e, 4(1)d). Its items are many rows, brought in by hand or from a file.</summary>
public sealed class CorrectionList : RecordedFact
{
    [MaxLength(300)] public required string Title { get; set; }

    /// <summary>The party that proposes; the one that records it.</summary>
    public Party From { get; init; }
    public DateOnly SubmittedOn { get; set; }
    [MaxLength(2000)] public string? Note { get; set; }

    /// <summary>How many items the list has.</summary>
    public int RowCount { get; set; }

    /// <summary>The last file that was imported: its SHA-256, that of the items which it added, and that of the steps which it made; null before any.</summary>
    [MaxLength(64)] public string? FileSha256 { get; set; }
    [MaxLength(64)] public string? RowsSha256 { get; set; }
    [MaxLength(64)] public string? StepsSha256 { get; set; }

    /// <summary>The reconciliation from whose signed minutes it follows; null for a list made otherwise.</summary>
    public Guid? ReconciliationId { get; init; }
}

/// <summary>One person's one field that is proposed to be put right. Everything that tells of the person is personal data (Pasal 10).</summary>
public sealed class CorrectionItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ListId { get; init; }

    /// <summary>Its number within the list, from 1, in the order of the file or in which they were added: an id tells no order on SQL Server.</summary>
    public int Line { get; set; }

    /// <summary>18 digits.</summary>
    [MaxLength(18)] public required string Nip { get; set; }
    [MaxLength(200)] public string? PersonName { get; set; }

    /// <summary>The part of the person's record; see <see cref="SiasnRecord"/>.</summary>
    public int RecordKind { get; set; }

    /// <summary>The field within it, such as <c>TMT jabatan</c>.</summary>
    [MaxLength(100)] public required string Field { get; set; }

    /// <summary>What stands now; null when nothing does.</summary>
    [MaxLength(500)] public string? OldValue { get; set; }
    [MaxLength(500)] public required string ProposedValue { get; set; }

    /// <summary>The document or reason that the proposal rests on.</summary>
    [MaxLength(500)] public string? Ground { get; set; }
    public DateOnly ProposedOn { get; set; }

    /// <summary>SIASN's state; see <see cref="SiasnStatus"/>.</summary>
    public int StatusCode { get; set; }

    /// <summary>The day on which it became so.</summary>
    public DateOnly StatusOn { get; set; }

    /// <summary>Changes with every save: two officers who collide notice it.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    /// <summary>Days since it was proposed, while somebody still waits for it; null once it is settled.</summary>
    public static int? AgeInDays(int statusCode, DateOnly proposedOn, DateOnly asOf) =>
        SiasnStatus.Of(statusCode).IsPending ? Math.Max(0, asOf.DayNumber - proposedOn.DayNumber) : null;
}

/// <summary>An item's way from one state to the next. Steps are only ever added: together with the item they are its history.</summary>
public sealed class CorrectionStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ItemId { get; init; }
    public int FromCode { get; init; }
    public DateOnly FromOn { get; init; }
    public int ToCode { get; init; }

    /// <summary>The day on which the item came to <see cref="ToCode"/>.</summary>
    public DateOnly ToOn { get; init; }

    /// <summary>Steps that one import made together; null for one made by hand.</summary>
    public Guid? ImportId { get; init; }
    [MaxLength(200)] public string RecordedBy { get; init; } = "";
    public DateTimeOffset RecordedAt { get; init; }
}
