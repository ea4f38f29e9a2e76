using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>What leaves a party together with a step: the document itself says that it was shared, this lets what belongs to it go along.</summary>
internal static class DocumentSharing
{
    /// <summary>The files that the drafting party held go with the words, but for the prints of versions that it keeps to itself.</summary>
    public static async Task ShareFilesAsync(this Recording recording, TwoPartyDocument document)
    {
        if (document.IsWithDrafter)
            return;
        var kept = document.Versions.Where(v => v.SharedAt is null).Select(v => v.FileSha256).ToList();
        var held = await recording.Db.EvidenceFiles.Where(f => f.FactId == document.Id && f.HeldBy != null).ToListAsync(recording.Cancelled);
        held.Where(f => !kept.Contains(f.Sha256)).ToList().ForEach(f => f.HeldBy = null);
    }

    /// <summary>Whoever agrees, accepts or returns says to the other party what the own one had remarked.</summary>
    public static async Task ShareRemarksAsync(this Recording recording, TwoPartyDocument document)
    {
        var shared = document.Versions.Where(v => v.SharedAt is not null).Select(v => v.Number).ToList();
        var own = await recording.Db.RemarksSeenBy(recording.Actor).AsTracking()
            .Where(r => r.DocumentId == document.Id && r.Party == recording.Actor.Party && r.SharedAt == null && shared.Contains(r.VersionNumber))
            .ToListAsync(recording.Cancelled);
        own.ForEach(r => r.SharedAt = recording.At);
    }
}
