using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>A fact that rests on a letter.</summary>
public sealed class LetterUse
{
    /// <summary>The fact's type, a key of <see cref="LetterUses.Kinds"/>.</summary>
    public required string Kind { get; init; }
    public Guid Id { get; init; }
    public string? Title { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public bool IsVoid { get; init; }
}

/// <summary>Everything that can rest on a letter. A new kind of fact is added to both members, or its letters do not know of it.</summary>
public static class LetterUses
{
    /// <summary>What a kind is called, and where its page is.</summary>
    public static IReadOnlyDictionary<string, (string Words, string Path)> Kinds { get; } = new Dictionary<string, (string, string)>
    {
        [nameof(Letter)] = ("Surat balasan", "/korespondensi"),
        [nameof(Delivery)] = ("Pengiriman data", "/pengiriman"),
        [nameof(Feedback)] = ("Data balikan", "/balikan"),
        [nameof(ReportRequest)] = ("Permintaan laporan", "/permintaan"),
        [nameof(Report)] = ("Laporan", "/laporan"),
        [nameof(Evaluation)] = ("Evaluasi", "/evaluasi"),
        [nameof(EvaluationPlan)] = ("Rencana evaluasi", "/evaluasi/rencana"),
        [nameof(AccessDecision)] = ("Keputusan akses", "/akses"),
        [nameof(AgreementEvent)] = ("Peristiwa perjanjian", "/peristiwa"),
        [nameof(Representative)] = ("Perwakilan", "/perwakilan"),
        [nameof(DataProblem)] = ("Masalah data", "/masalah"),
        [nameof(CorrectionList)] = ("Usulan perbaikan data", "/perbaikan"),
        [nameof(ApipReturn)] = ("Data agregat APIP", "/apip"),
        [nameof(CodeSetVersion)] = ("Versi kode referensi", "/kode"),
        [nameof(NomenclatureMapping)] = ("Padanan nomenklatur", "/kode/nomenklatur"),
        [nameof(TwoPartyDocument)] = ("Naskah", "/naskah"),
        [nameof(RegionMapping)] = ("Padanan kode wilayah", "/apip/wilayah"),
    };

    /// <summary>All facts that rest on the letter, voided ones too: one command, however many kinds there are.</summary>
    public static IQueryable<LetterUse> Of(PortalDbContext db, Guid letterId) =>
        Resting<Letter>(db, letterId).Select(f => new LetterUse { Kind = nameof(Letter), Id = f.Id, Title = f.Number, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null })
            .Concat(Resting<Delivery>(db, letterId).Select(f => new LetterUse { Kind = nameof(Delivery), Id = f.Id, Title = f.DataSet, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null }))
            .Concat(Resting<Feedback>(db, letterId).Select(f => new LetterUse { Kind = nameof(Feedback), Id = f.Id, Title = f.Note, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null }))
            .Concat(Resting<ReportRequest>(db, letterId).Select(f => new LetterUse { Kind = nameof(ReportRequest), Id = f.Id, Title = f.Note, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null }))
            .Concat(Resting<Report>(db, letterId).Select(f => new LetterUse { Kind = nameof(Report), Id = f.Id, Title = f.Title, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null }))
            .Concat(Resting<Evaluation>(db, letterId).Select(f => new LetterUse { Kind = nameof(Evaluation), Id = f.Id, Title = f.Summary, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null }))
            .Concat(Resting<EvaluationPlan>(db, letterId).Select(f => new LetterUse { Kind = nameof(EvaluationPlan), Id = f.Id, Title = f.Agenda, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null }))
            .Concat(Resting<AccessDecision>(db, letterId).Select(f => new LetterUse { Kind = nameof(AccessDecision), Id = f.Id, Title = f.Motivation, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null }))
            .Concat(Resting<AgreementEvent>(db, letterId).Select(f => new LetterUse { Kind = nameof(AgreementEvent), Id = f.Id, Title = f.Description, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null }))
            .Concat(Resting<Representative>(db, letterId).Select(f => new LetterUse { Kind = nameof(Representative), Id = f.Id, Title = f.Name, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null }))
            .Concat(Resting<DataProblem>(db, letterId).Select(f => new LetterUse { Kind = nameof(DataProblem), Id = f.Id, Title = f.Title, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null }))
            .Concat(Resting<CorrectionList>(db, letterId).Select(f => new LetterUse { Kind = nameof(CorrectionList), Id = f.Id, Title = f.Title, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null }))
            .Concat(Resting<ApipReturn>(db, letterId).Select(f => new LetterUse { Kind = nameof(ApipReturn), Id = f.Id, Title = f.Note, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null }))
            .Concat(Resting<CodeSetVersion>(db, letterId).Select(f => new LetterUse { Kind = nameof(CodeSetVersion), Id = f.Id, Title = f.Label, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null }))
            .Concat(Resting<NomenclatureMapping>(db, letterId).Select(f => new LetterUse { Kind = nameof(NomenclatureMapping), Id = f.Id, Title = f.OldName, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null }))
            .Concat(Resting<RegionMapping>(db, letterId).Select(f => new LetterUse { Kind = nameof(RegionMapping), Id = f.Id, Title = f.SiasnCode, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null }))
            .Concat(RestingDocuments(db, letterId).Select(f => new LetterUse { Kind = nameof(TwoPartyDocument), Id = f.Id, Title = f.Title, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null }));

    /// <summary>A report that was submitted again has a letter of its own; until then the letter is that of the fact which it became.</summary>
    private static IQueryable<TwoPartyDocument> RestingDocuments(PortalDbContext db, Guid letterId) =>
        Resting<TwoPartyDocument>(db, letterId).Where(f => !db.Reports.Any(r => r.Id == f.FactId && r.LetterId == letterId));

    private static IQueryable<T> Resting<T>(PortalDbContext db, Guid letterId) where T : RecordedFact =>
        db.Set<T>().WithVoided().Where(f => f.LetterId == letterId);
}
