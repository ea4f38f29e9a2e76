using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>
/// The checked list as a file. The portal keeps no list that somebody pasted, so the browser sends it back, and it is checked once more:
/// the same list on the same day gives the same file.
/// </summary>
public static class NomenclatureCheckEndpoint
{
    public const string Path = "/kode/nomenklatur/periksa/unduh";

    private static readonly string[] Headings = ["Baris", "Id", "Kode", "Nama", "Hasil", "Penjelasan", "Id yang disarankan", "Kode yang disarankan",
        "Jabatan yang disarankan", "Dasar"];

    public static void MapNomenclatureCheck(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, SendAsync).RequireAuthorization(nameof(Permission.ViewPortal));

    private static async Task<IResult> SendAsync([FromForm] string daftar, [FromForm] string bentuk, [FromForm] string per, NomenclatureQueries queries,
        RunExport exports, ClaimsPrincipal user, TimeProvider clock, CancellationToken ct)
    {
        var asOf = DateOnly.TryParseExact(per, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : clock.Today();
        var lines = PositionLines.Read(daftar);
        if (lines.Count > PositionListFile.MostLines)
            return Results.Text("Daftar memuat lebih dari 10.000 baris. Bagi menjadi beberapa daftar.", "text/plain; charset=utf-8",
                statusCode: StatusCodes.Status400BadRequest);
        var checker = await queries.CheckerAsync(asOf, ct);
        var cells = lines.Select(checker.Check).Select(CellsOf).ToAsyncEnumerable();
        using var file = new MemoryStream();
        var csv = bentuk == "csv";
        await (csv
            ? CsvFile.WriteAsync(file, Headings, cells, await exports.WantsSemicolonAsync(user.ToActor()?.UserId, ct), ct)
            : XlsxFile.WriteAsync(file, "Pemeriksaan nomenklatur", Headings, cells, ct));
        return Results.File(file.ToArray(), csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            string.Create(CultureInfo.InvariantCulture, $"pemeriksaan-nomenklatur-{asOf:yyyy-MM-dd}.{(csv ? "csv" : "xlsx")}"));
    }

    private static object?[] CellsOf(PositionFinding f) =>
    [
        f.Line.Number, f.Line.Id, f.Line.Code, f.Line.Label, Labels.Of(f.Verdict), NomenclatureSentences.Of(f), f.Suggested?.Id, f.Suggested?.Code,
        f.Suggested?.Name, f.Pair?.Basis,
    ];
}
