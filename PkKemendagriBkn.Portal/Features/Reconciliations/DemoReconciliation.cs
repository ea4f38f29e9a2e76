using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Features.Reconciliations;

/// <summary>
/// A matching of two invented files of 5,000 rows, prepared so that one click runs it, and its impact assessment. Development only, and
/// only where no matching is.
/// </summary>
public sealed class DemoReconciliation(IDbContextFactory<PortalDbContext> contexts, ReconciliationFiles files, SideCheck check, TimeProvider clock)
{
    public async Task SeedAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Reconciliations.AnyAsync(ct)
            || await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.IsDemo && u.Email == "itjen@demo.local", ct) is not { } user)
            return;
        var (itjen, now, today) = (user.ToActor(null), clock.GetUtcNow(), clock.Today());
        var assessment = new ImpactAssessment
        {
            SourceA = "SIASN (peraga)", SourceB = "SIMPEG Itjen (peraga)", ApprovedBy = "Peraga Pimpinan Itjen", ApprovedOn = today.AddDays(-30),
            ValidUntilOn = today.AddYears(1),
        };
        assessment.Recorded(AgreementRecord.PksId, itjen, now);
        db.Add(assessment);
        db.Because(new AuditNote(itjen, "RecordImpactAssessment", nameof(ImpactAssessment), assessment.Id));
        await db.SaveChangesAsync(ct);
        var id = Guid.CreateVersion7();
        var row = new Reconciliation
        {
            Id = id, AgreementId = AgreementRecord.PksId, Party = Party.First, PreparedById = user.Id, PreparedBy = itjen.Name, PreparedAt = now,
            SealedKey = files.NewKey(id), DestroyOn = today.AddDays(90),
        };
        row.Sides.Add(Side(row, MatchSide.A, assessment.SourceA, "siasn-peraga.csv", DemoPeople.SideA(), today));
        row.Sides.Add(Side(row, MatchSide.B, assessment.SourceB, "simpeg-peraga.csv", DemoPeople.SideB(), today));
        var columns = ColumnProposal.Of(row, null, [], []).Where(r => r.Kind is not null).ToList();
        row.Map([.. columns.Select(r => new MatchField(r.Heading, r.Kind!.Value))], [.. columns.Select(r => new MatchField(r.Partner!, r.Kind!.Value))]);
        var (a, b) = check.Run(row, row.A.Fields[0], row.B.Fields[0], ct);
        row.A.Checked(a.Encoding, a.Rows, a.Rejected, a.Damaged, a.Invalid, a.Duplicate);
        row.B.Checked(b.Encoding, b.Rows, b.Rejected, b.Damaged, b.Invalid, b.Duplicate);
        db.Add(row);
        db.Because(new AuditNote(itjen, "PrepareReconciliation", nameof(Reconciliation), id));
        await db.SaveChangesAsync(ct);
    }

    private ReconciliationSide Side(Reconciliation row, MatchSide side, string source, string file, byte[] content, DateOnly today)
    {
        files.Write(row.Id, row.SealedKey, ReconciliationFiles.NameOf(side), new MemoryStream(content));
        var heading = System.Text.Encoding.UTF8.GetString(content.AsSpan(0, content.AsSpan().IndexOf((byte)'\n')));
        return new ReconciliationSide
        {
            ReconciliationId = row.Id, Side = side, Source = source, CutOffOn = today.AddDays(side == MatchSide.A ? -14 : -10), FileName = file,
            Bytes = content.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)), Headings = string.Join('\n', heading.Split(',')),
        };
    }
}
