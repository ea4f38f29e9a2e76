using System.Globalization;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Correspondence;

/// <summary>The content of a letter that a party drafts here.</summary>
public sealed record LetterContent
{
    /// <summary>Letters that the longest text may have; of <see cref="Gist"/> it is what the facts hold.</summary>
    public const int MostGist = 2000;

    public LetterKind Kind { get; init; }
    public Party From { get; init; }
    public string Number { get; init; } = "";
    public string Place { get; init; } = "Jakarta";
    public DateOnly? DatedOn { get; init; }
    public LetterClassification Classification { get; init; }

    /// <summary>What goes with it, in words, such as <c>1 (satu) berkas</c>.</summary>
    public string Enclosures { get; init; } = "-";
    public string Subject { get; init; } = "";

    /// <summary>To whom, and where, one line each.</summary>
    public string To { get; init; } = "";

    /// <summary>Typed by a person, see <see cref="Markup"/>. What still has to be written stands in square brackets.</summary>
    public string Body { get; init; } = "";
    public Person? Signer { get; init; }

    /// <summary>Who gets a copy, one line each.</summary>
    public string CopyTo { get; init; } = "";

    /// <summary>What it says in a few words, where the fact keeps them.</summary>
    public string Gist { get; init; } = "";

    /// <summary>The day that it names: of effect, or of receipt (WIB date).</summary>
    public DateOnly? OnDay { get; init; }

    /// <summary>Why access is given back, where it is.</summary>
    public RestorationBasis? Basis { get; init; }
    public IReadOnlyList<AttachedFile> Attachments { get; init; } = [];

    public IEnumerable<string> Addressees => Lines(To);
    public IEnumerable<string> Copies => Lines(CopyTo);

    /// <summary>What is still missing before it can go to the leadership, in Indonesian, with the field it is about.</summary>
    public IEnumerable<(string Field, string Sentence)> Gaps(DateOnly today)
    {
        var row = LetterKinds.Of(Kind);
        if (string.IsNullOrWhiteSpace(Place))
            yield return (nameof(Place), "Isi tempat surat dibuat.");
        if (DatedOn is null)
            yield return (nameof(DatedOn), "Isi tanggal surat.");
        if (DatedOn > today)
            yield return (nameof(DatedOn), "Tanggal surat belum tiba. Isi tanggal hari ini atau sebelumnya.");
        if (string.IsNullOrWhiteSpace(Subject))
            yield return (nameof(Subject), "Isi hal surat.");
        if (!Addressees.Any())
            yield return (nameof(To), "Isi tujuan surat.");
        if (string.IsNullOrWhiteSpace(Body))
            yield return (nameof(Body), "Tulis isi surat.");
        if (Placeholder is { } left)
            yield return (nameof(Body), $"Ganti bagian \"{left}\" dalam isi surat dengan keterangannya.");
        if (Signer is not { Name.Length: > 0, Position.Length: > 0 })
            yield return (nameof(Signer), "Isi nama dan jabatan penanda tangan surat.");
        if (row.HasGist && string.IsNullOrWhiteSpace(Gist))
            yield return (nameof(Gist), "Tulis isi pokok surat untuk catatan.");
        if (row.HasDay && OnDay is null)
            yield return (nameof(OnDay), Kind == LetterKind.ReceiptConfirmation ? "Isi tanggal surat diterima." : "Isi tanggal mulai berlaku.");
        if (row.HasDay && OnDay is { } on && !Names(on))
            yield return (nameof(Body), $"Isi surat tidak menyebut {IndonesianDates.Long(on)}, tanggal yang dicatat bersama surat ini. Samakan keduanya.");
        if (Kind == LetterKind.AccessRestoration && Basis is null)
            yield return (nameof(Basis), "Pilih alasan pemberian kembali.");
    }

    /// <summary>Whether the text says a day as letters write it: what is signed and what is recorded are one.</summary>
    private bool Names(DateOnly day) => Body.Contains(IndonesianDates.Long(day), StringComparison.OrdinalIgnoreCase)
        || Body.Contains(day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The first part of the text that only says what is to be written there.</summary>
    private string? Placeholder
    {
        get
        {
            var start = Body.IndexOf('[', StringComparison.Ordinal);
            var end = start < 0 ? -1 : Body.IndexOf(']', start);
            return end < 0 ? null : Body[start..(end + 1)];
        }
    }

    private static string[] Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
