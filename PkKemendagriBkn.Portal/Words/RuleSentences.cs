using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Words;

/// <summary>For every rule that can be broken, the one sentence that says what is wrong and what to do.</summary>
public static class RuleSentences
{
    public static string Of(Rule rule) => rule switch
    {
        Rule.NoGroundToSuspend =>
            "Tidak ada dasar penghentian sementara pada tanggal berlaku itu: tidak ada data balikan maupun laporan yang diminta yang lewat tenggat (Pasal 4 ayat (1) huruf b). Penghentian tanpa dasar tidak dapat dicatat oleh siapa pun.",
        Rule.AccessAlreadySuspended => "Akses sudah dihentikan sementara pada tanggal itu.",
        Rule.AccessNotSuspended => "Akses sedang aktif pada tanggal itu, sehingga tidak ada yang perlu diberikan kembali.",
        Rule.GroundsRemain =>
            "Akses belum dapat diberikan kembali: masih ada kewajiban yang lewat tenggat. Kedua syarat Pasal 3 ayat (1) huruf b harus terpenuhi lebih dahulu.",
        Rule.DecisionAlreadyPending => "Masih ada usulan keputusan akses yang menunggu persetujuan. Selesaikan usulan itu lebih dahulu.",
        Rule.DecisionNotPending => "Usulan ini sudah diputuskan oleh orang lain. Muat ulang halaman untuk melihat hasilnya.",
        Rule.MakerIsNotChecker => "Yang menyusun atau mengusulkan tidak dapat memutuskannya sendiri. Mintalah pejabat lain yang berwenang untuk memutuskannya.",
        Rule.LeadershipDecides => "Keputusan akses diambil pimpinan BKN. Mintalah pimpinan untuk menyetujui atau menolaknya.",
        Rule.OnlyProposerWithdraws => "Usulan hanya dapat ditarik oleh orang yang mengusulkannya. Pejabat yang memutuskan dapat menolaknya.",
        Rule.AccessDecidedByBkn => "Keputusan tentang akses ada pada BKN.",
        Rule.SuspensionHasGround =>
            "Penghentian itu mempunyai dasar pada hari berlakunya. Pilih alasan pemberian kembali yang lain, misalnya kelonggaran BKN.",
        Rule.ClaimWaits => "Permintaan pemberian kembali akses sebelumnya masih menunggu jawaban BKN, sehingga tidak perlu diajukan lagi.",
        Rule.NoClaimWaits => "Tidak ada permintaan pemberian kembali akses yang menunggu jawaban.",
        Rule.ReceiptAlreadyConfirmed => "Penerimaan surat ini sudah dikonfirmasi. Bila keliru, gunakan Koreksi dengan alasan.",
        Rule.ConfirmationNotLater =>
            "Konfirmasi tidak dapat dipindahkan ke hari yang lebih lambat: koreksi penerima sendiri tidak memberi waktu tambahan. Bila memang keliru, sampaikan dengan surat kepada pihak pengirim dan selesaikan menurut Pasal 12 ayat (1).",
        Rule.ConfirmedBeforeSent => "Tanggal konfirmasi tidak boleh mendahului tanggal penyampaian surat.",
        Rule.ReportAnswersNothing => "Laporan harus menjawab suatu periode, suatu permintaan, atau keduanya.",
        Rule.FactIsVoid => "Catatan ini sudah dibatalkan, sehingga tidak dapat diubah atau dirujuk lagi.",
        Rule.FactNotFound => "Catatan tidak ditemukan. Mungkin tautannya keliru.",
        Rule.FactOfOtherParty => "Catatan ini milik pihak lain. Hanya pihak yang mencatat yang dapat mengoreksi atau membatalkannya.",
        Rule.DependentFactsExist => "Catatan ini dirujuk oleh catatan lain yang masih berlaku. Batalkan atau koreksi catatan itu lebih dahulu.",
        Rule.DocumentStands =>
            "Catatan ini lahir dari naskah yang sudah disampaikan atau ditandatangani, sehingga tidak dapat dibatalkan atau dibuat berbeda dari naskah itu. Bila naskahnya keliru, susun naskah baru yang memperbaikinya.",
        Rule.OutsideTheTerm => "Perjanjian tidak berlaku pada tanggal itu: belum ditandatangani (27 Agustus 2025), atau sudah berakhir.",
        Rule.UnknownPeriod => "Periode itu tidak dikenal menurut pembagian periode yang berlaku.",
        Rule.PeriodAlreadyReported => "Periode itu sudah dijawab oleh laporan lain. Bila laporan tersebut keliru, koreksi atau batalkan lebih dahulu.",
        Rule.FileRefused => "Berkas ditolak. Gunakan PDF, DOCX, XLSX, CSV, JPG, atau PNG yang tidak rusak.",
        Rule.PeriodNotOver => "Periode paket tidak boleh melewati hari ini: paket hanya memuat yang sudah terjadi.",
        Rule.TooManyPackages => "Masih ada tiga paket Anda yang menunggu atau sedang disusun. Tunggu sampai salah satunya selesai.",
        Rule.AccountInactive => "Akun itu tidak aktif.",
        Rule.LastAdministrator => "Administrator aktif terakhir tidak dapat dinonaktifkan atau diganti perannya.",
        Rule.WrongPassword => "Kata sandi atau kode tidak cocok, atau kode itu sudah pernah dipakai. Belum ada yang disimpan.",
        Rule.NothingChanged => "Tidak ada yang berubah, sehingga tidak ada yang dikoreksi.",
        Rule.EvaluationOfOtherParty => "Anda hanya dapat mencatat evaluasi pihak Anda sendiri atau evaluasi bersama.",
        Rule.PlanOfOtherHolder => "Evaluasi itu diadakan oleh pihak yang berbeda dengan rencananya. Pilih evaluasi yang sesuai.",
        Rule.EvaluationOfOtherPlan => "Evaluasi itu sudah dikaitkan dengan rencana lain. Satu evaluasi melaksanakan satu rencana.",
        Rule.NipTaken => "NIP itu sudah dipakai akun aktif lain. Satu orang hanya memiliki satu akun aktif; nonaktifkan akun yang lama lebih dahulu.",
        Rule.NipStays => "NIP yang sudah tercatat dapat diperbaiki, tetapi tidak dihapus.",
        Rule.PersonsUnknown =>
            "Kedua administrator harus memiliki NIP pada akunnya, agar terbukti sebagai dua orang. Lengkapi NIP itu lebih dahulu lewat halaman pengguna.",
        Rule.AccountHasChanged => "Akun ini sudah berubah sejak perubahan ini diusulkan. Tolak atau tarik usulan ini, lalu usulkan kembali.",
        Rule.AccountChangeWaits => "Masih ada perubahan akun ini yang menunggu persetujuan. Selesaikan atau tarik perubahan itu lebih dahulu.",
        Rule.AccountChangeAnswered => "Perubahan akun ini sudah diputuskan. Muat ulang halaman untuk melihat hasilnya.",
        Rule.AccountChangeLapsed => "Waktu untuk menyetujui perubahan ini sudah lewat. Usulkan kembali bila masih diperlukan.",
        Rule.AccountChangeOfOwn => "Perubahan pada akun Anda sendiri diputuskan administrator lain.",
        Rule.NobodyToMention => "Sebut orang dengan akun aktif yang dapat membaca komentar ini dan turut mengerjakan catatan.",
        Rule.CommentOfOther => "Komentar hanya ditarik oleh penulisnya sendiri.",
        Rule.RecordNotShared => "Pihak lain belum mengetahui catatan ini. Tulis komentar untuk pihak sendiri, atau tunggu sampai catatan disampaikan.",
        Rule.EntrySettled => "Catatan ini sudah selesai, sehingga tidak mendapat langkah baru. Buka yang baru bila masalahnya timbul lagi.",
        Rule.EntryStepOfNothing => "Langkah ini harus mengikuti catatan yang masih berlaku. Buka catatannya, lalu tekan langkah yang dimaksud di sana.",
        Rule.EntryStepBefore => "Tanggal langkah ini mendahului catatan yang diikutinya. Isi tanggal yang sama atau sesudahnya, dan bukan waktu yang belum tiba.",
        Rule.ConsentMissing =>
            "Persetujuan tertulis kedua pihak belum ada: permintaan ini belum dikonfirmasi pihak lainnya (Pasal 10 ayat (3) huruf a). Catat penolakan, atau tunggu.",
        Rule.ConsentStays =>
            "Permintaan yang memerlukan persetujuan kedua pihak tidak dapat diubah menjadi yang tidak memerlukannya, atau sebaliknya. Batalkan, lalu catat yang baru.",
        Rule.NothingContested =>
            "Akibat pada catatan hanya dapat dipilih bila perselisihan dimulai oleh bantahan dan disepakati kedua pihak. Pilih Tidak ada akibat.",
        Rule.NoSuchColleague => "Pilih rekan dengan akun aktif pada pihak Anda sendiri yang turut mengerjakan catatan.",
        Rule.DelegateUnsuited =>
            "Yang menggantikan pimpinan harus pegawai sekretariat pihak Anda sendiri dengan akun aktif. Pilih orang lain dari daftar.",
        Rule.DelegationInPast => "Penggantian tidak dapat dimulai sebelum hari ini.",
        Rule.DelegationOverlaps =>
            "Pada hari-hari itu Anda sudah digantikan, atau orang itu sudah menggantikan pimpinan lain. Ubah tanggalnya atau cabut penetapan yang lama.",
        Rule.DelegationOfOtherLeader => "Penetapan ini hanya dapat dicabut oleh pimpinan yang menetapkannya.",
        Rule.DelegationOver => "Penetapan ini sudah berakhir atau sudah dicabut. Muat ulang halaman untuk melihat keadaannya.",
        Rule.UserNameTaken => "Alamat surel itu sudah dipakai akun lain.",
        Rule.EffectiveDateInFuture => "Tanggal jawaban tidak boleh setelah hari ini.",
        Rule.EarlierThanLastDecision => "Tanggal berlaku mendahului keputusan akses yang terakhir. Isi tanggal keputusan itu atau sesudahnya.",
        Rule.ProblemStepNotNext =>
            "Langkah itu tidak dapat diambil lagi: permasalahan ini sudah berada pada langkah lain. Muat ulang halaman untuk melihat keadaannya.",
        Rule.ProblemStepOfOtherParty => "Langkah itu milik pihak lain: pihak yang ditunjuk menyelesaikan, sedangkan pelapor menutup atau membuka kembali.",
        Rule.ProblemStepBeforeLast => "Tanggal langkah ini mendahului langkah sebelumnya. Isi tanggal yang sama atau sesudahnya.",
        Rule.ProblemUnderWay =>
            "Pihak yang menyelesaikan tidak dapat diganti setelah ada langkah yang tercatat. Batalkan catatan ini dan laporkan kembali bila memang keliru.",
        Rule.ApipReturnExists =>
            "Data agregat APIP per tanggal itu sudah tercatat. Periksa tanggalnya; bila yang tercatat keliru, batalkan catatan itu lebih dahulu.",
        Rule.RegionMappingOverlaps =>
            "Kode SIASN itu sudah mempunyai padanan yang masa berlakunya bertumpang tindih. Akhiri padanan itu lebih dahulu, atau perbaiki tanggal berlakunya.",
        Rule.LetterAlreadyRecorded =>
            "Surat dengan nomor, tanggal, dan pengirim yang sama sudah tercatat. Tekan Pilih surat yang sudah tercatat dan pakai surat itu; satu surat dicatat satu kali.",
        Rule.LetterAsksAlready => "Surat ini sudah dicatat sebagai permintaan laporan. Satu surat meminta satu laporan.",
        Rule.LetterIsShared =>
            "Surat ini juga menjadi dasar catatan lain, sehingga tidak dikoreksi dari sini. Koreksi di halaman suratnya, atau pilih surat lain untuk catatan ini.",
        Rule.LetterOfOtherSender => "Surat yang dipilih bukan dari pihak yang harus mengirimnya. Pilih surat dari pihak yang benar.",
        Rule.LetterRepliesToItself => "Surat yang dipilih sebagai yang dibalas justru balasan atas surat ini. Pilih surat yang lebih dahulu.",
        Rule.LetterSentOnAnotherDay =>
            "Surat ini tercatat disampaikan pada hari lain. Isi tanggal penyampaian yang sama dengan catatan suratnya, atau koreksi suratnya lebih dahulu.",
        Rule.NotTheReceivingParty => "Penerimaan hanya dapat dikonfirmasi oleh pihak yang menerima.",
        Rule.DeliveryNotReceived =>
            "Pengiriman yang dipilih belum diterima Itjen dari BKN, sehingga belum dapat dijawab dengan data balikan. Konfirmasi penerimaannya lebih dahulu.",
        Rule.DeliveryRecordedByReceiver => "Penerimaan ini dicatat langsung oleh pihak penerima. Gunakan Koreksi dengan alasan bila ada yang keliru.",
        Rule.RepresentativeAlreadyReplaced =>
            "Perwakilan ini sudah tidak berlaku atau sudah digantikan oleh catatan lain. Muat ulang daftar perwakilan, lalu ulangi dari perwakilan yang terakhir.",
        Rule.EventOfRepresentative =>
            "Perubahan perwakilan dicatat, dikoreksi, dan dibatalkan di halaman perwakilannya, supaya peristiwa dan perwakilannya tetap sama.",
        Rule.CodeVersionExists =>
            "Kumpulan kode ini sudah mempunyai versi dengan nama atau tanggal mulai berlaku yang sama. Ganti salah satunya, atau batalkan versi yang keliru lebih dahulu.",
        Rule.NomenclatureOfFirstParty =>
            "Padanan nomenklatur dicatat oleh Itjen Kemendagri sebagai instansi pembina jabatan fungsional PPUPD (Pasal 3 ayat (2) huruf b).",
        Rule.MappingExists =>
            "Jabatan lama itu sudah mempunyai padanan pada sebagian masa berlaku yang sama. Koreksi atau batalkan padanan tersebut lebih dahulu.",
        Rule.CorrectionItemExists => "Butir yang sama (NIP, jenis riwayat, isian, dan nilai lama) sudah ada dalam daftar ini. Perbarui statusnya di butir itu.",
        Rule.StepNotOpen =>
            "Langkah ini tidak dapat dilakukan pada keadaan naskah sekarang, atau bukan wewenang peran Anda. Muat ulang halaman untuk melihat keadaan terakhirnya.",
        Rule.SignsForBoth => "Satu orang tidak dapat menandatangani untuk kedua pihak. Mintalah pimpinan pihak Anda yang lain untuk menandatangani.",
        Rule.AlreadySigned => "Pihak Anda sudah menandatangani versi ini.",
        Rule.LetterNumberStays => "Surat ini sudah pernah ditandatangani dengan nomor dan tahun itu, sehingga nomornya tetap. Kembalikan nomor dan tahunnya, atau batalkan surat ini dan buat yang baru.",
        Rule.LetterOfOtherKind => "Surat jenis ini bukan surat pihak Anda. Pilih jenis surat dari daftar.",
        Rule.SubmittedReportStays => "Laporan ini sudah pernah disampaikan, sehingga tidak dapat ditarik. Perbaiki, lalu sampaikan lagi.",
        Rule.FollowUpClosed => "Tindak lanjut ini sudah selesai dinilai, sehingga tidak dapat dilaporkan lagi.",
        Rule.FollowUpWaits => "Laporan tindak lanjut sebelumnya masih menunggu penilaian pihak lain.",
        Rule.FollowUpHasNoReport => "Belum ada laporan tindak lanjut yang menunggu penilaian.",
        Rule.ReportIsOfFirstParty => "Laporan hasil pertukaran dan pemanfaatan data disusun oleh Itjen Kemendagri (Pasal 3 ayat (2) huruf c).",
        Rule.DraftTooLong => "Naskah terlalu panjang untuk disimpan. Pindahkan bagian yang panjang ke lampiran.",
        Rule.DraftUnreadable => "Isian naskah tidak terbaca, sehingga tidak disimpan. Muat ulang halaman, lalu coba lagi.",
        Rule.FiguresOfRun =>
            "Angka berita acara ini berasal dari pemadanan pada portal dan tidak dapat diketik ulang. Muat ulang halaman; bila angkanya keliru, buat pemadanan baru.",
        Rule.NumberOfOtherParty => "Nomor pihak lain diisi pihak itu sendiri ketika menyepakati isi naskah. Muat ulang halaman, lalu isi nomor pihak Anda saja.",
        Rule.SecondReviewerIsAnother => "Butir sampel diputuskan kedua kali oleh orang lain. Mintalah rekan satu pihak yang belum memutuskan butir itu.",
        Rule.ReviewFrozen => "Telaah pemadanan ini sudah dikunci, sehingga putusannya tidak berubah lagi.",
        Rule.ReasonOfOtherVerdict => "Alasan itu bukan alasan putusan yang dipilih. Pilih alasan dari daftar.",
        Rule.PatternNotForMany => "Perbedaan ini tidak berpola tunggal, jadi diputuskan satu per satu.",
        Rule.MinutesNotSigned => "Usulan perbaikan dan masalah data dibuat setelah berita acara pemadanannya ditandatangani kedua pihak.",
        Rule.OutcomeMade => "Pihak Anda sudah membuat usulan perbaikan dan masalah data dari pemadanan ini. Muat ulang halaman untuk membukanya.",
        Rule.RunHasMinutes => "Berita acara dari pemadanan ini sudah disusun. Buka naskahnya; bila perlu yang baru, tarik naskah itu dahulu.",
        Rule.DestructionDayInMinutes =>
            "Tanggal pemusnahan sudah tercantum dalam berita acara pemadanan ini. Tarik naskahnya dahulu; yang sudah ditandatangani mengikat kedua pihak.",
        Rule.OtherVersionThanShown => "Naskah telah berganti versi sejak Anda membukanya. Muat ulang, baca versi terakhir, lalu tanda tangani.",
        Rule.ReportBeforeRequest => "Laporan tidak mungkin disampaikan sebelum surat permintaannya dikirim. Periksa tanggalnya.",
        Rule.ProposalAnswered =>
            "Usulan ini sudah dikonfirmasi, ditolak, atau ditarik, sehingga tidak dapat diubah atau dijawab lagi. Muat ulang halaman; bila perlu, ajukan usulan baru.",
        Rule.ProposalOfOwnParty => "Usulan ini dari pihak Anda. Yang mengonfirmasi atau menolaknya adalah pihak lainnya.",
        Rule.ProposalOfOtherParty => "Usulan ini dari pihak lain. Hanya pihak pengusul yang dapat mengubah atau menariknya.",
        Rule.ProposalOfNobody =>
            "Catatan ini dibuat administrator dan belum diusulkan oleh salah satu pihak. Koreksi catatannya dengan dokumen kesepakatannya, supaya pihak lainnya dapat mengonfirmasi.",
        Rule.ProposalNeedsProof =>
            "Catatan yang mengikat kedua pihak memerlukan dasar. Isi suratnya, pilih surat yang sudah tercatat, atau unggah berkas yang ditandatangani.",
        Rule.ProposalUnderWay =>
            "Masih ada usulan perubahan atau pembatalan atas catatan ini yang menunggu jawaban. Tunggu jawabannya, atau tarik usulan itu lebih dahulu.",
        Rule.FactBindsBoth =>
            "Catatan ini mengikat kedua pihak, sehingga tidak dibatalkan oleh satu pihak. Tarik usulannya bila belum dikonfirmasi; bila sudah, usulkan pembatalannya.",
        Rule.BindingStays =>
            "Catatan satu pihak tidak diubah menjadi catatan bersama, atau sebaliknya. Batalkan catatan ini atau tarik usulannya, lalu catat yang baru.",
        Rule.LetterBindsBoth =>
            "Surat ini menjadi dasar usulan atau kesepakatan kedua pihak, sehingga nomor, tanggal, dan halnya tidak diubah oleh satu pihak. Tarik usulannya, atau usulkan perubahan pada catatan yang didasarkan padanya.",
        Rule.StatementOfOtherParty => "Pernyataan itu bukan dari pihak Anda, atau tidak ada hal itu yang dapat dinyatakan tentang catatan ini.",
        Rule.StatementMade =>
            "Pihak Anda sudah menyatakan hal itu, atau pernyataan sebelumnya tidak memberi tempat baginya. Tarik dahulu pernyataan sebelumnya bila keliru.",
        Rule.GrantStands =>
            "Yang sudah dikonfirmasi atau diterima tidak dapat ditarik atau dibantah lagi. Bila masih ada persoalan, selesaikan menurut Pasal 12 ayat (1).",
        Rule.ReceiptIsFinal =>
            "Pernyataan pengirim bahwa penerimaannya telah dikonfirmasi tidak dibantah dalam jangka waktunya, sehingga sudah pasti dan tidak dapat diubah lagi.",
        Rule.OfficialStatementNeedsFile => "Pernyataan tertulis pejabat yang berwenang harus dilampirkan. Unggah berkasnya, atau kosongkan tanggalnya.",
        Rule.ConfirmedFeedbackStays =>
            "BKN sudah mengonfirmasi penerimaan data balikan ini, sehingga cakupannya tidak dapat diperluas. Catat penyampaian lain untuk bagian lainnya.",
        Rule.AcceptedForceMajeureStays =>
            "Keadaan kahar ini sudah diterima pihak lainnya, sehingga tidak dapat diperluas. Catat keadaan kahar baru untuk hari atau kewajiban yang lain.",
        Rule.AddendumExists =>
            "Adendum dengan tanggal kesepakatan dan tanggal mulai berlaku yang sama sudah tercatat. Koreksi atau usulkan perubahan pada catatan itu.",
        Rule.MailIsNotThere =>
            "Keadaan surel ini sudah berubah, sehingga tindakan itu tidak berlaku lagi. Muat ulang halaman untuk melihat keadaan terakhirnya.",
        Rule.RemindedToday => "Pihak lain sudah diingatkan tentang hal ini hari ini. Ingatkan lagi besok bila masih menunggu.",
        Rule.HolidayAlreadyRecorded =>
            "Hari itu sudah tercatat sebagai hari libur. Koreksi catatan yang ada; bila ada dua peringatan pada hari yang sama, tulis keduanya dalam satu nama.",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Every rule has its sentence."),
    };

    /// <summary>What to tell when a save was refused; null when the error is none of the person's doing.</summary>
    public static string? Of(Exception exception) => exception switch
    {
        RuleViolation violation => Of(violation.Code),
        RefusedInWords refused => refused.Message,
        // What the page could not know yet, such as a date that someone else has corrected since it was opened.
        ValidationException invalid => string.Join(' ', invalid.Errors.Select(e => e.ErrorMessage).Distinct()),
        PermissionDenied => "Anda tidak berwenang melakukan ini. Bila peran Anda baru diubah, masuklah kembali. Penolakan ini tercatat.",
        FactChanged changed =>
            $"Catatan ini telah diubah{(changed.ChangedBy.Length > 0 ? $" oleh {changed.ChangedBy}" : "")} sejak Anda membukanya. Isian Anda masih ada; buka catatan di tab lain, bandingkan, lalu ulangi.",
        _ when StorageSentences.NotStored(exception) is { } sentence => sentence,
        WriteWaitedTooLong => "Belum tersimpan: penyimpanan lain sedang berlangsung terlalu lama. Isian Anda masih ada; coba lagi sebentar lagi.",
        _ => null,
    };
}
