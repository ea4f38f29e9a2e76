using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Reporting;

/// <summary>What the compliance report shows: the conclusions of one day, and the words that only the caller knows.</summary>
public sealed record ComplianceStatus
{
    public required Conclusions Conclusions { get; init; }
    public required AgreementHeader Agreement { get; init; }

    /// <summary>What a deadline is about, in words, such as <c>Data dan referensi balikan atas penerimaan 3 Maret 2026</c>.</summary>
    public required Func<Deadline, string> TitleOf { get; init; }

    /// <summary>The citation of a clause, such as <c>Pasal 3 ayat (1) huruf b angka 1</c> for <c>3(1)b.1</c>.</summary>
    public required Func<string, string> CitationOf { get; init; }

    /// <summary>What an incident notice is about.</summary>
    public required Func<IncidentNotice, string> IncidentTitleOf { get; init; }

    /// <summary>A suspension that had no ground on its day, by its id, in words.</summary>
    public required Func<string, string> SuspensionTitleOf { get; init; }

    /// <summary>The readings of open clauses that hold on the day of the report.</summary>
    public required IReadOnlyList<InterpretationLine> Interpretations { get; init; }

    /// <summary>What is open in the registers on the day of the report, with what its register is called.</summary>
    public IReadOnlyList<(string Register, EntryStanding Standing)> OpenEntries { get; init; } = [];

    public required Letterhead Letterhead { get; init; }
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>The newest entry of the audit trail when the report was made; proves the state it was made from.</summary>
    public required AuditHead AuditHead { get; init; }
    public string? Classification { get; init; }
}

/// <summary>The agreement as its first page names it.</summary>
public sealed record AgreementHeader(
    string Title, string FirstNumber, string SecondNumber, DateOnly SignedOn, string FirstParty, string SecondParty);

/// <summary>A question that the agreement leaves open, the reading that the portal follows, and what that rests on.</summary>
public sealed record InterpretationLine(string Clause, string Question, string Reading);

/// <summary>Number and SHA-256 (hex) of an audit entry.</summary>
public sealed record AuditHead(long Sequence, string Hash);
