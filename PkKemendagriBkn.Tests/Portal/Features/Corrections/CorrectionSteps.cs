using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Portal.Features.Corrections;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Corrections;

/// <summary>Lists and items recorded as an officer would. The persons are invented.</summary>
internal static class CorrectionSteps
{
    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static CorrectionListInput List(DateOnly on) => new() { Title = "Perbaikan TMT jabatan PPUPD", SubmittedOn = on, Note = "Tahap pertama" };

    public static CorrectionItemInput Item(Guid list, DateOnly on, string nip = "200012312024121001") => new()
    {
        ListId = list, Nip = nip, PersonName = "Budi Santoso", RecordKind = 8, Field = "TMT jabatan", OldValue = "01-01-2025", ProposedValue = "01-02-2025",
        Ground = "SK 800/12/2025", ProposedOn = on,
    };

    public static CorrectionListInput CorrectionOf(CorrectionList l) => new()
    {
        Id = l.Id, Version = l.Version, IsCorrection = true, Reason = "Salah ketik.", Title = l.Title, SubmittedOn = l.SubmittedOn, Note = l.Note,
    };

    public static CorrectionItemInput CorrectionOf(CorrectionItem i) => new()
    {
        Id = i.Id, ListId = i.ListId, Version = i.Version, IsCorrection = true, Reason = "Salah baca.", Nip = i.Nip, PersonName = i.PersonName,
        RecordKind = i.RecordKind,
        Field = i.Field, OldValue = i.OldValue, ProposedValue = i.ProposedValue, Ground = i.Ground, ProposedOn = i.ProposedOn,
    };

    public static UpdateCorrectionStatus.Input StatusOf(CorrectionItem i, int code, DateOnly on) =>
        new() { ItemId = i.Id, Version = i.Version, StatusCode = code, On = on };

    public static Task<Guid> RecordAsync(this FeatureHost host, CorrectionListInput input, Actor? by = null) =>
        host.Get<RecordCorrectionList>().ExecuteAsync(input, by ?? host.Itjen, Ct);

    public static Task<Guid> CorrectAsync(this FeatureHost host, CorrectionListInput input, Actor? by = null) =>
        host.Get<CorrectCorrectionList>().ExecuteAsync(input, by ?? host.Itjen, Ct);

    public static Task<Guid> RecordAsync(this FeatureHost host, CorrectionItemInput input, Actor? by = null) =>
        host.Get<RecordCorrectionItem>().ExecuteAsync(input, by ?? host.Itjen, Ct);

    public static Task<Guid> CorrectAsync(this FeatureHost host, CorrectionItemInput input, Actor? by = null) =>
        host.Get<CorrectCorrectionItem>().ExecuteAsync(input, by ?? host.Itjen, Ct);

    public static Task<Guid> UpdateAsync(this FeatureHost host, UpdateCorrectionStatus.Input input, Actor? by = null) =>
        host.Get<UpdateCorrectionStatus>().ExecuteAsync(input, by ?? host.Itjen, Ct);

    public static Task<CorrectionItem> ItemAsync(this FeatureHost host, Guid id) =>
        host.ReadAsync(db => db.CorrectionItems.AsNoTracking().SingleAsync(i => i.Id == id, Ct));

    /// <summary>A list with one item.</summary>
    public static async Task<(CorrectionList List, CorrectionItem Item)> ProposeAsync(this FeatureHost host, DateOnly on)
    {
        var list = await host.RecordAsync(List(on));
        var item = await host.RecordAsync(Item(list, on));
        return (await host.FindAsync<CorrectionList>(list), await host.ItemAsync(item));
    }

    public static async Task<(CorrectionImport Import, ImportCheck Check)> CheckAsync(this FeatureHost host, Guid listId, string name, byte[] content,
        Actor? by = null)
    {
        by ??= host.Itjen;
        var import = new CorrectionImport(await host.FindAsync<CorrectionList>(listId), host.Today);
        var upload = await host.UploadAsync(by, name, content);
        var head = await host.Get<RunImport>().HeadAsync(import, upload, by, ct: Ct);
        return (import, await host.Get<RunImport>().CheckAsync(import, upload, ColumnMap.Guess(import.Columns, head.Headings), by, ct: Ct));
    }

    public static async Task<ImportCounts> ImportAsync(this FeatureHost host, Guid listId, string name, byte[] content, Actor? by = null)
    {
        var (import, check) = await host.CheckAsync(listId, name, content, by);
        Assert.Equal([], check.Errors.Shown);
        await host.Get<RunImport>().ExecuteAsync(import, check, by ?? host.Itjen, Ct);
        return check.Counts;
    }
}
