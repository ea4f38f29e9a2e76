using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>What a new letter starts with: its words, filled from the facts, the next free number, the addressee and the signer.</summary>
public sealed class FirstLetter(IDbContextFactory<PortalDbContext> contexts, FactsReader reader, TimeProvider clock)
{
    public async Task<LetterPaper> OfAsync(LetterKind kind, Guid? aboutId, Actor drafter, CancellationToken ct)
    {
        var (party, today) = (drafter.Party!.Value, clock.Today());
        await using var db = await contexts.CreateDbContextAsync(ct);
        var snapshot = await reader.ReadAsync(ct);
        var conclusions = snapshot.Conclude(today);
        var facts = await AboutAsync(db, kind, aboutId, drafter, new LetterFacts
        {
            Agreement = PksAgreement.Instance, From = party, Today = today, Amendments = snapshot.Facts.Amendments,
            To = await ToAsync(db, party.Other(), today, ct),
            EndsOn = conclusions.EndsOn.AddDays(-1), MayRestore = conclusions.Access.MayRestore,
            Late = [.. conclusions.Deadlines.Where(d => conclusions.Access.Grounds.Contains(d.Key)).Select(d => new LateDuty(
                Labels.Title(d, id => snapshot.SourceOf(id)?.Title), PksAgreement.Instance.Citation(d.Clause), d.DueOn, d.DaysLate))],
            ThingOn = kind is LetterKind.AccessClaim or LetterKind.AccessRestoration
                ? snapshot.Facts.Suspensions.Where(s => s.EffectiveOn <= today).Select(s => (DateOnly?)s.EffectiveOn).Max() : null,
        }, ct);
        var content = LetterWriter.Write(kind, facts);
        return new LetterPaper(content with { Number = await NextNumberAsync(party, today, ct), Signer = await SignerAsync(db, party, ct) });
    }

    /// <summary>The number after the last that the party has taken in the year of that day.</summary>
    public async Task<string> NextNumberAsync(Party party, DateOnly on, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var format = (await db.TemplateAsync(DraftKind.Letter, null, ct)).Texts.NumbersOf(party);
        return format.Next(await db.NumbersTakenAsync(party, on.Year, Guid.Empty, ct), on);
    }

    /// <summary>Whoever the party has named for correspondence (Pasal 9(1)), with the address; what the agreement says where nobody is recorded.</summary>
    private static async Task<string> ToAsync(PortalDbContext db, Party to, DateOnly today, CancellationToken ct)
    {
        var named = await db.Representatives.AsNoTracking()
            .Where(r => r.Party == to && r.ValidFromOn <= today && (r.ValidUntilOn == null || r.ValidUntilOn >= today))
            .OrderByDescending(r => r.ValidFromOn).Select(r => new { r.Name, r.Position, r.Address }).FirstOrDefaultAsync(ct);
        var signed = PksAgreement.Instance.Party(to).Correspondence;
        return named is null ? $"{signed.Office}\n{signed.Address}"
            : string.Join('\n', new[] { named.Name, named.Position, named.Address }.Where(line => !string.IsNullOrWhiteSpace(line)));
    }

    /// <summary>The party's leader, where the portal knows just one.</summary>
    private static async Task<Person?> SignerAsync(PortalDbContext db, Party party, CancellationToken ct)
    {
        var leaders = await db.Users.AsNoTracking().Where(u => u.Party == party && u.Role == Role.Leadership && u.IsActive)
            .OrderBy(u => u.FullName)
            .Select(u => new { u.FullName, u.Position, u.Nip }).Take(2).ToListAsync(ct);
        return leaders is [var only] ? new Person(party, only.FullName, only.Position, only.Nip) : null;
    }

    private static async Task<LetterFacts> AboutAsync(
        PortalDbContext db, LetterKind kind, Guid? aboutId, Actor drafter, LetterFacts facts, CancellationToken ct)
    {
        if (aboutId is not { } id)
            return facts;
        switch (kind)
        {
            case LetterKind.ReceiptConfirmation:
                return facts with
                {
                    Letter = await db.Letters.AsNoTracking().Where(l => l.Id == id && l.From != facts.From)
                        .Select(l => new SpokenOf(l.Number, l.DatedOn, l.Subject)).SingleOrDefaultAsync(ct),
                };
            case LetterKind.FeedbackCover:
                var delivery = await db.Deliveries.AsNoTracking().Where(d => d.Id == id).Select(d => new { d.DataSet, d.ReceivedOn }).SingleOrDefaultAsync(ct);
                return facts with { Thing = delivery?.DataSet, ThingOn = delivery?.ReceivedOn };
            case LetterKind.ReportCover:
                var report = await db.DocumentsSeenBy(drafter).Where(d => d.Document.Id == id && d.Document.Kind == DraftKind.Report)
                    .Select(d => new { d.Document.Title, d.Document.RequestId }).SingleOrDefaultAsync(ct);
                var asked = report?.RequestId is not { } request ? null : await db.ReportRequests.AsNoTracking().Where(r => r.Id == request)
                    .Join(db.Letters, r => r.LetterId, l => l.Id, (r, l) => new SpokenOf(l.Number, l.DatedOn, l.Subject)).SingleOrDefaultAsync(ct);
                return facts with { Thing = report?.Title, Letter = asked };
            default:
                return facts;
        }
    }
}
