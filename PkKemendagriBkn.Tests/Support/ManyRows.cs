using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>Registers with very many rows, put there past the actions in one transaction: only reading them is measured.</summary>
internal static class ManyRows
{
    /// <summary>A version of codes in force, and a list of correction items, each with the rows asked for.</summary>
    public sealed record Made(Guid Version, Guid List);

    /// <summary>Adds this many letters, codes of one version, items of one list, and half as many deliveries and data problems.</summary>
    public static Task<Made> FillAsync(FeatureHost host, int count, string mark = "") => host.ReadAsync(async db =>
    {
        await using var write = await db.BeginWriteAsync(CancellationToken.None);
        var version = Recorded(new CodeSetVersion
        {
            Owner = Party.Second, Kind = CodeSetKind.Unor, Label = $"2026{mark}", ValidFromOn = new DateOnly(2026, 1, 1).AddDays(mark.Length),
            FileSha256 = new string('a', 64), RowsSha256 = new string('b', 64), RowCount = count,
        });
        var list =
            Recorded(new CorrectionList
            {
                Title = $"Perbaikan unsur jabatan{mark}", From = Party.First, SubmittedOn = new DateOnly(2026, 1, 1),
                RowCount = count
            });
        db.AddRange(version, list);
        db.Because(new AuditNote(Actor.Portal, "RunImport"));
        await AddAsync(db, count,
            i => Recorded(new Letter
            {
                Number = $"B-{i}/KP.05/2026{mark}", DatedOn = Day(i),
                Subject = $"Penyampaian data dan referensi balikan pegawai ASN pada kabupaten atau kota {i % 1000} tahap {i % 7}", From = Party.First
            }));
        await AddAsync(db, count / 2, i => Recorded(new Delivery
        {
            From = Party.Second, DataSet = $"Penyampaian data ASN unsur jabatan, kota {i % 1000} bagian {i}", ReceivedOn = Day(i), Method = DeliveryMethod.File,
            Note = $"Diterima melalui berkas nomor {i}, sesuai kesepakatan kedua pihak.",
        }));
        await AddAsync(db, count / 2, i => Recorded(new DataProblem
        {
            Title = $"Penyampaian unsur jabatan kosong, kota {i % 1000} ",
            Description = $"Pada {i % 900} baris unsur jabatan tidak terisi, sehingga pemadanan dengan data jabatan fungsional binaan tidak dapat diselesaikan. Laporan {i}.",
            ReporterName = "Pejabat", ReportedOn = Day(i), Source = "Berkas", DataFrom = Party.Second, Owner = Party.First,
        }));
        await AddAsync(db, count,
            i => new ReferenceCode
            {
                VersionId = version.Id, Line = i + 2, Id = $"unor-{i:D6}", Code = $"{i:D5}",
                Name = $"Inspektorat Pembantu Wilayah {i % 7} kota {i % 1000} bagian penyampaian {i}"
            }.Sealed());
        await AddAsync(db, count, i => new CorrectionItem
        {
            ListId = list.Id, Line = i + 1, Nip = NipOf(i), PersonName = $"Pegawai {i}", RecordKind = 8, Field = "TMT jabatan", ProposedValue = "2026-01-01",
            ProposedOn = Day(i % 100), StatusCode = 1, StatusOn = Day(i % 100),
        });
        await write.CommitAsync(CancellationToken.None);
        return new Made(version.Id, list.Id);
    });

    /// <summary>The NIP of an item.</summary>
    public static string NipOf(int i) => $"{new DateOnly(1970, 1, 1).AddDays(i % 9_000):yyyyMMdd}200003{1 + i % 2}{1 + i % 998:D3}";

    private static Task AddAsync<T>(PortalDbContext db, int count, Func<int, T> make)
        where T : class => BulkRows.InsertAsync(db, Enumerable.Range(0, count).Select(make));

    private static T Recorded<T>(T fact) where T : RecordedFact
    {
        fact.Recorded(AgreementRecord.PksId, Actor.Portal, DateTimeOffset.UnixEpoch);
        return fact;
    }

    private static DateOnly Day(int i) => new DateOnly(2025, 9, 1).AddDays(i % 365);
}
