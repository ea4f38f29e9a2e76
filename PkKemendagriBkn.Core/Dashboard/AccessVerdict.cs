using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Dashboard;

/// <summary>The answer to a leader's first question, in words: is the access safe?</summary>
/// <param name="Light">How it looks.</param>
/// <param name="Headline">Two to four words, such as <c>Akses aman</c>.</param>
/// <param name="Sentence">Why, in one sentence.</param>
public sealed record AccessVerdict(ComplianceLight Light, string Headline, string Sentence)
{
    /// <param name="conclusions">How the agreement stands on a day.</param>
    /// <param name="policy">The readings in force on that day.</param>
    /// <param name="outlook">What is in motion about access; it is added to the sentence.</param>
    /// <param name="reader">Whose person reads it, and is told what is that party's to do; null for a paper that both read.</param>
    public static AccessVerdict Of(Conclusions conclusions, Policy policy, AccessOutlook outlook, Party? reader = null)
    {
        var verdict = Of(conclusions, policy, reader);
        return !conclusions.InForce ? verdict : verdict with { Sentence = string.Join(' ', [verdict.Sentence, .. Sentences(conclusions.Access, outlook)]) };
    }

    private static IEnumerable<string> Sentences(AccessConclusion access, AccessOutlook outlook)
    {
        if (access.State == AccessState.Suspended && outlook.Waiting is { } claim)
            yield return claim.Days == 0
                ? "Itjen memintanya kembali hari ini; BKN belum menjawab."
                : $"Itjen memintanya kembali {IndonesianNumbers.Whole(claim.Days)} hari yang lalu; BKN belum menjawab.";
        if (outlook.Next is { } next)
            yield return next.Kind == AccessDecisionKind.Suspension
                ? $"Penghentian sementara sudah diputuskan dan berlaku mulai {IndonesianDates.Long(next.EffectiveOn)}."
                : $"Pemberian kembali akses sudah diputuskan dan berlaku mulai {IndonesianDates.Long(next.EffectiveOn)}.";
    }

    private static AccessVerdict Of(Conclusions conclusions, Policy policy, Party? reader)
    {
        var access = conclusions.Access;
        var grounds = Amount(access.Grounds.Count);
        var soon = conclusions.Deadlines.Count(d => ExecutiveSummary.IsGroundKind(d.Kind) && d.State == DeadlineState.DueSoon);
        return access switch
        {
            { State: AccessState.NotStarted } =>
                new(ComplianceLight.NothingDue, "Perjanjian belum mulai",
                    "Perjanjian belum ditandatangani; pada tanggal ini tidak ada akses yang diatur perjanjian."),
            { State: AccessState.Ended } =>
                new(ComplianceLight.NothingDue, "Perjanjian telah berakhir",
                    $"Hari terakhirnya {IndonesianDates.Long(conclusions.EndsOn.AddDays(-1))}; sejak itu tidak ada akses yang diatur perjanjian."),
            { State: AccessState.Suspended, MayRestore: true } when reader == Party.First => new(ComplianceLight.Breach, "Akses dihentikan sementara",
                "Semua syarat sudah dipenuhi: Anda berhak menerima kembali akses (Pasal 3 ayat (1) huruf b)."),
            { State: AccessState.Suspended, MayRestore: true } => new(ComplianceLight.Breach, "Akses dihentikan sementara",
                "Semua syarat sudah dipenuhi: Itjen berhak menerima kembali aksesnya (Pasal 3 ayat (1) huruf b)."),
            { State: AccessState.Suspended, Grounds.Count: 0, DisputedGrounds.Count: > 0 } => new(ComplianceLight.Breach, "Akses dihentikan sementara",
                $"Belum dapat diterima kembali: {Amount(access.DisputedGrounds.Count)} masih diperselisihkan (Pasal 12 ayat (1))."),
            { State: AccessState.Suspended, Grounds.Count: 0 } => new(ComplianceLight.Breach, "Akses dihentikan sementara",
                "Belum dapat diterima kembali: yang terlambat belum disampaikan (Pasal 3 ayat (1) huruf b)."),
            { State: AccessState.Suspended } => new(ComplianceLight.Breach, "Akses dihentikan sementara",
                $"Belum dapat diterima kembali: {grounds} masih lewat tenggat (Pasal 3 ayat (1) huruf b)."),
            { MaySuspend: true } when reader == Party.First => new(ComplianceLight.Breach, MustSubmit(access.Grounds.Count),
                $"{grounds} harus segera disampaikan: tenggatnya lewat, dan BKN berhak menghentikan akses sementara (Pasal 4 ayat (1) huruf b)."),
            { MaySuspend: true } when reader == Party.Second => new(ComplianceLight.Breach, "Anda berhak menghentikan akses",
                $"Penghentiannya sementara, karena {grounds} Itjen lewat tenggat (Pasal 4 ayat (1) huruf b)."),
            { MaySuspend: true } => new(ComplianceLight.Breach, "Akses terancam",
                $"BKN berhak menghentikannya sementara, karena {grounds} lewat tenggat (Pasal 4 ayat (1) huruf b)."),
            { DisputedGrounds.Count: > 0 } => new(ComplianceLight.Attention, "Akses aktif, ada perselisihan",
                $"{Amount(access.DisputedGrounds.Count)} masih diperselisihkan dan belum menjadi dasar penghentian (Pasal 12 ayat (1))."),
            _ when soon > 0 => new(ComplianceLight.Attention, "Akses aman, perlu dijaga",
                $"Tidak ada dasar untuk menghentikannya, tetapi {Amount(soon)} yang menjadi syaratnya jatuh tempo dalam {IndonesianNumbers.Whole(policy.DueSoonDays)} hari."),
            _ => new(ComplianceLight.Good, "Akses aman", "Tidak ada dasar untuk menghentikannya, dan tidak ada syarat akses yang segera jatuh tempo."),
        };
    }

    private static string MustSubmit(int count)
    {
        var number = Terbilang.Of(count);
        return $"{char.ToUpperInvariant(number[0])}{number[1..]} hal harus disampaikan";
    }

    private static string Amount(int count) => $"{IndonesianNumbers.Whole(count)} kewajiban";
}
