using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>A row of a return's file: figures of one unit, and totals that were written beside them.</summary>
public sealed record ApipFileRow(Inspectorate Unit, IReadOnlyList<ApipLine> Lines, IReadOnlyList<DeclaredTotal> Totals);

/// <summary>The figures of a file, and what is worth a second look before it is confirmed.</summary>
public sealed record ApipPlan(ImportCounts Counts, IReadOnlyList<ApipLine> Lines, IReadOnlyList<ApipFinding> Warnings) : ImportPlan(Counts);

/// <summary>
/// Takes a return from a file. An empty cell says that the figure was not given; only a 0 is a 0. A file for a day whose return
/// stands changes nothing when it says the same, and is refused where it does not: figures are corrected one by one, with a reason.
/// </summary>
/// <param name="header">What the return says besides its figures; validated when it is applied.</param>
/// <param name="mappings">How SIASN codes are read.</param>
/// <param name="limit">What counts as a jump.</param>
public abstract class ApipImport(ApipReturnInput header, IReadOnlyList<RegionMapping> mappings, JumpLimit limit) : ListImport<ApipFileRow, ApipPlan>
{
    /// <summary>No unit has as many people.</summary>
    protected const int Most = 100_000;

    public override string Title => "Data agregat APIP";
    public override Permission Permission => Permission.RecordApip;

    protected UnitFinder Units { get; } = new(mappings, header.AsOfOn ?? default);

    /// <summary>The column of a figure, and of its need.</summary>
    protected abstract string KeyOf(ApipPosition position, bool need = false);

    /// <summary>The column of a total; null when the form has none.</summary>
    protected abstract string? KeyOfTotal(ApipCategory? category);

    protected sealed override async Task<ApipPlan> CompareAsync(PortalDbContext db, IReadOnlyList<Imported<ApipFileRow>> rows, ImportErrors errors,
        CancellationToken ct)
    {
        var lines = new Dictionary<(string, ApipPosition), (int Row, ApipLine Line)>();
        foreach (var (number, row) in rows.Select(r => (r.Number, r.Row)))
        {
            var twice = row.Lines.Where(line => !lines.TryAdd((line.UnitCode, line.Position), (number, line))).ToList();
            if (twice is [var first, ..])
                errors.Add(number, KeyOf(first.Position), null,
                    $"{row.Unit.Name}: {(twice.Count == 1 ? Labels.Of(first.Position) : "unit ini")} sudah tertulis pada baris {lines[(first.UnitCode, first.Position)].Row}. Sisakan satu.");
        }

        List<ApipLine> given = [.. lines.Values.Select(l => l.Line)];
        var before = await ApipRecording.Before(db, header.AsOfOn!.Value).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(ct);
        var earlier = before is { } id ? await ApipRecording.LinesAsync(db, id, ct) : null;
        var findings = ApipChecks.Of(given, [.. rows.SelectMany(r => r.Row.Totals)], earlier, limit);
        foreach (var finding in findings.Where(f => f.IsError))
            errors.Add(RowOf(rows, finding), finding.Check == ApipCheck.TotalDiffers ? KeyOfTotal(finding.Category) : null,
                finding.Found?.ToString(System.Globalization.CultureInfo.InvariantCulture), Labels.Sentence(finding));
        return new ApipPlan(await AgainstStandingAsync(db, lines, errors, ct), given, [.. findings.Where(f => !f.IsError)]);
    }

    protected sealed override async Task<Guid> ApplyAsync(Recording recording, ApipPlan plan, ImportedFile file)
    {
        header.Today = recording.Today;
        header.Letter.From = Party.Second; // who gave the data wrote the covering letter
        new ApipReturnInput.Validator().ValidateAndThrow(header);
        if (await recording.IsRepeatAsync<ApipReturn>(header.Id))
            return header.Id;
        await ApipRecording.RequireFreeAsync(recording, header);
        List<ApipFigure> figures = [.. plan.Lines.Select(line => ApipFigure.Of(header.Id, line))];
        var fact = new ApipReturn
        {
            Id = header.Id, AsOfOn = header.AsOfOn!.Value, ProvidedOn = header.ProvidedOn!.Value, Note = header.Note, FileName = file.FileName,
            FileSha256 = file.Sha256,
            RowCount = figures.Count, RowsSha256 = BulkRows.Sha256(recording.Db, figures), WarningCount = plan.Warnings.Count,
        };
        await recording.AddAsync(fact, header.Letter, [file.UploadId, .. header.UploadIds]);
        await BulkRows.InsertAsync(recording.Db, figures, recording.Cancelled);
        return fact.Id;
    }

    /// <summary>Against the return of the same day, when one stands already.</summary>
    private async Task<ImportCounts> AgainstStandingAsync(PortalDbContext db, Dictionary<(string, ApipPosition), (int Row, ApipLine Line)> lines,
        ImportErrors errors, CancellationToken ct)
    {
        var standing = await ApipRecording.Standing(db).Where(r => r.AsOfOn == header.AsOfOn).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(ct);
        if (standing is not { } id)
            return new ImportCounts(lines.Count);
        var known = (await ApipRecording.LinesAsync(db, id, ct)).ToDictionary(l => (l.UnitCode, l.Position));
        const string remedy = "Koreksi angka itu pada halaman datanya, atau batalkan catatan itu lalu impor kembali.";
        var left = 0;
        foreach (var (key, (row, line)) in lines)
        {
            var was = known.GetValueOrDefault(key);
            if (was == line)
                left++;
            else
                errors.Add(row, KeyOf(line.Position, was is not null && was.Count == line.Count),
                    Labels.Figure(was is not null && was.Count == line.Count ? line.Need : line.Count),
                    $"Data per {IndonesianDates.Long(header.AsOfOn!.Value)} sudah tercatat dengan angka lain: {Labels.Of(line.Position)} {Labels.Figure(was?.Count)}, kebutuhan {Labels.Figure(was?.Need)}. {remedy}");
        }

        if (known.Keys.Except(lines.Keys).Count() is > 0 and var missing)
            errors.Add(1, null, null,
                $"{IndonesianNumbers.Whole(missing)} angka yang sudah tercatat per {IndonesianDates.Long(header.AsOfOn!.Value)} tidak ada dalam berkas. {remedy}");
        return new ImportCounts(0, Left: left);
    }

    /// <summary>The row that a finding is about; for a missing parent the first of its Irban.</summary>
    private static int RowOf(IReadOnlyList<Imported<ApipFileRow>> rows, ApipFinding finding) =>
        rows.Where(r => finding.Check == ApipCheck.ParentMissing ? r.Row.Unit.ParentCode == finding.Place : r.Row.Unit.Code == finding.Place)
            .Select(r => r.Number).DefaultIfEmpty(1).First();
}
