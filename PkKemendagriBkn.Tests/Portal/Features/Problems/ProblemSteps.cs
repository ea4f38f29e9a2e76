using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Features.Problems;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Problems;

/// <summary>Data problems as officers would report and settle them, right in every field.</summary>
internal static class ProblemSteps
{
    public static DataProblemInput Problem(DateOnly on, Guid? delivery = null, DateOnly? target = null, string title = "Unsur jabatan kosong") => new()
    {
        ReporterName = "Kepala Subbagian Data", ReportedOn = on, DeliveryId = delivery, Source = delivery is null ? "Berkas melalui surel" : null,
        DataFrom = Party.Second, Owner = Party.First,
        Title = title, Description = "Sejumlah baris tidak memuat jabatan.", Dimension = QualityDimension.Completeness, Indicator = "COM_2",
        RowsAffected = 1250, TargetOn = target,
    };

    public static Task<Guid> ReportAsync(this FeatureHost host, DataProblemInput input, Actor? by = null) =>
        host.Get<RecordDataProblem>().ExecuteAsync(input, by ?? host.Bkn);

    public static Task<Guid> CorrectAsync(this FeatureHost host, DataProblemInput input, Actor? by = null) =>
        host.Get<CorrectDataProblem>().ExecuteAsync(input, by ?? host.Bkn);

    public static DataProblemInput CorrectionOf(DataProblem p) => new()
    {
        Id = p.Id, Version = p.Version, IsCorrection = true, Reason = "Salah ketik.", ReporterName = p.ReporterName, ReportedOn = p.ReportedOn,
        DeliveryId = p.DeliveryId, Source = p.Source,
        DataFrom = p.DataFrom, Owner = p.Owner, OwnerGround = p.OwnerGround, Title = p.Title, Description = p.Description, Dimension = p.Dimension,
        Indicator = p.Indicator,
        RowsAffected = p.RowsAffected, TargetOn = p.TargetOn,
    };

    public static async Task<DataProblemStepInput> StepAsync(this FeatureHost host, Guid problem, DateOnly on,
        string? note = "Sudah diusulkan perbaikannya.") =>
        new() { ProblemId = problem, Version = (await host.FindAsync<DataProblem>(problem)).Version, On = on, Note = note };

    /// <summary>Takes the step as the party whose it is.</summary>
    public static async Task TakeAsync(this FeatureHost host, Guid problem, DataProblemState state, DateOnly on,
        string? note = "Sudah diusulkan perbaikannya.") =>
        await host.TakeAsync(await host.StepAsync(problem, on, note), state,
            (await host.FindAsync<DataProblem>(problem)).DoerOf(state) == Party.First ? host.Itjen : host.Bkn);

    public static Task<Guid> TakeAsync(this FeatureHost host, DataProblemStepInput input, DataProblemState state, Actor by)
    {
        input.State = state;
        return host.Get<TakeDataProblemStep>().ExecuteAsync(input, by);
    }

    public static Task<DataProblem> WithStepsAsync(this FeatureHost host, Guid problem) =>
        host.ReadAsync(db => db.DataProblems.AsNoTracking().Include(p => p.Steps.OrderBy(s => s.Ordinal)).AsSingleQuery().SingleAsync(p => p.Id == problem));
}
