using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Packages;

/// <summary>A fact of the period, with what a file that proves it is named after.</summary>
public sealed class PackageFact
{
    public PackageFolder Folder { get; init; }
    public Guid Id { get; init; }

    /// <summary>Its day (WIB); null when it has an instant instead.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>A file that proves a fact of the period.</summary>
public sealed class PackageEvidence
{
    public PackageFolder Folder { get; init; }
    public Guid FactId { get; init; }
    public DateOnly? On { get; init; }
    public Guid Id { get; init; }
    public required string FileName { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }
    public required string Sha256 { get; init; }
    public DateTimeOffset UploadedAt { get; init; }
}

/// <summary>
/// Which facts and which files a period has, as the person knows them for whom the package is. Voided facts are among them: that they were
/// voided is part of the record, and the lists say it. What the other party has not confirmed is no fact and not among them.
/// </summary>
public sealed class PackageContents(PortalDbContext db, DateOnly from, DateOnly to, Actor reader)
{
    /// <summary>The period as instants: from its first moment in WIB to the moment after its last.</summary>
    public DateTimeOffset Begins { get; } = WibClock.BeginOf(from);
    public DateTimeOffset Ends { get; } = WibClock.EndOf(to);

    public IQueryable<Core.Correspondence.Letter> Letters => Of(db.Letters).Where(l => l.DatedOn >= from && l.DatedOn <= to);
    public IQueryable<Core.Exchange.Delivery> Deliveries =>
        Of(db.Deliveries).Where(d => (d.ReceivedOn ?? d.SentOn) >= from && (d.ReceivedOn ?? d.SentOn) <= to);
    public IQueryable<Core.Exchange.Feedback> Feedbacks => Of(db.Feedbacks).Where(f => f.SubmittedOn >= from && f.SubmittedOn <= to);
    public IQueryable<FactWithLetter<Core.Reporting.ReportRequest>> Requests => Of(db.ReportRequests).WithLetter(db)
        .Where(r => (r.Letter!.SentOn ?? r.Letter.DatedOn) >= from && (r.Letter.SentOn ?? r.Letter.DatedOn) <= to);
    public IQueryable<Core.Reporting.Report> Reports => Of(db.Reports).Where(r => r.SubmittedOn >= from && r.SubmittedOn <= to);
    public IQueryable<Core.Evaluations.Evaluation> Evaluations => Of(db.Evaluations).ThatCount(db).Where(e => e.HeldOn >= from && e.HeldOn <= to);
    public IQueryable<Core.Access.AccessDecision> Decisions => Of(db.AccessDecisions).Where(d => d.EffectiveOn >= from && d.EffectiveOn <= to);
    public IQueryable<Core.Statements.PartyStatement> Statements => Of(db.PartyStatements).Where(s => s.SaidOn >= from && s.SaidOn <= to);
    public IQueryable<Core.Access.AccessNotice> AccessNotices => Of(db.AccessNotices).Where(n => n.GivenOn >= from && n.GivenOn <= to);
    public IQueryable<ForceMajeure> ForceMajeure =>
        Of(db.AgreementEvents).OfType<ForceMajeure>().ThatCount(db).Where(e => e.StartedOn <= to && (e.EndedOn == null || e.EndedOn >= from));
    public IQueryable<RepresentativeChange> RepresentativeChanges =>
        Of(db.AgreementEvents).OfType<RepresentativeChange>().Where(e => e.EffectiveOn >= from && e.EffectiveOn <= to);
    public IQueryable<TermNotice> Notices => Of(db.AgreementEvents).OfType<TermNotice>().Where(e => e.GivenOn >= from && e.GivenOn <= to);
    public IQueryable<TermChange> TermChanges => Of(db.AgreementEvents).OfType<TermChange>().ThatCount(db).Where(e => e.AgreedOn >= from && e.AgreedOn <= to);
    public IQueryable<Addendum> Addenda => Of(db.AgreementEvents).OfType<Addendum>().ThatCount(db).Where(e => e.AgreedOn >= from && e.AgreedOn <= to);
    public IQueryable<AgreedReading> Readings =>
        Of(db.AgreementEvents).OfType<AgreedReading>().ThatCount(db).Where(e => e.EffectiveOn >= from && e.EffectiveOn <= to);
    public IQueryable<AnnexEdition> Editions =>
        Of(db.AgreementEvents).OfType<AnnexEdition>().ThatCount(db).Where(e => e.EffectiveOn >= from && e.EffectiveOn <= to);
    public IQueryable<ExchangeMethod> Methods =>
        Of(db.AgreementEvents).OfType<ExchangeMethod>().ThatCount(db).Where(e => e.EffectiveOn >= from && e.EffectiveOn <= to);
    public IQueryable<Incident> Incidents => Of(db.AgreementEvents).OfType<Incident>().Where(e => e.DiscoveredAt >= Begins && e.DiscoveredAt < Ends);

    /// <summary>What the registers hold, with the steps that followed.</summary>
    public IQueryable<RegisterEntry> Entries => Of(db.AgreementEvents).OfType<RegisterEntry>().ThatCount(db).Where(e => e.On >= from && e.On <= to);

