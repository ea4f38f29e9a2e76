using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Imports;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>The rows of a version with their digest, and what they change. The digest is empty while rows are wrong.</summary>
public sealed record CodeSetPlan(ImportCounts Counts, IReadOnlyList<ReferenceCode> Codes, string RowsSha256) : ImportPlan(Counts);

/// <summary>
/// Takes the rows of a new code set version from a file. What is said of the version is typed before; the comparison is with the version
/// that it takes over from.
/// </summary>
public sealed partial class CodeSetImport(CodeSetInput version) : ListImport<ReferenceCode, CodeSetPlan>
{
    /// <summary>The keys of the columns; a further attribute's key is its own.</summary>
    internal const string Id = "id", Code = "kode", Name = "nama", Parent = "induk", Jenjang = "jenjang", Status = "status", From = "berlakuMulai",
        Until = "berlakuSampai";

    private static readonly (string, CodeStatus)[] Statuses =
        [("N", CodeStatus.New), ("O", CodeStatus.Old), ("Baru", CodeStatus.New), ("Lama", CodeStatus.Old), ("New", CodeStatus.New), ("Old", CodeStatus.Old)];

    private readonly IReadOnlyList<CodeAttribute> attributes = CodeAttributes.Of(version.Kind ?? CodeSetKind.Other);

    public override string Title => "Kode referensi";

    public override Permission Permission => Permission.PublishCodes;

    public override IReadOnlyList<ImportColumn> Columns => ColumnsOf(version.Kind ?? CodeSetKind.Other);

    /// <summary>The columns of a kind of set, with SIASN's names for them; the export writes the same.</summary>
    internal static IReadOnlyList<ImportColumn> ColumnsOf(CodeSetKind kind) =>
    [
        new(Id, "Id", false, "uuid", "jabatan_fungsional_id", "unor_id",
            "instansi_id_siasn") { Help = "Bila kumpulan ini tidak mempunyai id, kode menjadi id-nya." },
        new(Code, "Kode", false, "cepat_kode", "kode_cepat", "CepatKode", "code", "kode_jabatan"),
        new(Name, "Nama", true, "name", "NamaUnor", "nama_jabatan_fungsional", "deskripsi") { Help = "Nama sebagaimana ditulis pemilik kode." },
        new(Parent, "Id induk", false,
            kind == CodeSetKind.Location ? ["DiatasanId", "parent_id", "induk", "lokasiId", "lokasi_id"] : ["DiatasanId", "parent_id", "induk"]),
        new(Jenjang, "Jenjang", false, "kode_jenjang_jabatan", "jenjang_code", "kode_jenjang"),
        new(Status, "Status", false, "status_kode") { Help = "N untuk yang berlaku, O untuk yang lama." },
        new(From, "Berlaku mulai", false, "tanggal_mulai", "tmt"),
        new(Until, "Berlaku sampai", false, "tanggal_berakhir", "removalDate"),
        .. CodeAttributes.Of(kind).Select(a => new ImportColumn(a.Key, a.Title, false, a.Synonyms)),
    ];

    protected override ReferenceCode? Read(ImportCells cells)
    {
        var (id, code, name) = (cells.Text(Id, ReferenceCode.MaxIdLength), cells.Text(Code, ReferenceCode.MaxIdLength), cells.Text(Name));
        foreach (var (key, text) in new[] { (Id, id), (Code, code) })
        {
            if (text is not null && Rounded().IsMatch(text))
                cells.Wrong(key, "Angka ini telah dibulatkan oleh pengolah lembar kerja. Format kolomnya sebagai teks, lalu ambil ulang nilai aslinya.");
        }

        if (id is null && code is null && cells.IsSound)
            cells.Wrong(null, "Baris ini tidak mempunyai id maupun kode. Isi salah satunya.");
        var row = (Parent: cells.Text(Parent, ReferenceCode.MaxIdLength), Jenjang: cells.Text(Jenjang, 40), Status: cells.Choice(Status, Statuses),
            From: cells.Date(From), Until: cells.Date(Until));
        if (row.Until < row.From)
            cells.Wrong(Until, "Tanggal berakhir mendahului tanggal mulai berlaku.");
        var further = attributes.Select(a => new KeyValuePair<string, string?>(a.Key, cells.Text(a.Key, 400))).ToList();
        if (!cells.IsSound)
            return null;
        return new ReferenceCode
        {
            VersionId = version.Id, Line = cells.Row, Id = id ?? code!, Code = code, Name = name!, ParentId = row.Parent, Jenjang = row.Jenjang,
            Status = row.Status,
            ValidFromOn = row.From, ValidUntilOn = row.Until, Attributes = CodeAttributes.Write(further),
        }.Sealed();
    }

