using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Search;

/// <summary>Everything in the database that the search across the portal looks through, in the order in which results are shown.</summary>
public static class SearchKinds
{
    /// <summary>Facts that are known by their letter (100 letters of a number) and a text of 2000.</summary>
    private const string ByLetter = "letter and text";

    private const string Translated = "Becomes the database's own UPPER.";

    /// <summary>Facts with a title (300) and, it may be, a letter (100).</summary>
    private const string ByTitle = "title and letter";

    public static IReadOnlyList<SearchKind> All { get; } =
    [
        new(FactKinds.Of<Letter>(), (db, asked) => Of(db.Letters)
            .Where(l => EF.Functions.Like(l.Number, asked.Like, Like.Escape) || EF.Functions.Like(l.Subject, asked.Like, Like.Escape))
            .OrderByDescending(l => l.DatedOn).ThenByDescending(l => l.RecordedAt).ThenByDescending(l => l.Id)
            .Select(l => new SearchRow { Id = l.Id, Title = l.Number, Detail = l.Subject, On = l.DatedOn, IsVoid = l.VoidedAt != null })),

        new(FactKinds.Of<Delivery>(), (db, asked) => Of(db.Deliveries)
            .Where(d => EF.Functions.Like(d.DataSet, asked.Like, Like.Escape) || EF.Functions.Like(d.Note, asked.Like, Like.Escape))
            .OrderByDescending(d => d.ReceivedOn ?? d.SentOn).ThenByDescending(d => d.RecordedAt).ThenByDescending(d => d.Id)
            .Select(d => new SearchRow { Id = d.Id, Title = d.DataSet, Detail = d.Note, On = d.ReceivedOn ?? d.SentOn, IsVoid = d.VoidedAt != null })),

        new(FactKinds.Of<DataProblem>(), (db, asked) => Of(db.DataProblems)
            .Where(p => EF.Functions.Like(p.Title, asked.Like, Like.Escape) || EF.Functions.Like(p.Description, asked.Like, Like.Escape))
            .OrderByDescending(p => p.ReportedOn).ThenByDescending(p => p.RecordedAt).ThenByDescending(p => p.Id)
            .Select(p => new SearchRow { Id = p.Id, Title = p.Title, Detail = p.Description, On = p.ReportedOn, IsVoid = p.VoidedAt != null })),

        new(FactKinds.Of<Report>(), (db, asked) => Of(db.Reports).WithLetter(db)
            .Where(x => EF.Functions.Like(x.Fact.Title, asked.Like, Like.Escape) || EF.Functions.Like(x.Letter!.Number, asked.Like, Like.Escape))
            .OrderByDescending(x => x.Fact.SubmittedOn).ThenByDescending(x => x.Fact.RecordedAt).ThenByDescending(x => x.Fact.Id)
            .Select(x => new SearchRow { Id = x.Fact.Id, Title = x.Fact.Title, Detail = x.Letter!.Number, On = x.Fact.SubmittedOn,
                IsVoid = x.Fact.VoidedAt != null })) { Together = ByTitle },

        new(FactKinds.Of<CorrectionList>(), (db, asked) => Of(db.CorrectionLists).WithLetter(db)
            .Where(x => EF.Functions.Like(x.Fact.Title, asked.Like, Like.Escape) || EF.Functions.Like(x.Letter!.Number, asked.Like, Like.Escape))
            .OrderByDescending(x => x.Fact.SubmittedOn).ThenByDescending(x => x.Fact.RecordedAt).ThenByDescending(x => x.Fact.Id)
            .Select(x => new SearchRow { Id = x.Fact.Id, Title = x.Fact.Title, Detail = x.Letter!.Number, On = x.Fact.SubmittedOn,
                IsVoid = x.Fact.VoidedAt != null })) { Together = ByTitle },

        // A person is found by the whole NIP alone, and the hit says of that person nothing more than the searcher typed.
        new("Butir usulan perbaikan", Permission.ShowPersonalData, "/perbaikan",
            (db, asked) => Nip.TryParse(asked.Words, out var nip, out _) ? Items(db, nip.Digits) : null)
        {
            IsWithin = true, Page = r => $"/perbaikan/{r.Within}/butir/{r.Id}",
        },

        new(FactKinds.Of<TwoPartyDocument>(), (db, asked) => db.DocumentsSeenBy(asked.Reader).WithVoided()
            .LeftJoin(db.Letters, d => d.Document.LetterId, l => l.Id, (d, l) => new { Fact = d.Document, d.StateAt, Letter = l })
            .Where(x => EF.Functions.Like(x.Fact.Title, asked.Like, Like.Escape) || EF.Functions.Like(x.Letter!.Number, asked.Like, Like.Escape))
            .OrderByDescending(x => x.StateAt).ThenByDescending(x => x.Fact.Id)
            .Select(x => new SearchRow { Id = x.Fact.Id, Title = x.Fact.Title, Detail = x.Letter!.Number, On = x.Letter.DatedOn,
                IsVoid = x.Fact.VoidedAt != null })) { Together = ByTitle },

        new(FactKinds.Of<FollowUp>(), (db, asked) => Of(db.FollowUps)
            .Where(f => EF.Functions.Like(f.Text, asked.Like, Like.Escape))
            .OrderByDescending(f => f.RecordedAt).ThenByDescending(f => f.Id)
            .Select(f => new SearchRow { Id = f.Id, Title = f.Text, Detail = null, On = f.DueOn, IsVoid = f.VoidedAt != null })),

        new(FactKinds.Of<CodeSetVersion>(), (db, asked) => Of(db.CodeSetVersions)
            .Where(v => EF.Functions.Like(v.Label, asked.Like, Like.Escape) || EF.Functions.Like(v.Title, asked.Like, Like.Escape)
                || EF.Functions.Like(v.Note, asked.Like, Like.Escape))
            .OrderByDescending(v => v.ValidFromOn).ThenByDescending(v => v.RecordedAt).ThenByDescending(v => v.Id)
            .Select(v => new SearchRow { Id = v.Id, Title = v.Label, Detail = v.Note, On = v.ValidFromOn,
                IsVoid = v.VoidedAt != null })) { Together = ByLetter },

        new("Kode yang berlaku", Permission.ViewPortal, "/kode/cari",
            (db, asked) => Codes(db, asked)) { Page = r => $"/kode/{r.Id}?cari={Uri.EscapeDataString(r.Title ?? "")}" },

        new(FactKinds.Of<Representative>(), (db, asked) => Of(db.Representatives)
            .Where(r => EF.Functions.Like(r.Name, asked.Like, Like.Escape) || EF.Functions.Like(r.Position, asked.Like, Like.Escape)
                || EF.Functions.Like(r.Email, asked.Like, Like.Escape))
            .OrderByDescending(r => r.ValidFromOn).ThenByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id)
            .Select(r => new SearchRow { Id = r.Id, Title = r.Name, Detail = r.Position, On = r.ValidFromOn, IsVoid = r.VoidedAt != null })),

