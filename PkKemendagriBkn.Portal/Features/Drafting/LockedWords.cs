using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>A version as the rules let it be locked, and what its file is printed from.</summary>
internal sealed record LockedWords(TwoPartyDocument Document, DocumentVersion Version, DraftPaper Paper, PrintedWith Template, Actor By, DateTimeOffset At)
{
    private bool PrintsAs(LockedWords other) => Version.ContentSha256 == other.Version.ContentSha256 && Template.Number == other.Template.Number;

    /// <summary>Words in a script that the document's type does not have: they would be locked as empty boxes.</summary>
    public static IEnumerable<(string Field, string Sentence)> Unprintable(DraftPaper paper, PrintedWith template, DateTimeOffset at) =>
        DocumentFonts.Unprintable(paper.ToDocument(PksAgreement.Instance, new Imprint(template.Texts, template.Logo, 0, at, null, default)))
            .Select(word => ("", $"Kata \"{word.Word}\"{(word.Heading.Length > 0 ? $" pada bagian \"{word.Heading}\"" : "")} memuat aksara atau tanda yang "
                + "tidak dapat dicetak. Tulis dengan huruf Latin."));

    /// <summary>Puts the printed file to the version.</summary>
    /// <exception cref="FactChanged">The words or the template changed while it was being printed.</exception>
    public Core.Evidence.EvidenceFile With(Core.Evidence.EvidenceFile printed, LockedWords asPrinted)
    {
        if (!PrintsAs(asPrinted))
            throw new FactChanged("", At);
        (Version.FileSha256, Version.TemplateNumber) = (printed.Sha256, Template.Number);
        return printed;
    }
}

/// <summary>Locks words into a version with its printed file: printed first, since that takes long, and then written in one go.</summary>
internal static class Locking
{
    /// <param name="journal">Of the action.</param>
    /// <param name="file">Prints.</param>
    /// <param name="actor">Who locks.</param>
    /// <param name="permission">What is needed for it.</param>
    /// <param name="action">Its name on the trail.</param>
    /// <param name="freeze">Makes the version; asked twice, before the printing and in the write.</param>
    /// <param name="then">What else is written.</param>
    /// <param name="ct">Of the request.</param>
    /// <exception cref="FactChanged">What was to be locked changed since it was read, or while it was being printed.</exception>
    public static async Task LockAsync(this Journal journal, DocumentFile file, Actor actor, Permission permission, string action,
        Func<Recording, DateTimeOffset, Task<LockedWords>> freeze, Func<Recording, LockedWords, Task> then, CancellationToken ct)
    {
        var ready = await journal.PrepareAsync(actor, permission, action, recording => freeze(recording, recording.At), ct);
        // A file whose write is then refused has no row, and the night pass clears it away.
        var printed = await file.KeepAsync(ready.Document, ready.Paper, file.Imprint(ready.Document, ready.Template, ready.Version.Number, ready.At), ready.By,
            ct);
        await journal.RecordAsync(actor, permission, action, async recording =>
        {
            var locked = await freeze(recording, ready.At);
            recording.Db.Add(locked.With(printed, ready));
            await then(recording, locked);
            await recording.ShareFilesAsync(locked.Document);
        }, ct);
    }
}
