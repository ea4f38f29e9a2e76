using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>What a list and problems from a matching are called, without any person.</summary>
public static class OutcomeWords
{
    public const string Destroyed =
        "Berkas dan hasil pemadanan ini sudah dimusnahkan, sehingga daftarnya tidak dapat dibuat lagi. Catat usulan perbaikan dari lampiran lengkap yang diserahkan dengan berita acara.";

    public const string AnnexesDestroyed =
        "Lampiran ini sudah dimusnahkan bersama berkas dan hasil pemadanannya; sidiknya tetap tersimpan, sehingga salinan yang diserahkan masih dapat diperiksa.";

    public const string AnnexUnreadable =
        "Lampiran tidak dapat dibuka atau tidak lagi sama dengan sidiknya, sehingga tidak diserahkan. Beri tahu pengelola portal.";

    private const int LongestTitle = 200;

    public const string Nothing = "Tidak ada putusan telaah yang menjadi usulan perbaikan atau masalah data bagi pihak Anda.";

    public static string Counts(ReviewOutcome outcome) =>
        $"{IndonesianNumbers.Whole(outcome.Corrections.Count)} butir usulan, {IndonesianNumbers.Whole(outcome.Problems.Count)} masalah data";

    public static string ListTitle(Reconciliation of) => $"Usulan perbaikan hasil pemadanan {of.A.Source} dan {of.B.Source}";

    public static string ListNote(AgreedOutcome.SignedMinutes minutes, int leftOut) => $"Menurut {MinutesName(minutes)}."
        + (leftOut == 0 ? "" : $" {IndonesianNumbers.Whole(leftOut)} isi tidak dimasukkan, karena tanpa nilai yang dapat diusulkan atau tanpa NIP yang sah.");

    /// <summary>Where the item stands in the annex that both parties hold the digest of.</summary>
    public static string Ground(OutcomeCorrection correction, string annexSha256) =>
        $"Telaah pemadanan, {Labels.Of(correction.Queue).ToLowerInvariant()} butir {IndonesianNumbers.Whole(correction.Number)}; lampiran lengkap SHA-256 {annexSha256}";

    public static string Source(ReconciliationSide side) => $"{side.Source}, keadaan {IndonesianDates.Long(side.CutOffOn)}, dipadankan pada portal";

    public static string Title(OutcomeProblem problem, ReconciliationSide side) =>
        $"{Kind(problem)} pada {side.Source}" is { Length: > LongestTitle } title ? title[..(LongestTitle - 1)] + "…" : $"{Kind(problem)} pada {side.Source}";

    public static string Kind(OutcomeProblem problem) => problem.Kind switch
    {
        OutcomeProblemKind.MissingThere => "Pegawai yang tidak terdapat",
        OutcomeProblemKind.InvalidNip => "NIP yang tidak sah",
        OutcomeProblemKind.DuplicateNip => "NIP ganda",
        OutcomeProblemKind.Pattern => $"{Shortened(problem.Field!)} berbeda sepola ({Shortened(problem.Values ?? Labels.Of(problem.Edit!.Value))})",
        _ => "Isi berbeda yang perlu ditelusuri",
    };

    public static string Description(OutcomeProblem problem, Reconciliation of, ReconciliationSide side, AgreedOutcome.SignedMinutes minutes) =>
        $"{IndonesianNumbers.Whole(problem.Rows)} {What(problem)} pada data {side.Source} keadaan {IndonesianDates.Long(side.CutOffOn)}. "
        + $"Ditemukan pada pemadanan {of.A.Source} dan {of.B.Source} menurut {MinutesName(minutes)}. Barisnya disebut dalam lampiran hasil telaah berita acara itu.";

    private static string What(OutcomeProblem problem) => problem.Kind switch
    {
        OutcomeProblemKind.MissingThere => "pegawai yang seharusnya ada ternyata tidak terdapat",
        OutcomeProblemKind.InvalidNip => problem.Damaged == 0
            ? "NIP tidak sah terdapat"
            : $"NIP tidak sah terdapat (di antaranya {IndonesianNumbers.Whole(problem.Damaged)} rusak oleh Excel)",
        OutcomeProblemKind.DuplicateNip => "baris ber-NIP ganda terdapat",
        OutcomeProblemKind.Pattern => $"isi {problem.Field} berbeda dengan satu pola ({problem.Values ?? Labels.Of(problem.Edit!.Value)})",
        _ => "isi berbeda, dan berkas tidak menunjukkan mana yang benar,",
    };

    private static string MinutesName(AgreedOutcome.SignedMinutes minutes) =>
        $"berita acara “{minutes.Title}” yang ditandatangani kedua pihak {IndonesianDates.Long(minutes.SignedOn)}";

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