        new(FactKinds.Of<Feedback>(), (db, asked) => Of(db.Feedbacks).WithLetter(db)
            .Where(x => EF.Functions.Like(x.Fact.Note, asked.Like, Like.Escape) || EF.Functions.Like(x.Letter!.Number, asked.Like, Like.Escape)
                || EF.Functions.Like(x.Letter.Subject, asked.Like, Like.Escape))
            .OrderByDescending(x => x.Fact.SubmittedOn).ThenByDescending(x => x.Fact.RecordedAt).ThenByDescending(x => x.Fact.Id)
            .Select(x => new SearchRow { Id = x.Fact.Id, Title = x.Letter!.Number, Detail = x.Fact.Note, On = x.Fact.SubmittedOn,
                IsVoid = x.Fact.VoidedAt != null })) { Together = ByLetter },

        new(FactKinds.Of<ReportRequest>(), (db, asked) => Of(db.ReportRequests).WithLetter(db)
            .Where(x => EF.Functions.Like(x.Fact.Note, asked.Like, Like.Escape) || EF.Functions.Like(x.Letter!.Number, asked.Like, Like.Escape)
                || EF.Functions.Like(x.Letter.Subject, asked.Like, Like.Escape))
            .OrderByDescending(x => x.Letter!.SentOn ?? x.Letter.DatedOn).ThenByDescending(x => x.Fact.RecordedAt).ThenByDescending(x => x.Fact.Id)
            .Select(x => new SearchRow { Id = x.Fact.Id, Title = x.Letter!.Number, Detail = x.Fact.Note, On = x.Letter.SentOn ?? x.Letter.DatedOn,
                IsVoid = x.Fact.VoidedAt != null })) { Together = ByLetter },

        new(FactKinds.Of<Evaluation>(), (db, asked) => Of(db.Evaluations).WithLetter(db)
            .Where(x => EF.Functions.Like(x.Fact.Summary, asked.Like, Like.Escape) || EF.Functions.Like(x.Letter!.Number, asked.Like, Like.Escape))
            .OrderByDescending(x => x.Fact.HeldOn).ThenByDescending(x => x.Fact.RecordedAt).ThenByDescending(x => x.Fact.Id)
            .Select(x => new SearchRow { Id = x.Fact.Id, Title = x.Letter!.Number, Detail = x.Fact.Summary, On = x.Fact.HeldOn,
                IsVoid = x.Fact.VoidedAt != null })) { Together = ByLetter },

