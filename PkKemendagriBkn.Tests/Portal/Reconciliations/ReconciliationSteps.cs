using System.Text;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Features.Reconciliations;
using PkKemendagriBkn.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Reconciliations;

/// <summary>The way from two files to a result, as the pages take it.</summary>
internal static class ReconciliationSteps
{
    /// <summary>Of invented people: one equal by rule, one that differs, one on each side alone, one damaged, one twice, one line too short.</summary>
    public const string A =
        "NIP,Nama,Golongan\n196601011990031001,Arum Adiwarna,III/a\n196702021991032002,Bayu Bumintara,III/b\n196803031992031003,Citra,III/c\n1.96501E+17,Damar,III/d\n";
    public const string B =
        "nip_baru;nama;gol\n196601011990031001;ARUM ADIWARNA, S.E.;III / a\n196702021991032002;Bayu Bumintara;IV/a\n196904041993032004;Eka;II/c\n"
        + "196702021991032002;Bayu;III/b\nhanya satu\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Guid> AssessAsync(FeatureHost host, Actor by, string a = "SIASN", string b = "SIMPEG", DateOnly? until = null)
    {
        var input = new RecordImpactAssessment.Input
        {
            SourceA = a, SourceB = b, ApprovedBy = "Pejabat Peraga", ApprovedOn = host.Today, ValidUntilOn = until ?? host.Today.AddDays(30),
        };
        input.UploadIds.Add(await host.UploadAsync(by));
        return await host.Get<RecordImpactAssessment>().ExecuteAsync(input, by, Ct);
    }

    public static async Task<Guid> PrepareAsync(FeatureHost host, Actor by, string a = A, string b = B, string source = "SIASN",
        string sourceB = "SIMPEG") =>
        await host.Get<PrepareReconciliation>().ExecuteAsync(new PrepareReconciliation.Input
        {
            A = { Source = source, CutOffOn = host.Today, UploadIds = [await host.UploadAsync(by, "siasn.csv", Encoding.UTF8.GetBytes(a))] },
            B = { Source = sourceB, CutOffOn = host.Today, UploadIds = [await host.UploadAsync(by, "simpeg.csv", Encoding.UTF8.GetBytes(b))] },
            DestroyOn = host.Today.AddDays(90),
        }, by, Ct);

    /// <summary>Takes the columns as they are offered.</summary>
    public static async Task MapAsync(FeatureHost host, Guid id, Actor by)
    {
        var row = await FindAsync(host, id);
        await host.Get<MapColumns>().ExecuteAsync(new MapColumns.Input
        {
            ReconciliationId = id, Version = row.Version, Rows = await host.Get<ReconciliationQueries>().RowsAsync(row, by, Ct),
        }, by, Ct);
    }

    public static async Task StartAsync(FeatureHost host, Guid id, Actor by, bool goesOn = true) =>
        await host.Get<StartReconciliation>().ExecuteAsync(
            new StartReconciliation.Input { ReconciliationId = id, Version = (await FindAsync(host, id)).Version, GoesOn = goesOn }, by, Ct);

    /// <summary>Prepared, mapped and started under an assessment; not run.</summary>
    public static async Task<Guid> WaitingAsync(FeatureHost host, Actor by)
    {
        await AssessAsync(host, by);
        var id = await PrepareAsync(host, by);
        await MapAsync(host, id, by);
        await StartAsync(host, id, by);
        return id;
    }

    public static Task<Reconciliation> FindAsync(FeatureHost host, Guid id) =>
        host.ReadAsync(db => db.Reconciliations.AsNoTracking().Include(r => r.Sides).SingleAsync(r => r.Id == id, Ct));

    public static async Task<string> ReadAsync(FeatureHost host, Guid id, string file)
    {
        await using var open = await host.Get<ReconciliationResults>().OpenAsync(id, file, Ct);
        using var text = new StreamReader(open);
        return await text.ReadToEndAsync(Ct);
    }
}
