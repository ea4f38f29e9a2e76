using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Demo;

/// <summary>Two returns of the APIP aggregate, half a year apart: all 546 Inspektorat Daerah and one Inspektorat Pembantu.</summary>
public sealed partial class DemoData
{
    /// <summary>People of a position in an ordinary government, in tenths: together some 10 PPUPD and 17 auditors.</summary>
    private static readonly Dictionary<ApipPosition, int> Tenths = new()
    {
        [ApipPosition.Pelaksana] = 90,
        [ApipPosition.PpupdAhliPertama] = 28, [ApipPosition.PpupdAhliMuda] = 38, [ApipPosition.PpupdAhliMadya] = 27, [ApipPosition.PpupdAhliUtama] = 2,
        [ApipPosition.AuditorTerampil] = 9, [ApipPosition.AuditorMahir] = 11, [ApipPosition.AuditorPenyelia] = 12, [ApipPosition.AuditorAhliPertama] = 48,
        [ApipPosition.AuditorAhliMuda] = 52, [ApipPosition.AuditorAhliMadya] = 30, [ApipPosition.AuditorAhliUtama] = 3,
    };

    private void InventApip(DateOnly today)
    {
        Provide(today.AddMonths(-8), 0);
        Provide(today.AddMonths(-2), 1);
    }

    private void Provide(DateOnly asOf, int later)
    {
        var id = Next();
        List<ApipFigure> figures = [.. Inspectorate.Regional.SelectMany((unit, i) => FiguresOf(id, unit, i, later)), .. AssistantsOf(id, later)];
        var fact = new ApipReturn
        {
            Id = id, AsOfOn = asOf, ProvidedOn = asOf.AddDays(12), Note = "Angka rekaan untuk peragaan.", FileName = $"agregat-apip-{asOf:yyyy-MM-dd}.xlsx",
            FileSha256 = Digest($"apip {asOf:O}"),
            RowCount = figures.Count, RowsSha256 = Seal(figures),
        };
        Add(fact, bkn, itjen, asOf.AddDays(12), "RunImport", "Penyampaian data agregat APIP Inspektorat Daerah",
            (db, ct) => BulkRows.InsertAsync(db, figures, ct));
    }

    private static IEnumerable<ApipFigure> FiguresOf(Guid id, Inspectorate unit, int index, int later) => ApipPositions.All.Select(position =>
    {
        var count = CountOf(unit, index, position, later);
        // The need is known in some places alone, and never for Pelaksana.
        int? need = index % 5 < 3 && position != ApipPosition.Pelaksana ? count + 1 + (index + (int)position) % 4 : null;
        return ApipFigure.Of(id, new ApipLine(unit.Code, position, count, need));
    });

    /// <summary>Inspektorat Pembantu II of the first kabupaten: a part of what its Inspektorat Daerah counts.</summary>
    private static IEnumerable<ApipFigure> AssistantsOf(Guid id, int later)
    {
        var (parent, index) = Inspectorate.Regional.Select((unit, i) => (unit, i)).First(u => u.unit.Code == "11.01");
        return ApipPositions.All.Select(position => ApipFigure.Of(id,
            new ApipLine($"{parent.Code}-II", position, CountOf(parent, index, position, later) / 4)));
    }

    private static int CountOf(Inspectorate unit, int index, ApipPosition position, int later)
    {
        var spread = 50 + Mixed(index * 31 + (int)position * 7) % 101; // 50 to 150 percent of the ordinary
        var size = unit.Region.Code.Length == 2 ? 2 : 1;
        var thousandths = Tenths[position] * spread * size;
        var rounded = (thousandths + Mixed(index + (int)position * 131) % 1_000) / 1_000;
        return later == 1 && Mixed(index * 17 + (int)position) % 6 == 0 ? rounded + 1 : rounded;
    }

    /// <summary>Scatters numbers, the same on every machine.</summary>
    private static int Mixed(int number)
    {
        var mixed = unchecked((uint)number * 2_654_435_761u);
        return (int)((mixed ^ (mixed >> 15)) % 1_000_003u);
    }
}
