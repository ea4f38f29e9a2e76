using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Data;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Search;

/// <summary>Everything in the database that the search across the portal looks through, in the order in which results are shown.</summary>
public static class SearchKinds
{
    /// <summary>Facts that are known by their letter (100 letters of a number) and a text of 2000.</summary>
    private const string ByLetter = "letter and text";

    public static IReadOnlyList<SearchKind> All { get; } =
    [
        new("Surat", Permission.ViewPortal, "/korespondensi", (db, like) => Of(db.Letters)
            .Where(l => EF.Functions.Like(l.Number, like, Like.Escape) || EF.Functions.Like(l.Subject, like, Like.Escape))
            .OrderByDescending(l => l.DatedOn).ThenByDescending(l => l.Id)
            .Select(l => new SearchRow { Id = l.Id, Title = l.Number, Detail = l.Subject, On = l.DatedOn, IsVoid = l.VoidedAt != null })) { Page = RecordLinks.Letter },

        new("Pengiriman data", Permission.ViewPortal, "/pengiriman", (db, like) => Of(db.Deliveries)
            .Where(d => EF.Functions.Like(d.DataSet, like, Like.Escape) || EF.Functions.Like(d.Note, like, Like.Escape))
            .OrderByDescending(d => d.ReceivedOn ?? d.SentOn).ThenByDescending(d => d.Id)
            .Select(d => new SearchRow { Id = d.Id, Title = d.DataSet, Detail = d.Note, On = d.ReceivedOn ?? d.SentOn, IsVoid = d.VoidedAt != null })) { Page = RecordLinks.Delivery },

        new("Masalah data", Permission.ViewPortal, "/masalah", (db, like) => Of(db.DataProblems)
            .Where(p => EF.Functions.Like(p.Title, like, Like.Escape) || EF.Functions.Like(p.Description, like, Like.Escape))
            .OrderByDescending(p => p.ReportedOn).ThenByDescending(p => p.Id)
            .Select(p => new SearchRow { Id = p.Id, Title = p.Title, Detail = p.Description, On = p.ReportedOn, IsVoid = p.VoidedAt != null })),

        new("Laporan", Permission.ViewPortal, "/laporan", (db, like) => WithLetter(db, db.Reports)
            .Where(x => EF.Functions.Like(x.Fact.Title, like, Like.Escape) || EF.Functions.Like(x.Letter!.Number, like, Like.Escape))
            .OrderByDescending(x => x.Fact.SubmittedOn).ThenByDescending(x => x.Fact.Id)
            .Select(x => new SearchRow { Id = x.Fact.Id, Title = x.Fact.Title, Detail = x.Letter!.Number, On = x.Fact.SubmittedOn, IsVoid = x.Fact.VoidedAt != null })),

        new("Data balikan", Permission.ViewPortal, "/balikan", (db, like) => WithLetter(db, db.Feedbacks)
            .Where(x => EF.Functions.Like(x.Fact.Note, like, Like.Escape) || EF.Functions.Like(x.Letter!.Number, like, Like.Escape) || EF.Functions.Like(x.Letter.Subject, like, Like.Escape))
            .OrderByDescending(x => x.Fact.SubmittedOn).ThenByDescending(x => x.Fact.Id)
            .Select(x => new SearchRow { Id = x.Fact.Id, Title = x.Letter!.Number, Detail = x.Fact.Note, On = x.Fact.SubmittedOn, IsVoid = x.Fact.VoidedAt != null })) { Together = ByLetter },

        new("Permintaan laporan", Permission.ViewPortal, "/permintaan", (db, like) => WithLetter(db, db.ReportRequests)
            .Where(x => EF.Functions.Like(x.Fact.Note, like, Like.Escape) || EF.Functions.Like(x.Letter!.Number, like, Like.Escape) || EF.Functions.Like(x.Letter.Subject, like, Like.Escape))
            .OrderByDescending(x => x.Fact.SentOn).ThenByDescending(x => x.Fact.Id)
            .Select(x => new SearchRow { Id = x.Fact.Id, Title = x.Letter!.Number, Detail = x.Fact.Note, On = x.Fact.SentOn, IsVoid = x.Fact.VoidedAt != null })) { Together = ByLetter },

        new("Pemantauan dan evaluasi", Permission.ViewPortal, "/evaluasi", (db, like) => WithLetter(db, db.Evaluations)
            .Where(x => EF.Functions.Like(x.Fact.Summary, like, Like.Escape) || EF.Functions.Like(x.Letter!.Number, like, Like.Escape))
            .OrderByDescending(x => x.Fact.HeldOn).ThenByDescending(x => x.Fact.Id)
            .Select(x => new SearchRow { Id = x.Fact.Id, Title = x.Letter!.Number, Detail = x.Fact.Summary, On = x.Fact.HeldOn, IsVoid = x.Fact.VoidedAt != null })) { Together = ByLetter },

        new("Keputusan akses", Permission.ViewPortal, "/akses", (db, like) => WithLetter(db, db.AccessDecisions)
            .Where(x => EF.Functions.Like(x.Fact.Motivation, like, Like.Escape) || EF.Functions.Like(x.Letter!.Number, like, Like.Escape))
            .OrderByDescending(x => x.Fact.EffectiveOn).ThenByDescending(x => x.Fact.Id)
            .Select(x => new SearchRow { Id = x.Fact.Id, Title = x.Letter!.Number, Detail = x.Fact.Motivation, On = x.Fact.EffectiveOn, IsVoid = x.Fact.VoidedAt != null })) { Together = ByLetter, IsListSearchable = false },

        new("Peristiwa perjanjian", Permission.ViewPortal, "/peristiwa", (db, like) => WithLetter(db, db.AgreementEvents)
            .Where(x => EF.Functions.Like(x.Fact.Description, like, Like.Escape) || EF.Functions.Like(x.Letter!.Number, like, Like.Escape))
            .OrderByDescending(x => x.Fact.RecordedAt).ThenByDescending(x => x.Fact.Id)
            .Select(x => new SearchRow { Id = x.Fact.Id, Title = x.Letter!.Number, Detail = x.Fact.Description, On = x.Letter.DatedOn, IsVoid = x.Fact.VoidedAt != null })) { Together = ByLetter, IsListSearchable = false },
    ];

    private static IQueryable<T> Of<T>(IQueryable<T> facts) where T : RecordedFact => facts.AsNoTracking().Where(f => f.AgreementId == AgreementRecord.PksId);

    private static IQueryable<FactWithLetter<T>> WithLetter<T>(PortalDbContext db, IQueryable<T> facts) where T : RecordedFact =>
        Of(facts).LeftJoin(db.Letters, f => f.LetterId, l => l.Id, (f, l) => new FactWithLetter<T> { Fact = f, Letter = l });

    private sealed class FactWithLetter<T>
    {
        public required T Fact { get; init; }
        public Letter? Letter { get; init; }
    }
}
