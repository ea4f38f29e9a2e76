using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Data;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>Reads a document inside an action, with all that its rules look at.</summary>
internal static class DocumentLoading
{
    /// <exception cref="RuleViolation">No such document, or it is void.</exception>
    /// <exception cref="FactChanged">Its version is no longer the one that was read.</exception>
    public static async Task<TwoPartyDocument> FindDocumentAsync(this Recording recording, Guid id, Guid version, string? reason = null)
    {
        var document = await recording.FindAsync<TwoPartyDocument>(id);
        await recording.RequireVersionAsync(document, version);
        await recording.Db.Entry(document).Collection(d => d.Versions).LoadAsync(recording.Cancelled);
        await recording.Db.Entry(document).Collection(d => d.Signatures).LoadAsync(recording.Cancelled);
        recording.About(nameof(TwoPartyDocument), id, reason);
        return document;
    }

    /// <summary>The words and the logo in force for a kind of document.</summary>
    public static async Task<(TemplateTexts Texts, byte[] Logo)> TemplateAsync(this PortalDbContext db, DraftKind kind, CancellationToken ct)
    {
        var template = await db.DocumentTemplates.AsNoTracking().Where(t => t.Kind == kind && t.VoidedAt == null).OrderByDescending(t => t.Number).FirstOrDefaultAsync(ct);
        return template is null ? (DefaultTemplates.Of(kind), []) : (CanonicalContent.Read<TemplateTexts>(template.Texts), template.Logo);
    }
}
