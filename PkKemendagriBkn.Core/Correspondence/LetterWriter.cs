using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Correspondence;

/// <summary>
/// Writes the first words of a letter from the facts, with the clause, the dates and the days; a person goes on from there. What no fact tells
/// stands in square brackets, and the letter is not sent on before it is written.
/// </summary>
public static class LetterWriter
{
    public static LetterContent Write(LetterKind kind, LetterFacts facts)
    {
        var (subject, paragraphs) = Words(kind, facts);
        return new LetterContent
        {
            Kind = kind, From = facts.From, DatedOn = facts.Today, To = facts.To, Subject = subject, Body = string.Join("\n\n", paragraphs),
            Enclosures = kind is LetterKind.ReportCover or LetterKind.FeedbackCover or LetterKind.ForceMajeureNotice ? "1 (satu) berkas" : "-",
            Gist = LetterKinds.Of(kind).HasGist ? GistOf(kind, facts) : "",
            OnDay = LetterKinds.Of(kind).HasDay ? facts.Today : null,
            Basis = kind != LetterKind.AccessRestoration ? null : facts.MayRestore ? RestorationBasis.Entitlement : RestorationBasis.Leniency,
        };
    }

    private static (string Subject, IReadOnlyList<string> Paragraphs) Words(LetterKind kind, LetterFacts facts)
    {
        var (own, other) = (facts.Agreement.Party(facts.From), facts.Agreement.Party(facts.From.Other()));
        var day = PrintedForm.InWords(facts.Today);
        return kind switch
        {
            LetterKind.ReportRequest => ("Permintaan laporan hasil pertukaran dan pemanfaatan data",
            [
                Under(facts, "Pasal 4 ayat (1) huruf b angka 2)"),
                $"Sehubungan dengan hal tersebut, kami meminta {other.FullName} menyampaikan laporan hasil pertukaran dan pemanfaatan data dan/atau informasi "
                + $"pegawai ASN paling lambat {Number(facts.NumberOf(AgreedNumber.RequestedReportMonths))} bulan sejak penyampaian "
                + "surat ini. Apabila laporan tidak kami terima dalam jangka waktu tersebut, "
                + $"{own.Designation} berhak menghentikan sementara pemberian akses terbatas.",
                "Penerimaan surat ini agar dikonfirmasi sesuai dengan Pasal 9 ayat (2) Perjanjian Kerja Sama.",
                Thanks,
            ]),
            LetterKind.ReportCover => ("Penyampaian laporan hasil pertukaran dan pemanfaatan data",
            [
                Under(facts, "Pasal 3 ayat (2) huruf c"),
                $"Bersama ini kami sampaikan {Named(facts.Thing, "[judul laporan]")}."
                + (facts.Letter is { } asked ? $" Laporan ini menjawab surat {Spoken(asked)}." : ""),
                Confirm, Thanks,
            ]),
            LetterKind.FeedbackCover => ("Penyampaian data dan referensi balikan",
            [
                Under(facts, "Pasal 3 ayat (1) huruf b angka 1)"),
                $"Bersama ini kami sampaikan data dan referensi balikan atas {Named(facts.Thing, "[nama data]")}"
                + (facts.ThingOn is { } on ? $" yang kami terima pada hari {PrintedForm.InWords(on)}." : "."),
                Confirm, Thanks,
            ]),
            LetterKind.ReceiptConfirmation => ("Konfirmasi penerimaan surat",
            [
                $"Menjawab surat {(facts.Letter is { } letter ? Spoken(letter) : "[nomor, tanggal, dan hal surat]")}, dengan ini kami mengonfirmasi "
                + $"sesuai dengan Pasal 9 ayat (2) Perjanjian Kerja Sama {Reference(facts)} bahwa surat tersebut telah kami terima pada hari {day}.",
                Thanks,
            ]),
            LetterKind.AccessWarning => ("Teguran atas kewajiban yang lewat tenggat",
            [
                Under(facts, "Pasal 4 ayat (1) huruf b"),
                $"Sampai dengan hari {day}, kami belum menerima:",
                Duties(facts),
                $"Kami meminta {other.FullName} segera memenuhi kewajiban tersebut. Selama salah satunya belum dipenuhi, {own.Designation} berhak menghentikan "
                + "sementara pemberian akses terbatas data dan/atau informasi pegawai ASN.",
                Thanks,
            ]),
            LetterKind.AccessSuspension => ("Penghentian sementara pemberian akses terbatas",
            [
                Under(facts, "Pasal 4 ayat (1) huruf b"),
                $"Sampai dengan hari {day}, kami belum menerima:",
                Duties(facts),
                $"Berdasarkan hal tersebut, pemberian akses terbatas data dan/atau informasi pegawai ASN kepada {other.FullName} dihentikan sementara "
                + $"terhitung mulai hari {day}. Akses diberikan kembali setelah data dan referensi balikan serta laporan dimaksud disampaikan sesuai dengan "
                + "Pasal 3 ayat (1) huruf b Perjanjian Kerja Sama.",
                Thanks,
            ]),
            LetterKind.AccessRestoration => ("Pemberian kembali akses terbatas",
            [
                Under(facts, "Pasal 3 ayat (1) huruf b"),
                (facts.MayRestore
                    ? "Data dan referensi balikan serta laporan yang diminta telah kami terima. "
                    : "Dengan pertimbangan [alasan pemberian kembali], ")
                + (facts.MayRestore ? "Akses" : "akses") + " terbatas data dan/atau informasi pegawai ASN"
                + (facts.ThingOn is { } suspended ? $" yang dihentikan sementara sejak {IndonesianDates.Long(suspended)}" : "")
                + $" diberikan kembali kepada {other.FullName} terhitung mulai hari {day}.",
                Thanks,
            ]),
            LetterKind.AccessClaim => ("Permintaan pemberian kembali akses terbatas",
            [
                Under(facts, "Pasal 3 ayat (1) huruf b"),
                "Akses terbatas data dan/atau informasi pegawai ASN"
                + (facts.ThingOn is { } since ? $" dihentikan sementara sejak {IndonesianDates.Long(since)}, sedangkan" : " dihentikan sementara, sedangkan")
                + " data dan referensi balikan serta laporan yang diminta telah kami sampaikan"
                + (facts.MayRestore ? "." : " sebagai berikut: [uraikan data balikan dan laporan yang telah disampaikan]."),
                $"Sehubungan dengan hal tersebut, kami meminta {other.FullName} memberikan kembali akses dimaksud.",
                Thanks,
            ]),
            _ => Notice(kind, facts),
        };
    }

