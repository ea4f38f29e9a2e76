using System.Globalization;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Demo;

/// <summary>Code sets of both parties: two versions of BKN's functional positions, Itjen's own, and a jenjang set.</summary>
public sealed partial class DemoData
{
    private static readonly (string Code, string Name)[] Jenjang =
    [
        ("TR", "Terampil"), ("MH", "Mahir"), ("PY", "Penyelia"), ("PT", "Ahli Pertama"), ("MU", "Ahli Muda"), ("MA", "Ahli Madya"), ("UT", "Ahli Utama"),
    ];

    private void InventCodes(DateOnly today)
    {
        var (first, second) = (today.AddMonths(-11), today.AddMonths(-3));
        Publish(Party.Second, CodeSetKind.FunctionalPosition, first, version => Positions(version, 40, renamed: false));
        Publish(Party.Second, CodeSetKind.FunctionalPosition, second, version => Positions(version, 46, renamed: true));
        Publish(Party.First, CodeSetKind.FunctionalPosition, first.AddDays(12),
            version => [.. Known(version, renamed: true).Where(c => c.Name.StartsWith("PPUPD", StringComparison.Ordinal))]);
        Publish(Party.First, CodeSetKind.Jenjang, first.AddDays(12),
            version => [.. Jenjang.Select((j, i) => new ReferenceCode { VersionId = version, Line = i + 2, Id = j.Code, Code = j.Code, Name = j.Name,
                Status = CodeStatus.New }.Sealed())]);

        var pair = KnownPositions.Pairs[1];
        Add(new NomenclatureMapping
        {
            Id = Next(), OldId = pair.OldId, OldCode = pair.OldCode, OldName = pair.OldName, NewId = pair.NewId, NewCode = pair.NewCode, NewName = pair.NewName,
            Basis = pair.Basis,
            ValidFromOn = first, Note = "Ditegaskan kembali setelah pemadanan data.",
        }, itjen, itjen, first.AddDays(14), "RecordNomenclatureMapping", null);
        foreach (var (siasn, region) in new[] { ("CONTOH-1101", "11.01"), ("CONTOH-3171", "31") })
            Add(new RegionMapping { Id = Next(), SiasnCode = siasn, RegionCode = region, ValidFrom = first, Note = "Kode SIASN rekaan untuk peragaan." }, itjen,
                itjen, first.AddDays(20), "RecordRegionMapping", null);
    }

    private void Publish(Party owner, CodeSetKind kind, DateOnly from, Func<Guid, List<ReferenceCode>> codesOf)
    {
        var id = Next();
        var codes = codesOf(id);
        var actor = owner == Party.First ? itjen : bkn;
        var label = from.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var version = new CodeSetVersion
        {
            Id = id, Owner = owner, Kind = kind, Label = label, ValidFromOn = from, FileSha256 = Digest($"kode {owner} {kind} {label}"), RowCount = codes.Count,
            RowsSha256 = Seal(codes),
        };
        Add(version, actor, actor, from, "RunImport", $"Penyampaian kode referensi {label}", (db, ct) => BulkRows.InsertAsync(db, codes, ct));
    }

    /// <summary>SIASN's known positions and invented ones; from one version to the next codes are added, renamed and closed.</summary>
    private static List<ReferenceCode> Positions(Guid version, int invented, bool renamed)
    {
        var codes = Known(version, renamed);
        for (var i = 1; i <= invented; i++)
        {
            if (renamed && i % 20 == 0)
                continue; // no longer given
            var (letters, level) = (Jenjang[3 + i % 4].Code, Jenjang[3 + i % 4].Name);
            codes.Add(new ReferenceCode
            {
                VersionId = version, Line = codes.Count + 2, Id = $"contoh{i:D4}", Code = (90_000 + i).ToString(CultureInfo.InvariantCulture),
                Name = $"{(renamed && i % 9 == 0 ? "Analis" : "Penelaah")} Contoh Bidang {i} {level}", Jenjang = letters,
                Status = renamed && i % 11 == 0 ? CodeStatus.Old : CodeStatus.New,
                Attributes = CodeAttributes.Write([new("bupUsia", letters == "UT" ? "65" : letters == "MA" ? "60" : "58")]),
            }.Sealed());
        }

        return codes;
    }

    private static List<ReferenceCode> Known(Guid version, bool renamed) =>
    [
        .. KnownPositions.All.Select((p, i) => new ReferenceCode
        {
            VersionId = version, Line = i + 2, Id = p.Id ?? p.Code!, Code = p.Code, Name = p.Name, Jenjang = p.Jenjang,
            Status = p.Family == PositionFamily.PengawasPemerintahan && !renamed ? CodeStatus.New : p.Status ?? CodeStatus.New,
        }.Sealed()),
    ];
}