        new(FactKinds.Of<AccessDecision>(), (db, asked) => Of(db.AccessDecisions).WithLetter(db)
            .Where(x => EF.Functions.Like(x.Fact.Motivation, asked.Like, Like.Escape) || EF.Functions.Like(x.Letter!.Number, asked.Like, Like.Escape))
            .OrderByDescending(x => x.Fact.EffectiveOn).ThenByDescending(x => x.Fact.RecordedAt).ThenByDescending(x => x.Fact.Id)
            .Select(x => new SearchRow { Id = x.Fact.Id, Title = x.Letter!.Number, Detail = x.Fact.Motivation, On = x.Fact.EffectiveOn,
                IsVoid = x.Fact.VoidedAt != null })) { Together = ByLetter, IsListSearchable = false },

        new(FactKinds.Of<AgreementEvent>(), (db, asked) => Of(db.AgreementEvents).WithLetter(db)
            .Where(x => EF.Functions.Like(x.Fact.Description, asked.Like, Like.Escape) || EF.Functions.Like(x.Letter!.Number, asked.Like, Like.Escape))
            .OrderByDescending(x => x.Fact.RecordedAt).ThenByDescending(x => x.Fact.Id)
            .Select(x => new SearchRow { Id = x.Fact.Id, Title = x.Letter!.Number, Detail = x.Fact.Description, On = x.Letter.DatedOn,
                IsVoid = x.Fact.VoidedAt != null })) { Together = ByLetter, IsListSearchable = false },

        new(FactKinds.Of<PartyStatement>(), (db, asked) => Of(db.PartyStatements).WithLetter(db)
            .Where(x => EF.Functions.Like(x.Fact.Reason, asked.Like, Like.Escape) || EF.Functions.Like(x.Letter!.Number, asked.Like, Like.Escape)
                || EF.Functions.Like(x.Fact.ToldBy, asked.Like, Like.Escape) || EF.Functions.Like(x.Fact.ToldTo, asked.Like, Like.Escape))
            .OrderByDescending(x => x.Fact.RecordedAt).ThenByDescending(x => x.Fact.Id)
            .Select(x => new SearchRow { Id = x.Fact.Id, Title = x.Letter!.Number, Detail = x.Fact.Reason, On = x.Fact.SaidOn,
                IsVoid = x.Fact.VoidedAt != null })) { Together = ByLetter },
    ];

    /// <summary>The rows of the versions in force today, by name anywhere, by code or id from the beginning; see <see cref="CodeSets.InForce"/>.</summary>
    [SuppressMessage("Globalization", "CA1304", Justification = Translated)]
    [SuppressMessage("Globalization", "CA1311", Justification = Translated)]
    [SuppressMessage("Performance", "CA1862", Justification = Translated)]
    private static IQueryable<SearchRow> Codes(PortalDbContext db, SearchQuestion asked)
    {
        var (anywhere, beginning, today) = (asked.Like, Like.Beginning(asked.Words), asked.Today);
        var begun = db.CodeSetVersions.Where(v => v.ValidFromOn <= today);
        var inForce = begun.Where(v => (v.ValidUntilOn == null || v.ValidUntilOn >= today)
            && !begun.Any(w => w.Owner == v.Owner && w.Kind == v.Kind && (w.Title ?? "").ToUpper() == (v.Title ?? "").ToUpper()
                && w.ValidFromOn > v.ValidFromOn)).Select(v => v.Id);
        return db.ReferenceCodes.AsNoTracking().Where(c => inForce.Contains(c.VersionId))
            .Where(c => EF.Functions.Like(c.Name, anywhere, Like.Escape) || EF.Functions.Like(c.Code, beginning, Like.Escape)
                || EF.Functions.Like(c.Id, beginning, Like.Escape))
            .OrderBy(c => c.VersionId).ThenBy(c => c.Key)
            .Select(c => new SearchRow { Id = c.VersionId, Title = c.Name, Detail = "Kode " + (c.Code ?? c.Id), On = null, IsVoid = false });
    }

    private static IQueryable<SearchRow> Items(PortalDbContext db, string nip) =>
        Of(db.CorrectionLists).Join(db.CorrectionItems.Where(i => i.Nip == nip), l => l.Id, i => i.ListId, (l, i) => new { List = l, Item = i })
            .OrderByDescending(x => x.Item.ProposedOn).ThenByDescending(x => x.List.RecordedAt).ThenByDescending(x => x.Item.Line)
            .Select(x => new SearchRow
            {
                Id = x.Item.Id, Within = x.List.Id, Title = x.Item.Field, Detail = x.List.Title, On = x.Item.ProposedOn,
                IsVoid = x.List.VoidedAt != null
            });

    private static IQueryable<T> Of<T>(IQueryable<T> facts) where T : RecordedFact => facts.AsNoTracking().WithVoided();
}
