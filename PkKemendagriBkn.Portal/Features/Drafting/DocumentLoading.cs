using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>What a document is printed with: the number of its template (0 for the built-in words), the words, the logo.</summary>
public sealed record PrintedWith(int Number, TemplateTexts Texts, byte[] Logo);

/// <summary>Reads a document inside an action, with all that its rules look at.</summary>
internal static class DocumentLoading
{
    /// <exception cref="RuleViolation">No such document, or it is void.</exception>
    /// <exception cref="FactChanged">Its version is no longer the one that was read.</exception>
    public static async Task<TwoPartyDocument> FindDocumentAsync(this Recording recording, Guid id, Guid? version = null, string? reason = null)
    {
        var document = await recording.FindAsync<TwoPartyDocument>(id);
        if (version is { } read)
            await recording.RequireVersionAsync(document, read);
        await recording.Db.Entry(document).Collection(d => d.Versions).LoadAsync(recording.Cancelled);
        await recording.Db.Entry(document).Collection(d => d.Signatures).LoadAsync(recording.Cancelled);
        recording.About(nameof(TwoPartyDocument), id, reason);
        return document;
    }

    /// <summary>The words and the logo for a kind of document: those in force, or those of a version that was frozen with them.</summary>
    public static async Task<PrintedWith> TemplateAsync(this PortalDbContext db, DraftKind kind, int? number, CancellationToken ct)
    {
        var template = await db.DocumentTemplates.AsNoTracking().Where(t => t.Kind == kind && (number == null || t.Number == number))
            .OrderByDescending(t => t.Number).FirstOrDefaultAsync(ct);
        return template is null
            ? new PrintedWith(0, DefaultTemplates.Of(kind), [])
            : new PrintedWith(template.Number, CanonicalContent.Read<TemplateTexts>(template.Texts), template.Logo);
    }

    /// <summary>The files that were attached to a document, oldest first; its printed versions are none of them.</summary>
    public static IReadOnlyList<AttachedFile> AttachmentsOf(TwoPartyDocument document, IEnumerable<EvidenceFile> files)
    {
        var printed = document.Versions.Select(v => v.FileSha256).Concat(document.Signatures.Select(s => s.FileSha256)).ToHashSet();
        return [.. files.Where(f => !printed.Contains(f.Sha256)).OrderBy(f => f.UploadedAt).ThenBy(f => f.Id)
            .Select(f => new AttachedFile(f.FileName, f.Size, f.Sha256))];
    }
}
