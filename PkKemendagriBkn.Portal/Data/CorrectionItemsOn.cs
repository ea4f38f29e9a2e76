using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Corrections;

namespace PkKemendagriBkn.Portal.Data;

public static class CorrectionItemsOn
{
    /// <summary>
    /// The correction items that were proposed by the end of a WIB day, each in the state that it had then: how an item stood is what
    /// the first step after that day started from.
    /// </summary>
    /// <param name="day">Null for how they stand now, which needs no look at the steps.</param>
    public static IQueryable<CorrectionItem> ItemsOn(this PortalDbContext db, DateOnly? day)
    {
        var items = db.CorrectionItems.AsNoTracking();
        if (day is not { } on)
            return items;
        return items.Where(i => i.ProposedOn <= on).Select(i => new CorrectionItem
        {
            Id = i.Id, ListId = i.ListId, Nip = i.Nip, PersonName = i.PersonName, RecordKind = i.RecordKind, Field = i.Field, OldValue = i.OldValue,
            ProposedValue = i.ProposedValue, Ground = i.Ground, ProposedOn = i.ProposedOn, Version = i.Version,
            StatusCode = i.StatusOn <= on ? i.StatusCode
                : db.CorrectionSteps.Where(s => s.ItemId == i.Id && s.ToOn > on).OrderBy(s => s.ToOn).ThenBy(s => s.RecordedAt).Select(s => (int?)s.FromCode).FirstOrDefault() ?? i.StatusCode,
            StatusOn = i.StatusOn <= on ? i.StatusOn
                : db.CorrectionSteps.Where(s => s.ItemId == i.Id && s.ToOn > on).OrderBy(s => s.ToOn).ThenBy(s => s.RecordedAt).Select(s => (DateOnly?)s.FromOn).FirstOrDefault() ?? i.StatusOn,
        });
    }
}