    /// <summary>Documents of which a version was frozen in the period.</summary>
    public IQueryable<SeenDocument> Documents =>
        db.DocumentsSeenBy(reader).WithVoided().Where(d => d.Versions.Any(v => v.FrozenAt >= Begins && v.FrozenAt < Ends));

    public IQueryable<Reminder> Reminders =>
        db.Reminders.AsNoTracking().Where(r => r.AgreementId == AgreementRecord.PksId && r.WrittenAt >= Begins && r.WrittenAt < Ends && r.Title == null);
    /// <summary>The versions that were frozen in the period.</summary>
    public IQueryable<SeenVersion> Versions => db.VersionsSeenBy(reader).WithVoided().Where(x => x.Version.FrozenAt >= Begins && x.Version.FrozenAt < Ends);

    public IQueryable<AuditEntry> Trail => db.AuditEntries.AsNoTracking().Where(e => e.At >= Begins && e.At < Ends);

    /// <summary>Those whose words the reader may not know.</summary>
    public IQueryable<long> TrailUnseen => Trail.Select(e => e.Sequence).Except(db.TrailSeenBy(reader).Select(e => e.Sequence));

    /// <summary>Every fact of the period: one command, however many kinds there are.</summary>
    public IQueryable<PackageFact> Facts => Letters.Select(f => new PackageFact { Folder = PackageFolder.Letters, Id = f.Id, On = f.DatedOn })
        .Concat(Deliveries.Select(f => new PackageFact { Folder = PackageFolder.Exchange, Id = f.Id, On = f.ReceivedOn ?? f.SentOn }))
        .Concat(Feedbacks.Select(f => new PackageFact { Folder = PackageFolder.Exchange, Id = f.Id, On = f.SubmittedOn }))
        .Concat(Requests.Select(f => new PackageFact { Folder = PackageFolder.Reports, Id = f.Fact.Id, On = f.Letter!.SentOn ?? f.Letter.DatedOn }))
        .Concat(Reports.Select(f => new PackageFact { Folder = PackageFolder.Reports, Id = f.Id, On = f.SubmittedOn }))
        .Concat(Evaluations.Select(f => new PackageFact { Folder = PackageFolder.Evaluations, Id = f.Id, On = f.HeldOn }))
        .Concat(Decisions.Select(f => new PackageFact { Folder = PackageFolder.Access, Id = f.Id, On = f.EffectiveOn }))
        .Concat(Statements.Select(f => new PackageFact { Folder = PackageFolder.Events, Id = f.Id, On = f.SaidOn }))
        .Concat(AccessNotices.Select(f => new PackageFact { Folder = PackageFolder.Access, Id = f.Id, On = f.GivenOn }))
        .Concat(ForceMajeure.Select(f => new PackageFact { Folder = PackageFolder.Events, Id = f.Id, On = f.StartedOn }))
        .Concat(RepresentativeChanges.Select(f => new PackageFact { Folder = PackageFolder.Events, Id = f.Id, On = f.EffectiveOn }))
        .Concat(Notices.Select(f => new PackageFact { Folder = PackageFolder.Events, Id = f.Id, On = f.GivenOn }))
        .Concat(TermChanges.Select(f => new PackageFact { Folder = PackageFolder.Events, Id = f.Id, On = f.AgreedOn }))
        .Concat(Addenda.Select(f => new PackageFact { Folder = PackageFolder.Events, Id = f.Id, On = f.AgreedOn }))
        .Concat(Readings.Select(f => new PackageFact { Folder = PackageFolder.Events, Id = f.Id, On = f.EffectiveOn }))
        .Concat(Editions.Select(f => new PackageFact { Folder = PackageFolder.Events, Id = f.Id, On = f.EffectiveOn }))
        .Concat(Methods.Select(f => new PackageFact { Folder = PackageFolder.Events, Id = f.Id, On = f.EffectiveOn }))
        .Concat(Incidents.Select(f => new PackageFact { Folder = PackageFolder.Events, Id = f.Id, On = null }))
        .Concat(Entries.Select(f => new PackageFact { Folder = PackageFolder.Events, Id = f.Id, On = f.On }))
        .Concat(Documents.Select(f => new PackageFact { Folder = PackageFolder.Documents, Id = f.Document.Id, On = null }));

    /// <summary>
    /// The files that prove them. An upload whose form was never saved proves nothing and is not among them; one that was refused, by the
    /// scanner or otherwise, has no row at all. A document's files count when they were there by the period's end.
    /// </summary>
    public IQueryable<PackageEvidence> Evidence =>
        from fact in Facts
        join file in db.FilesSeenBy(reader) on fact.Id equals file.FactId
        where fact.Folder != PackageFolder.Documents || file.UploadedAt < Ends
        select new PackageEvidence
        {
            Folder = fact.Folder, FactId = fact.Id, On = fact.On, Id = file.Id, FileName = file.FileName, Size = file.Size, Sha256 = file.Sha256,
            UploadedAt = file.UploadedAt,
        };

    private static IQueryable<T> Of<T>(IQueryable<T> facts) where T : RecordedFact => facts.AsNoTracking().WithVoided();
}
