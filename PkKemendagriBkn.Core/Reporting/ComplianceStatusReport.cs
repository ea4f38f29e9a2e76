using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Reporting;

/// <summary>Laporan Status Kepatuhan: where every duty of the agreement stands on one day, and why.</summary>
public static class ComplianceStatusReport
{
    public static Document Build(ComplianceStatus input)
    {
        var asOf = IndonesianDates.Long(input.Conclusions.AsOf);
        var (agreement, title) = (input.Agreement, $"Laporan Status Kepatuhan per tanggal {asOf}");
        return new Document
        {
            Title = title,
            Subject = $"{agreement.Title}, Nomor {agreement.FirstNumber} dan Nomor {agreement.SecondNumber}",
            Author = $"{agreement.FirstParty} dan {agreement.SecondParty}",
            CreatedAt = input.GeneratedAt,
            Classification = input.Classification,
            Header = $"{title} – PKS {agreement.FirstNumber} dan {agreement.SecondNumber}",
            Footer = new Footer($"Dibuat oleh portal pada {IndonesianDates.InWib(input.GeneratedAt)}"),
            Letterhead = input.Letterhead,
            Blocks = [new TitleLines(["LAPORAN STATUS KEPATUHAN", $"PER TANGGAL {asOf.ToUpperInvariant()}"]), .. Headline(input.Conclusions),
                .. Sections(input)],
        };
    }

    /// <summary>Outside the term that is said before anything else.</summary>
    private static Block[] Headline(Conclusions conclusions) => conclusions.Access.State switch
    {
        AccessState.NotStarted => [new Paragraph(RichText.Bold("PERJANJIAN BELUM MULAI"), Alignment.Center)],
        AccessState.Ended => [new Paragraph(
            RichText.Bold($"PERJANJIAN TELAH BERAKHIR; HARI TERAKHIRNYA {IndonesianDates.Long(conclusions.EndsOn.AddDays(-1)).ToUpperInvariant()}"),
            Alignment.Center)],
        _ => [],
    };

    private static IEnumerable<Block> Sections(ComplianceStatus input)
    {
        (string Title, IEnumerable<Block> Blocks)[] sections =
        [
            ("Perjanjian Kerja Sama", Identity(input)),
            ("Ringkasan", Summary(input)),
            ("Akses Terbatas Data Pegawai ASN", Access(input)),
            ("Tenggat menurut Ketentuan", ComplianceTables.Deadlines(input)),
            ("Pemberitahuan Kegagalan Pelindungan Data Pribadi", ComplianceTables.Incidents(input)),
            ("Hal yang Masih Terbuka", ComplianceTables.OpenEntries(input)),
            ("Capaian per Tahun Perjanjian", ComplianceTables.Years(input.Conclusions)),
            ("Penafsiran yang Berlaku", ComplianceTables.Interpretations(input)),
            ("Pembuktian", Proof(input)),
        ];
        var letter = 'A';
        foreach (var (title, blocks) in sections)
        {
            // A section with nothing to show is left out, and the letters close up.
            var shown = blocks.ToArray();
            if (shown.Length == 0)
                continue;
            yield return new Heading(1, title, $"{letter++}.");
            foreach (var block in shown)
                yield return block;
        }
    }

    private static Block[] Identity(ComplianceStatus input)
    {
        var (agreement, conclusions) = (input.Agreement, input.Conclusions);
        return
        [
            new KeyValueList(
            [
                new("Tentang", agreement.Title),
                new("Nomor Pihak Kesatu", agreement.FirstNumber),
                new("Nomor Pihak Kedua", agreement.SecondNumber),
                new("Pihak Kesatu", agreement.FirstParty),
                new("Pihak Kedua", agreement.SecondParty),
                new("Ditandatangani", IndonesianDates.WithWeekday(agreement.SignedOn)),
                new("Hari terakhir berlaku", IndonesianDates.WithWeekday(conclusions.EndsOn.AddDays(-1))),
                new("Keberlakuan", RichText.Bold(conclusions.InForce ? "Berlaku" : "Tidak berlaku")),
            ]),
        ];
    }

