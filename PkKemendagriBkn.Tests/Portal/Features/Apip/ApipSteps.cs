using System.Text;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Features.Apip;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Apip;

/// <summary>What the tests of the aggregates do over and over.</summary>
internal static class ApipSteps
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static ApipReturnInput Header(DateOnly asOf) => new() { AsOfOn = asOf, ProvidedOn = asOf.AddDays(1), Today = On(9, 1), Letter = Letter(asOf) };

    public static RegionMappingInput Mapping(string siasn, string code, DateOnly from, DateOnly? to = null) =>
        new() { SiasnCode = siasn, RegionCode = code, ValidFrom = from, ValidTo = to };

    public static ApipReturnInput CorrectionOf(ApipReturn r) => new()
    {
        Id = r.Id, Version = r.Version, IsCorrection = true, Reason = "Salah ketik.", AsOfOn = r.AsOfOn, ProvidedOn = r.ProvidedOn, Note = r.Note,
        Letter = Letter(r.AsOfOn),
    };

    public static CorrectApipFigure.Input CorrectionOf(ApipReturn r, string unit, ApipPosition position, int? count, int? need = null) =>
        new() { ReturnId = r.Id, Version = r.Version, UnitCode = unit, Position = position, Count = count, Need = need, Reason = "Salah hitung." };

    public static async Task<ImportCheck> CheckAsync(this FeatureHost host, ListImport import, byte[] file, string name = "apip.csv", Actor? by = null)
    {
        var upload = await host.UploadAsync(by ?? host.Itjen, name, file);
        var head = await host.Get<RunImport>().HeadAsync(import, upload, by ?? host.Itjen, ct: Ct);
        return await host.Get<RunImport>().CheckAsync(import, upload, ColumnMap.Guess(import.Columns, head.Headings), by ?? host.Itjen, ct: Ct);
    }

    public static Task<ImportCheck> CheckAsync(this FeatureHost host, ListImport import, string csv, Actor? by = null) =>
        host.CheckAsync(import, Encoding.UTF8.GetBytes(csv), by: by);

    public static Task<Guid> ApplyAsync(this FeatureHost host, ListImport import, ImportCheck check, Actor? by = null) =>
        host.Get<RunImport>().ExecuteAsync(import, check, by ?? host.Itjen, Ct);

    public static ApipWideImport Wide(DateOnly asOf, params RegionMapping[] mappings) => new(Header(asOf), mappings, new JumpLimit());

    public static ApipLongImport Long(DateOnly asOf, params RegionMapping[] mappings) => new(Header(asOf), mappings, new JumpLimit());

    /// <summary>Records a return from a file of one row a unit.</summary>
    public static async Task<ApipReturn> GiveAsync(this FeatureHost host, DateOnly asOf, string csv, Actor? by = null)
    {
        var import = Wide(asOf);
        var check = await host.CheckAsync(import, csv, by);
        Assert.Empty(check.Errors.Shown);
        return await host.FindAsync<ApipReturn>(await host.ApplyAsync(import, check, by));
    }

    /// <summary>Figures for all 546 and the Irban of Jakarta, the same for the same seed.</summary>
    public static string WholeCountry(ulong seed)
    {
        var numbers = new SeededNumbers(seed);
        var text = new StringBuilder("Kode;Pelaksana;PPUPD Ahli Pertama;PPUPD Ahli Muda;Auditor Ahli Muda;Kebutuhan PPUPD Ahli Muda\n");
        foreach (var unit in Inspectorate.Regional)
            text.Append(unit.Code).Append(';').AppendJoin(';', Enumerable.Range(0, 4).Select(_ => numbers.Between(0, 20))).Append(";25\n");
        return text.Append("31.71;0;0;0;0;\n").ToString();
    }

    public static async Task<byte[]> ExportAsync(this FeatureHost host, string slug, ExportFormat format, params (string Name, string Value)[] query)
    {
        using var output = new MemoryStream();
        var export = host.Get<IEnumerable<ListExport>>().Single(e => e.Slug == slug);
        await host.Get<RunExport>()
            .WriteAsync(export, format,
                new ExportQuery(query.Select(q => KeyValuePair.Create(q.Name, new Microsoft.Extensions.Primitives.StringValues(q.Value))), host.Today), false,
                output, Ct);
        return output.ToArray();
    }
}