    protected override async Task<CodeSetPlan> CompareAsync(PortalDbContext db, IReadOnlyList<Imported<ReferenceCode>> rows, ImportErrors errors,
        CancellationToken ct)
    {
        var byKey = new Dictionary<string, Imported<ReferenceCode>>(rows.Count, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!byKey.TryAdd(row.Row.Key, row))
                errors.Add(row.Number, Id, row.Row.Id,
                    $"Id ini sama dengan id pada baris {byKey[row.Row.Key].Number}. Huruf besar dan kecil tidak membedakan id. Hapus salah satunya.");
        }

        var left = 0;
        var gone = new List<ReferenceCode>();
        if (await CodeSetQueries.BeforeAsync(db, version.Set, version.ValidFromOn ?? version.Today, ct) is { } before)
        {
            await foreach (var old in db.ReferenceCodes.AsNoTracking().Where(r => r.VersionId == before.Id).AsAsyncEnumerable().WithCancellation(ct))
            {
                if (byKey.TryGetValue(old.Key, out var same) && same.Row.Digest == old.Digest)
                    left += byKey.Remove(old.Key) ? 1 : 0;
                else
                    gone.Add(old);
            }
        }

        var differences = CodeComparison.Compare(gone, [.. byKey.Values.Select(r => r.Row)]);
        foreach (var lost in differences.Where(d => d.Kinds.Contains(CodeDifferenceKind.LeadingZeroLost)))
        {
            var (old, now) = (lost.Before!, lost.After!);
            var inCode = old.Code != now.Code;
            errors.Add(byKey[now.Key].Number, inCode ? Code : Id, inCode ? now.Code : now.Id,
                $"Nol di depan hilang: pada versi sebelumnya tertulis {(inCode ? old.Code : old.Id)}. Format kolom ini sebagai teks, pulihkan nolnya, lalu unggah kembali.");
        }

        var (added, removed) = (differences.Count(d => d.Before is null), differences.Count(d => d.After is null));
        List<ReferenceCode> codes = [.. rows.Select(r => r.Row)];
        return new CodeSetPlan(new ImportCounts(added, differences.Count - added - removed, left, removed), codes,
            errors.Total == 0 ? BulkRows.Sha256(db, codes) : "");
    }

    protected override async Task<Guid> ApplyAsync(Recording recording, CodeSetPlan plan, ImportedFile file)
    {
        (version.Today, version.Owner) = (recording.Today, recording.Actor.Party);
        new CodeSetInput.Validator().ValidateAndThrow(version);
        if (await recording.IsRepeatAsync<CodeSetVersion>(version.Id))
            return version.Id;

        await version.RequireUniqueAsync(recording.Db, recording.Cancelled);
        var fact = new CodeSetVersion
        {
            Id = version.Id, Owner = version.Owner!.Value, Kind = version.Kind!.Value, Title = version.Set.Title, Label = version.Label!.Trim(),
            ValidFromOn = version.ValidFromOn!.Value,
            ValidUntilOn = version.ValidUntilOn, Note = version.Note, FileSha256 = file.Sha256, RowCount = plan.Codes.Count, RowsSha256 = plan.RowsSha256,
        };
        await recording.AddAsync(fact, version.Letter, [file.UploadId, .. version.UploadIds]);
        // The rows point to the version, which therefore has to be there first.
        await recording.Db.SaveChangesAsync(recording.Cancelled);
        await BulkRows.InsertAsync(recording.Db, plan.Codes, recording.Cancelled);
        return fact.Id;
    }

    /// <summary>A number with an exponent, as spreadsheets write what is too long for them.</summary>
    [GeneratedRegex(@"^\d+([.,]\d+)?E\+\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex Rounded();
}
