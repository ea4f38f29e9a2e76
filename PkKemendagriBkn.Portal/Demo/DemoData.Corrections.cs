using System.Globalization;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Demo;

/// <summary>Three lists of proposals about invented people, with items in every group.</summary>
public sealed partial class DemoData
{
    private static readonly (int Record, string Field, string Old, string New, string Ground)[] Proposals =
    [
        (8, "TMT jabatan", "2021-01-01", "2021-02-01", "SK pengangkatan dalam jabatan fungsional"),
        (8, "Nama jabatan", "Pengawas Pemerintahan Ahli Muda", "PPUPD Ahli Muda", "PermenPAN-RB 36/2020"),
        (7, "Tahun lulus", "2009", "2010", "Ijazah"),
        (5, "TMT golongan", "2020-04-01", "2020-10-01", "SK kenaikan pangkat"),
        (21, "Unit organisasi", "Inspektorat", "Inspektorat Pembantu II", "Peraturan kepala daerah tentang susunan organisasi"),
        (23, "Angka kredit", "112,5", "121,5", "Penetapan angka kredit"),
        (9, "Nama diklat", "Diklat Dasar", "Diklat Pembentukan PPUPD", "Sertifikat diklat"),
    ];

    /// <summary>States of SIASN's, so that every group is there: open, returned, rejected, done.</summary>
    private static readonly int[] States = [11, 1, 67, 31, 12, 6, 16, 31, 14, 3];

    private void InventCorrections(DateOnly today)
    {
        Propose(Party.First, today.AddMonths(-7), "Usulan perbaikan riwayat jabatan PPUPD", 24, 0);
        Propose(Party.Second, today.AddMonths(-4), "Usulan perbaikan data pendidikan dan golongan Auditor", 21, 40);
        Propose(Party.First, today.AddDays(-18), "Usulan perbaikan unit organisasi Inspektorat Daerah", 16, 80);
    }

    private void Propose(Party from, DateOnly on, string title, int count, int offset)
    {
        var actor = from == Party.First ? itjen : bkn;
        var id = Next();
        var items = new List<CorrectionItem>();
        var steps = new List<CorrectionStep>();
        var room = clock.Today().DayNumber - on.DayNumber;
        for (var i = 0; i < count; i++)
        {
            var (record, field, old, now, ground) = Proposals[(i + offset) % Proposals.Length];
            var state = States[(i + offset / 8) % States.Length];
            var since = on.AddDays(state == SiasnStatus.First ? 0 : Math.Min(3 + i * 5 % 60, room));
            var item = new CorrectionItem
            {
                Id = Next(), ListId = id, Line = i + 1, Nip = NipOf(i + offset), PersonName = $"Pegawai Contoh {i + offset + 1:D3}", RecordKind = record,
                Field = field,
                OldValue = old, ProposedValue = now,
                Ground = ground, ProposedOn = on, StatusCode = state, StatusOn = since,
            };
            items.Add(item);
            if (state != SiasnStatus.First)
                steps.Add(new CorrectionStep
                {
                    Id = Next(), ItemId = item.Id, FromCode = SiasnStatus.First, FromOn = on, ToCode = state, ToOn = since,
                    ImportId = id, RecordedBy = actor.Name, RecordedAt = At(since)
                });
        }

        var list = new CorrectionList
        {
            Id = id, Title = title, From = from, SubmittedOn = on, RowCount = count, FileSha256 = Digest(title), RowsSha256 = Seal(items),
            StepsSha256 = Seal(steps), Note = "Pegawai rekaan untuk peragaan.",
        };
        Add(list, actor, actor, on, "RunImport", $"Penyampaian {char.ToLowerInvariant(title[0])}{title[1..]}", async (db, ct) =>
        {
            await BulkRows.InsertAsync(db, items, ct);
            await BulkRows.InsertAsync(db, steps, ct);
        });
    }

    /// <summary>Well formed, and nobody's: people who were born on the 1st to the 28th and appointed at 24, with serials that are not given.</summary>
    private static string NipOf(int number)
    {
        var born = new DateOnly(1972 + number % 25, 1 + number * 7 % 12, 1 + number * 11 % 28);
        return string.Create(CultureInfo.InvariantCulture,
            $"{born:yyyyMMdd}{born.Year + 24}{(number % 2 == 0 ? 3 : 12):D2}{1 + number % 2}{900 + number % 99:D3}");
    }
}