    private static (string Subject, IReadOnlyList<string> Paragraphs) Notice(LetterKind kind, LetterFacts facts)
    {
        var notice = facts.NumberOf(AgreedNumber.RepresentativeNoticeDays);
        var ends = facts.EndsOn is { } on ? $" yang berakhir pada hari {PrintedForm.InWords(on)}" : "";
        return kind switch
        {
            LetterKind.ForceMajeureNotice => ("Pemberitahuan keadaan kahar",
            [
                Under(facts, "Pasal 11 ayat (2)"),
                "Dengan ini kami beritahukan bahwa sejak hari [hari dan tanggal mulai] kami mengalami keadaan kahar berupa [uraian keadaan], yang menghambat "
                + "pemenuhan [kewajiban yang terhambat].",
                "Terlampir pernyataan tertulis dari [pejabat pemerintah yang berwenang] untuk dipertimbangkan. Kewajiban tersebut kami laksanakan "
                + "kembali setelah keadaan kahar berakhir (Pasal 11 ayat (3)).",
                Thanks,
            ]),
            LetterKind.RepresentativeNotice => ("Pemberitahuan perubahan perwakilan",
            [
                Under(facts, "Pasal 9 ayat (3)"),
                $"Dengan ini kami beritahukan bahwa perwakilan {facts.Agreement.Party(facts.From).Designation} berubah menjadi [nama unit atau pejabat], "
                + "alamat [alamat], telepon [telepon], surel [surel].",
                $"Perubahan ini berlaku efektif pada hari {PrintedForm.InWords(facts.Today.AddDays(notice))}, yaitu {Number(notice)} hari kalender sejak "
                + "tanggal surat ini.",
                Thanks,
            ]),
            LetterKind.ExtensionNotice => ("Pemberitahuan kehendak memperpanjang Perjanjian Kerja Sama",
            [
                Under(facts, "Pasal 7 ayat (2)"),
                $"Dengan ini kami beritahukan kehendak untuk memperpanjang Perjanjian Kerja Sama{ends}, untuk jangka waktu [lama perpanjangan].",
                "Rancangan perpanjangan kami usulkan untuk dibahas bersama.", Thanks,
            ]),
            LetterKind.TerminationNotice => ("Pemberitahuan kehendak mengakhiri Perjanjian Kerja Sama",
            [
                Under(facts, "Pasal 7 ayat (2)"),
                $"Dengan ini kami beritahukan kehendak untuk mengakhiri Perjanjian Kerja Sama{ends}, terhitung mulai [hari dan tanggal], "
                + "dengan alasan [alasan].",
                "Kewajiban yang belum selesai dan kerahasiaan data tetap kami laksanakan sesuai dengan Pasal 10 ayat (10) Perjanjian Kerja Sama.", Thanks,
            ]),
            LetterKind.IncidentNotice => ("Pemberitahuan kegagalan pelindungan data pribadi",
            [
                Under(facts, "Pasal 10 ayat (6)"),
                "Dengan ini kami beritahukan sesuai dengan Pasal 46 Undang-Undang Nomor 27 Tahun 2022 bahwa pada [hari, tanggal, dan pukul] kami mengetahui "
                + "kegagalan pelindungan data pribadi.",
                "1. Data pribadi yang terungkap: [uraian data dan jumlah subjeknya].\n2. Kapan dan bagaimana terungkap: [uraian kejadian].\n"
                + "3. Upaya penanganan dan pemulihan: [upaya yang dilakukan].",
                Thanks,
            ]),
            _ => ("", [Under(facts, "[pasal yang dimaksud]"), "[isi surat]", Thanks]),
        };
    }

