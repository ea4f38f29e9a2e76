using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Correspondence;

/// <summary>The letters that the portal drafts: those that it makes people send, and any other at the end.</summary>
public enum LetterKind
{
    /// <summary>BKN asks for a report (Pasal 3(1)b.2, 4(1)b.2).</summary>
    ReportRequest,

    /// <summary>Itjen's letter with a report, and with the data that it gives back (Pasal 3(1)b, 3(2)c).</summary>
    ReportCover, FeedbackCover,

    /// <summary>The receiver of a letter confirms it (Pasal 9(2)).</summary>
    ReceiptConfirmation,

    /// <summary>About access: BKN warns, suspends, gives back; Itjen claims it back (Pasal 3(1)b, 4(1)b).</summary>
    AccessWarning, AccessSuspension, AccessRestoration, AccessClaim,

    /// <summary>Notices of what happened or is wanted (Pasal 7(2), 9(3), 10, 11(2)).</summary>
    ForceMajeureNotice, RepresentativeNotice, ExtensionNotice, TerminationNotice, IncidentNotice,

    /// <summary>Any other letter under the agreement.</summary>
    Other,
}

/// <summary>What is known of a kind of letters.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Slug">Its word in addresses.</param>
/// <param name="Only">The one party that writes it; null where both may.</param>
/// <param name="Clause">The clause that it carries out; null where it may be any.</param>
public sealed record LetterKindRow(LetterKind Kind, string Slug, Party? Only, string? Clause)
{
    /// <summary>Whether the fact is recorded in the same write as the letter: the letter itself is the fact.</summary>
    public bool IsTheFact { get; init; }

    /// <summary>Whether what it says is kept with the fact in a few words.</summary>
    public bool HasGist { get; init; }

    /// <summary>Whether it names a day: of effect, or of receipt.</summary>
    public bool HasDay { get; init; }

    /// <summary>The form in which its fact is recorded afterwards, with the letter chosen; null where nothing follows.</summary>
    public string? Form { get; init; }
}

/// <summary>One row for each kind of letters.</summary>
public static class LetterKinds
{
    public static IReadOnlyList<LetterKindRow> All { get; } =
    [
        new(LetterKind.ReportRequest, "permintaan-laporan", Party.Second, "4(1)b.2") { IsTheFact = true },
        new(LetterKind.ReportCover, "pengantar-laporan", Party.First, "3(2)c") { Form = "/laporan/baru" },
        new(LetterKind.FeedbackCover, "pengantar-balikan", Party.First, "3(1)b.1") { Form = "/balikan/baru" },
        new(LetterKind.ReceiptConfirmation, "konfirmasi-penerimaan", null, "9(2)") { IsTheFact = true, HasDay = true },
        new(LetterKind.AccessWarning, "teguran", Party.Second, "4(1)b") { IsTheFact = true, HasGist = true },
        new(LetterKind.AccessSuspension, "penghentian", Party.Second, "4(1)b") { IsTheFact = true, HasGist = true, HasDay = true },
        new(LetterKind.AccessRestoration, "pemberian-kembali", Party.Second, "3(1)b") { IsTheFact = true, HasGist = true, HasDay = true },
        new(LetterKind.AccessClaim, "permintaan-akses", Party.First, "3(1)b") { IsTheFact = true, HasGist = true },
        new(LetterKind.ForceMajeureNotice, "kahar", null, "11(2)") { Form = "/peristiwa/baru/kahar" },
        new(LetterKind.RepresentativeNotice, "perwakilan", null, "9(3)") { Form = "/perwakilan/ganti" },
        new(LetterKind.ExtensionNotice, "perpanjangan", null, "7(2)") { Form = "/peristiwa/baru/pemberitahuan" },
        new(LetterKind.TerminationNotice, "pengakhiran", null, "7(2)") { Form = "/peristiwa/baru/pemberitahuan" },
        new(LetterKind.IncidentNotice, "insiden", null, "10(6)") { Form = "/peristiwa/baru/insiden" },
        new(LetterKind.Other, "lain", null, null),
    ];

    public static LetterKindRow Of(LetterKind kind) => All[(int)kind];

    public static LetterKindRow? FromSlug(string? slug) => All.FirstOrDefault(row => row.Slug == slug);

    /// <summary>Whether people of this party write such letters.</summary>
    public static bool MayWrite(LetterKind kind, Party? party) => party is { } own && (Of(kind).Only is not { } only || only == own);
}
