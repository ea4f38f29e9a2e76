using System.Globalization;
using System.Text;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Features.Codes;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Codes;

/// <summary>Code sets as their officers import them, for tests.</summary>
internal static class CodeFacts
{
    /// <summary>SIASN's names of columns, so that the synonyms are tried wherever something is imported.</summary>
    public const string Heading = "id;cepat_kode;nama;kode_jenjang_jabatan;status;bup_usia\n";

    public const string Ppupd =
        Heading
        + "ff80808135ad75000135bcf5c39c7718;03901;PPUPD Ahli Pertama;PT;N;58\n"
        + "ff80808135ad75000135bcf4e80b769c;03902;PPUPD Ahli Muda;MU;N;58\n"
        + "ff8080813dcf9559013dd92c3838769e;22001;Pengawas Pemerintahan Muda;MU;N;58\n";

    public static CodeSetInput Version(DateOnly from, string label, CodeSetKind kind = CodeSetKind.FunctionalPosition) =>
        new() { Owner = Party.First, Kind = kind, Label = label, ValidFromOn = from };

    public static async Task<ImportCheck> CheckAsync(this FeatureHost host, ListImport import, string csv, Actor? by = null) =>
        await host.CheckAsync(import, "kode.csv", SampleLists.Csv(csv), by);

    public static async Task<ImportCheck> CheckAsync(this FeatureHost host, ListImport import, string name, byte[] content, Actor? by = null)
    {
        var upload = await host.UploadAsync(by ?? host.Itjen, name, content);
        var head = await host.Get<RunImport>().HeadAsync(import, upload, by ?? host.Itjen);
        return await host.Get<RunImport>().CheckAsync(import, upload, ColumnMap.Guess(import.Columns, head.Headings), by ?? host.Itjen);
    }

    /// <summary>Imports a version, as its page would.</summary>
    public static async Task<Guid> PublishAsync(this FeatureHost host, CodeSetInput version, string csv = Ppupd, Actor? by = null)
    {
        version.Owner = (by ?? host.Itjen).Party;
        var import = new CodeSetImport(version);
        return await host.Get<RunImport>().ExecuteAsync(import, await host.CheckAsync(import, csv, by), by ?? host.Itjen);
    }

    /// <summary>A set of numbered codes: <paramref name="renamed"/> of them with another name than at first.</summary>
    public static string Numbered(int count, int renamed = 0, string title = "Unit")
    {
        var text = new StringBuilder("Id;CepatKode;NamaUnor\n");
        for (var i = 1; i <= count; i++)
            text.Append(CultureInfo.InvariantCulture, $"u{i:D6};{i:D6};{(i <= renamed ? "Bagian" : title)} {i}\n");
        return text.ToString();
    }

    public static CodeSetInput CorrectionOf(CodeSetVersion v) => new()
    {
        Id = v.Id, Version = v.Version, IsCorrection = true, Reason = "Salah ketik.", Owner = v.Owner, Kind = v.Kind, Title = v.Title, Label = v.Label,
        ValidFromOn = v.ValidFromOn, ValidUntilOn = v.ValidUntilOn, Note = v.Note,
    };

    public static NomenclatureInput Mapping() => new()
    {
        OldId = "ff8080813dcf9559013dd92c3838769e", OldCode = "22001", OldName = "Pengawas Pemerintahan Muda", NewId = "ff80808135ad75000135bcf4e80b769c",
        NewCode = "03902", NewName = "PPUPD Ahli Muda",
        Basis = "Permendagri 54/2021", ValidFromOn = Typed.On(1, 1),
    };

    public static NomenclatureInput CorrectionOf(NomenclatureMapping m) => new()
    {
        Id = m.Id, Version = m.Version, IsCorrection = true, Reason = "Salah dasar.", OldId = m.OldId, OldCode = m.OldCode, OldName = m.OldName,
        NewId = m.NewId, NewCode = m.NewCode, NewName = m.NewName,
        Basis = m.Basis, ValidFromOn = m.ValidFromOn, ValidUntilOn = m.ValidUntilOn, Note = m.Note,
    };

    public static Task<Guid> MapAsync(this FeatureHost host, NomenclatureInput input, Actor? by = null) =>
        host.Get<RecordNomenclatureMapping>().ExecuteAsync(input, by ?? host.Itjen);

    /// <summary>An export as a file, under the query that its page would give it.</summary>
    public static async Task<byte[]> ExportAsync(this FeatureHost host, string slug, string query, ExportFormat format = ExportFormat.Csv)
    {
        var export = host.Get<IEnumerable<ListExport>>().Single(e => e.Slug == slug);
        using var file = new MemoryStream();
        await host.Get<RunExport>()
            .WriteAsync(export, format, new ExportQuery(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query), host.Today), false, file);
        return file.ToArray();
    }
}