    private static Block[] Summary(ComplianceStatus input)
    {
        var deadlines = input.Conclusions.Deadlines;
        var rows = Enum.GetValues<DeadlineState>()
            .Select(state => (State: state, Count: deadlines.Count(deadline => deadline.State == state)))
            .Where(pair => pair.Count > 0)
            .Select(pair => TableRow.Of(ComplianceTables.StateCell(pair.State), IndonesianNumbers.Whole(pair.Count)))
            .ToArray();
        return
        [
            new Paragraph(deadlines.Count == 0
                ? "Belum ada tenggat yang timbul dari Perjanjian Kerja Sama sampai dengan tanggal laporan ini."
                : $"Sampai dengan tanggal laporan ini tercatat {Terbilang.Quantity(deadlines.Count, "tenggat")} dengan status sebagai berikut.",
                KeepWithNext: rows.Length > 0),
            .. rows.Length == 0 ? [] : new Block[]
            {
                new Table([new("Status", 3), new("Jumlah tenggat", 1, Alignment.Right)], rows,
                    TableRow.Of("Jumlah", IndonesianNumbers.Whole(deadlines.Count))),
            },
        ];
    }

    private static Block[] Access(ComplianceStatus input)
    {
        var access = input.Conclusions.Access;
        var grounds = input.Conclusions.Deadlines.Where(deadline => access.Grounds.Contains(deadline.Key)).ToArray();
        var entitlement = access switch
        {
            { MaySuspend: true } => "Pihak Kedua berhak menghentikan sementara pemberian akses terbatas (Pasal 4 ayat (1) huruf b).",
            { MayRestore: true } => "Pihak Kesatu berhak menerima kembali akses terbatas (Pasal 3 ayat (1) huruf b).",
            { State: AccessState.NotStarted } => "Perjanjian belum berlaku; belum ada akses terbatas yang diatur.",
            { State: AccessState.Ended } => "Perjanjian telah berakhir; tidak ada lagi akses terbatas yang dapat dihentikan atau diberikan kembali.",
            { State: AccessState.Suspended, Grounds.Count: 0, DisputedGrounds.Count: > 0 } =>
                "Akses terbatas belum dapat diterima kembali karena masih terdapat kewajiban yang diperselisihkan (Pasal 12 ayat (1)).",
            { State: AccessState.Suspended, Grounds.Count: 0 } => "Akses terbatas belum dapat diterima kembali karena yang terlambat belum disampaikan.",
            { State: AccessState.Suspended } => "Akses terbatas belum dapat diterima kembali karena masih terdapat dasar penghentian sementara.",
            _ => "Tidak terdapat dasar untuk menghentikan sementara pemberian akses terbatas.",
        };
        return
        [
            new KeyValueList(
            [
                new("Status akses", RichText.Bold(DeadlineWords.Of(access.State))),
                new("Hak yang timbul", entitlement),
            ]),
            .. grounds.Length == 0 ? [] : new Block[]
            {
                new Paragraph(input.Conclusions.InForce ? "Dasar penghentian sementara:" : "Kewajiban yang belum dipenuhi:", KeepWithNext: true),
                new NumberedList([.. grounds.Select(ground => new ListItem(RichText.Of(
                    new Run(input.TitleOf(ground)),
                    new Run($" ({input.CitationOf(ground.Clause)}), jatuh tempo {IndonesianDates.Long(ground.DueOn)}, "),
                    new Run(IndonesianDates.RelativeDue(ground.DueOn, input.Conclusions.AsOf), Bold: true),
                    new Run("."))))]),
            },
            .. access.SuspensionsWithoutGround.Count == 0 ? [] : new Block[]
            {
                new Paragraph("Penghentian sementara yang pada harinya tidak mempunyai dasar:", KeepWithNext: true),
                new NumberedList([.. access.SuspensionsWithoutGround.Select(id => new ListItem(input.SuspensionTitleOf(id)))]),
            },
        ];
    }

    private static Block[] Proof(ComplianceStatus input) =>
    [
        new Paragraph(
            "Laporan ini disimpulkan seluruhnya dari peristiwa yang dicatat Para Pihak dalam portal. Jejak audit pada saat laporan "
            + "dibuat berujung pada entri berikut, sehingga setiap perubahan catatan sesudahnya dapat dibuktikan.", KeepWithNext: true),
        new KeyValueList(
        [
            new("Nomor entri jejak audit", IndonesianNumbers.Whole(input.AuditHead.Sequence)),
            new("Sidik HMAC-SHA256", input.AuditHead.Hash),
            new("Dibuat pada", IndonesianDates.InWib(input.GeneratedAt)),
        ]),
    ];
}
