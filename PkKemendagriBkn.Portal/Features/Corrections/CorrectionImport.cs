using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Imports;

namespace PkKemendagriBkn.Portal.Features.Corrections;

/// <summary>
/// Brings proposals into one list, and new states of those that it has already, matched by <see cref="CorrectionKey"/>. Whatever else
/// differs from what stands is an error and no silent change. Proposals that the file lacks stay: a file of states is often a part.
/// </summary>
public sealed class CorrectionImport(CorrectionList list, DateOnly today) : ListImport<CorrectionImport.Row, CorrectionImport.Match>
{
    private readonly Guid importId = Guid.CreateVersion7();

    public sealed record Row(CorrectionKey Key, string Field, string? OldValue, string? PersonName, string ProposedValue, string? Ground, DateOnly? ProposedOn,
        int? StatusCode, DateOnly? StatusOn);

    /// <summary>The items that are new, the steps of those that moved, and how many stay.</summary>
    public sealed record Match(List<CorrectionItem> New, List<CorrectionStep> Steps, int Left) : ImportPlan(new ImportCounts(New.Count, Steps.Count, Left));

    public override string Title => "butir usulan perbaikan";
    public override Permission Permission => Permission.RecordCorrectionList;

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("Nip", CorrectionColumns.Nip, true, "nip_baru", "nip pegawai",
            "nip/nippppk") { Mask = Masking.Nip, Help = "18 angka; format kolomnya sebagai Teks." },
        new("Name", CorrectionColumns.Name, false, "nama pegawai", "nama lengkap") { Mask = Masking.Name },
        new("Record", CorrectionColumns.Record, true, "riwayat", "jenis", "nama_tabel_riwayat", "jenis peremajaan",
            "jenis layanan") { Help = "Nama atau nomor menurut SIASN, misalnya Jabatan atau 8." },
        new("Field", CorrectionColumns.Field, true, "field", "elemen data", "kolom", "data", "nama isian"),
        new("Old", CorrectionColumns.Old, false, "data lama", "nilai semula", "semula", "lama") { Mask = Masking.Value },
        new("Proposed", CorrectionColumns.Proposed, true, "data baru", "nilai baru", "menjadi", "usulan", "nilai seharusnya") { Mask = Masking.Value },
        new("Ground", CorrectionColumns.Ground, false, "dasar usulan", "dasar perbaikan", "alasan", "keterangan"),
        new("ProposedOn", CorrectionColumns.ProposedOn, false, "tgl usulan", "tanggal usulan",
            "tgl_pengusulan") { Help = "Bila kosong: tanggal daftar disampaikan." },
        new("Status", CorrectionColumns.Status, false, "status", "status usulan", "status_usulan",
            "kode status") { Help = "Kode atau nama menurut SIASN. Bila kosong: Input Berkas untuk butir baru, tetap untuk yang sudah ada." },
        new("StatusOn", CorrectionColumns.StatusOn, false, "tgl status", "status sejak",
            "tgl_update_dari_layanan") { Help = "Tanggal status itu mulai berlaku." },
    ];

    protected override Row? Read(ImportCells cells)
    {
        var name = cells.Text("Name", TextLengths.Of((CorrectionItem i) => i.PersonName));
        var (nip, field) = (cells.Nip("Nip"), cells.Text("Field", TextLengths.Of((CorrectionItem i) => i.Field)));
        var (old, proposed, ground) = (cells.Text("Old"), cells.Text("Proposed"), cells.Text("Ground"));
        var record = cells.Text("Record") is { } kind
            ? Number(kind) is { } id && SiasnRecord.Find(id) is not null ? id : cells.Choice("Record", RecordWords)
            : null;
        var status = cells.Text("Status") is { } state
            ? Number(state) is { } code && SiasnStatus.Find(code) is not null ? code : cells.Choice("Status", StatusWords)
            : null;
        var (proposedOn, statusOn) = (cells.Date("ProposedOn"), cells.Date("StatusOn"));
        if (proposed is not null && proposed == old)
            cells.Wrong("Proposed", "Nilai usulan sama dengan nilai lama.");
        if (proposedOn < list.SubmittedOn)
            cells.Wrong("ProposedOn", $"Butir tidak mungkin diajukan sebelum daftarnya disampaikan ({IndonesianDates.Long(list.SubmittedOn)}).");
        if (proposedOn > today)
            cells.Wrong("ProposedOn", "Tanggal belum tiba.");
        if (statusOn > today)
            cells.Wrong("StatusOn", "Tanggal belum tiba.");
        if (statusOn is not null && status is null && cells.IsSound)
            cells.Wrong("Status", "Status wajib diisi bila tanggalnya diisi.");
        return cells.IsSound
            ? new Row(CorrectionKey.Of(nip!.Value.Digits, record!.Value, field!, old), field!, old, name, proposed!, ground, proposedOn, status, statusOn)
            : null;
    }

    protected override async Task<Guid> ApplyAsync(Recording recording, Match match, ImportedFile file)
    {
        var db = recording.Db;
        var stored = await recording.FindAsync<CorrectionList>(list.Id);
        if (match.New.Count > 0)
            recording.RequireOwn(stored);
        foreach (var (before, item) in match.New.Index())
            item.Line = stored.RowCount + before + 1;
        var steps = match.Steps.ConvertAll(s => new CorrectionStep
        {
            Id = s.Id, ItemId = s.ItemId, FromCode = s.FromCode, FromOn = s.FromOn, ToCode = s.ToCode, ToOn = s.ToOn, ImportId = importId,
            RecordedBy = recording.Actor.Name, RecordedAt = recording.At,
        });
        (stored.FileSha256, stored.RowsSha256, stored.StepsSha256) = (file.Sha256, BulkRows.Sha256(db, match.New), BulkRows.Sha256(db, steps));
        stored.RowCount += match.New.Count;
        await recording.BindAsync(stored.Id, [file.UploadId]);
        recording.About(nameof(CorrectionList), stored.Id, $"{file.FileName}: {match.Counts}");
        await BulkRows.InsertAsync(db, match.New, recording.Cancelled);
        if (steps.Count > 0)
        {
            await BulkRows.InsertAsync(db, steps, recording.Cancelled);
            await MoveAsync(db, recording.Cancelled);
        }

        return stored.Id;
    }

    /// <summary>Gives the items the states of their new steps, in the database.</summary>
    private Task<int> MoveAsync(PortalDbContext db, CancellationToken ct)
    {
        var (id, version) = (importId, Guid.CreateVersion7());
        return db.CorrectionItems.Where(i => i.ListId == list.Id && db.CorrectionSteps.Any(s => s.ItemId == i.Id && s.ImportId == id))
            .ExecuteUpdateAsync(set => set
            .SetProperty(i => i.StatusCode, i => db.CorrectionSteps.Where(s => s.ItemId == i.Id && s.ImportId == id).Select(s => s.ToCode).FirstOrDefault())
            .SetProperty(i => i.StatusOn, i => db.CorrectionSteps.Where(s => s.ItemId == i.Id && s.ImportId == id).Select(s => s.ToOn).FirstOrDefault())
            .SetProperty(i => i.Version, version), ct);
    }

    protected override async Task<Match> CompareAsync(PortalDbContext db, IReadOnlyList<Imported<Row>> rows, ImportErrors errors, CancellationToken ct)
    {
        var known = (await db.CorrectionItems.AsNoTracking().Where(i => i.ListId == list.Id).OrderBy(i => i.Line).ToListAsync(ct)).DistinctBy(CorrectionKey.Of)
            .ToDictionary(CorrectionKey.Of);
        var seen = new Dictionary<CorrectionKey, int>(rows.Count);
        var match = new Match(new List<CorrectionItem>(), [], 0);
        foreach (var (number, row) in rows)
        {
            if (!seen.TryAdd(row.Key, number))
                errors.Add(number, null, null,
                    $"Butir yang sama (NIP, jenis riwayat, isian, nilai lama) sudah ada pada baris {seen[row.Key]}. Hapus salah satunya.");
            else if (!known.TryGetValue(row.Key, out var item))
                AddNew(number, row, match, errors);
            else
                match = Moved(number, row, item, match, errors);
        }

        return new Match(match.New, match.Steps, match.Left); // which counts them
    }

    private void AddNew(int number, Row row, Match match, ImportErrors errors)
    {
        var proposedOn = row.ProposedOn ?? list.SubmittedOn;
        if (row.StatusOn < proposedOn)
            errors.Add(number, "StatusOn", row.StatusOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                "Tanggal status mendahului tanggal butir diajukan.");
        match.New.Add(new CorrectionItem
        {
            ListId = list.Id, Nip = row.Key.Nip, PersonName = row.PersonName, RecordKind = row.Key.RecordKind,
            Field = row.Field,
            OldValue = row.OldValue, ProposedValue = row.ProposedValue, Ground = row.Ground,
            ProposedOn = proposedOn, StatusCode = row.StatusCode ?? SiasnStatus.First, StatusOn = row.StatusOn ?? proposedOn,
        });
    }

    private Match Moved(int number, Row row, CorrectionItem item, Match match, ImportErrors errors)
    {
        if (row.ProposedValue != item.ProposedValue)
            errors.Add(number, "Proposed", row.ProposedValue, "Nilai usulan berbeda dengan yang tercatat. Samakan berkas, atau koreksi butir itu di portal.");
        if (row.PersonName is not null && row.PersonName != item.PersonName)
            errors.Add(number, "Name", row.PersonName, "Nama berbeda dengan yang tercatat. Samakan berkas, atau koreksi butir itu di portal.");
        if (row.Ground is not null && row.Ground != item.Ground)
            errors.Add(number, "Ground", row.Ground, "Dasar berbeda dengan yang tercatat. Samakan berkas, atau koreksi butir itu di portal.");
        if (row.ProposedOn is not null && row.ProposedOn != item.ProposedOn)
            errors.Add(number, "ProposedOn", null,
                $"Butir itu tercatat diajukan pada {IndonesianDates.Long(item.ProposedOn)}. Samakan berkas, atau koreksi butir itu di portal.");
        if (row.StatusCode is not { } code || code == item.StatusCode && (row.StatusOn ?? item.StatusOn) == item.StatusOn)
            return match with { Left = match.Left + 1 };
        var on = row.StatusOn ?? today;
        if (on < item.StatusOn)
            errors.Add(number, "StatusOn", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                $"Status yang tercatat berlaku sejak {IndonesianDates.Long(item.StatusOn)}. Isi tanggal itu atau sesudahnya.");
        match.Steps.Add(new CorrectionStep { ItemId = item.Id, FromCode = item.StatusCode, FromOn = item.StatusOn, ToCode = code, ToOn = on });
        return match;
    }

    /// <summary>The number that a text is, or begins with before a dash, as our own export writes it.</summary>
    private static int? Number(string text) =>
        int.TryParse(text.Split('–')[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static readonly (string, int)[] RecordWords = [.. SiasnRecord.All.Select(r => (r.Name, r.Id))];

    /// <summary>Only names that mean one state.</summary>
    private static readonly (string, int)[] StatusWords = [.. SiasnStatus.All.GroupBy(s => s.Name).Where(g => g.Count() == 1)
        .Select(g => (g.Key, g.Single().Code))];
}

/// <summary>The headings that export and import share.</summary>
public static class CorrectionColumns
{
    public const string Nip = "NIP", Name = "Nama", Record = "Jenis riwayat", Field = "Isian", Old = "Nilai lama", Proposed = "Nilai usulan", Ground = "Dasar",
        ProposedOn = "Tanggal diajukan", Status = "Status SIASN", StatusOn = "Tanggal status";
}