    private const string Thanks = "Atas perhatian dan kerja sama yang baik, kami ucapkan terima kasih.";

    private const string Confirm = "Kami mohon penerimaannya dikonfirmasi sesuai dengan Pasal 9 ayat (2) Perjanjian Kerja Sama.";

    private static string GistOf(LetterKind kind, LetterFacts facts) => kind switch
    {
        LetterKind.AccessClaim => "Meminta akses terbatas diberikan kembali (Pasal 3 ayat (1) huruf b).",
        LetterKind.AccessRestoration when facts.MayRestore => "Kedua syarat Pasal 3 ayat (1) huruf b terpenuhi.",
        LetterKind.AccessRestoration => "",
        _ => Short(facts.Late.Count == 0 ? "Kewajiban yang lewat tenggat." : $"Belum diterima: {string.Join("; ", facts.Late.Select(Late))}."),
    };

    private static string Short(string text) => text.Length <= LetterContent.MostGist ? text : text[..(LetterContent.MostGist - 1)] + "…";

    private static string Duties(LetterFacts facts) => facts.Late.Count == 0
        ? "1. [kewajiban yang lewat tenggat]"
        : string.Join('\n', facts.Late.Select((duty, i) => $"{i + 1}. {Late(duty)}{(i == facts.Late.Count - 1 ? "." : ";")}"));

    private static string Late(LateDuty duty) =>
        $"{Plain(duty.Title)} ({duty.Clause}), jatuh tempo {IndonesianDates.Long(duty.DueOn)}, terlambat {Number(duty.DaysLate)} hari kalender";

    private static string Number(int number) => $"{IndonesianNumbers.Whole(number)} ({Terbilang.Of(number)})";

    private static string Spoken(SpokenOf letter) => $"Nomor {letter.Number} tanggal {IndonesianDates.Long(letter.DatedOn)} hal {Plain(letter.Subject)}";

    private static string Named(string? thing, string otherwise) => thing is null ? otherwise : Plain(thing);

    /// <summary>Without what would be read as a mark or as a place to fill in.</summary>
    private static string Plain(string text) => text.Replace('[', '(').Replace(']', ')').Replace("*", "", StringComparison.Ordinal);

    private static string Under(LetterFacts facts, string clause) =>
        $"Berdasarkan {clause} Perjanjian Kerja Sama {Reference(facts)}, kami sampaikan hal sebagai berikut.";

    private static string Reference(LetterFacts facts) =>
        $"antara {facts.Agreement.First.FullName} dan {facts.Agreement.Second.FullName} Nomor {facts.Agreement.First.AgreementNumber} dan Nomor "
        + $"{facts.Agreement.Second.AgreementNumber} tanggal {IndonesianDates.Long(facts.Agreement.SignedOn)}";
}
