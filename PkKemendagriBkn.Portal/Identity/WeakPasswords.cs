using System.Text;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// Passwords that guessing programs try first, recognised by how people make them: one or two common words, a run of
/// neighbouring keys or a repetition, with digits and signs around, letters written as digits or not. A list of finished
/// passwords of twelve or more characters would be short and always behind; these patterns cover such lists and what follows them.
/// </summary>
public static class WeakPasswords
{
    private const int ShortestLeftover = 4;

    private static readonly HashSet<string> Words = [.. """
        password passwort passw0rd kata sandi katasandi kunci rahasia pass pwd admin administrator root user pengguna guest tamu test tester testing demo
        login masuk logon welcome selamat datang halo hallo hello letmein access akses secret private default change changeme ganti gantisaya
        sistem system server portal internet komputer computer laptop windows linux google gmail yahoo facebook instagram twitter whatsapp youtube tiktok
        indonesia indonesiaku merdeka garuda pancasila nusantara negara negeri bangsa republik bendera merahputih merah putih kemerdekaan sumpah pemuda
        jakarta bandung surabaya semarang medan makassar palembang yogyakarta jogja denpasar bali jawa sumatera kalimantan sulawesi papua aceh lombok
        bogor bekasi depok tangerang malang solo surakarta padang pekanbaru pontianak banjarmasin balikpapan samarinda manado ambon kupang mataram
        kemendagri mendagri dagri depdagri kementerian dalam itjen inspektorat jenderal inspektur bkn badan kepegawaian kepala pegawai asn pns pppk apip
        sekretariat sekretaris sesdep biro direktorat pemerintah daerah pemda provinsi kabupaten kota kantor dinas ortala kerja sama perjanjian pks laporan
        bismillah alhamdulillah assalamualaikum allah allahuakbar muhammad yarabbi insyaallah astaghfirullah subhanallah masyaallah amin islam quran mekah
        yesus kristus tuhan jesus christ gereja berkat haleluya
        sayang sayangku cinta cintaku aku kamu dia kita iloveyou loveyou love you akucintakamu cintakamu kangen rindu kasih bunda ayah mama papa ibu bapak
        anak anakku adik kakak istri istriku suami suamiku keluarga keluargaku keluarga bahagia sukses berhasil semangat sehat selalu rejeki rezeki
        putra putri dewi sari ayu budi agus andi ahmad muhamad abdul siti nur dian eka dwi tri rina rini ratna wati yanti santi fitri lestari indah cahaya
        bintang bulan matahari mawar melati anggrek kucing kelinci harimau naga macan singa elang merpati ikan kuda sapi
        januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu
        january february march may june july august october december monday tuesday wednesday thursday friday saturday sunday
        satu dua tiga empat lima enam tujuh delapan sembilan sepuluh nol one two three four five six seven eight nine ten zero
        dragon monkey football baseball soccer basketball superman batman spiderman ironman naruto pokemon master shadow sunshine princess flower
        freedom whatever trustno starwars computer hello summer winter autumn spring michael jordan jennifer daniel charlie thomas robert ashley jessica
        nicole hunter ranger buster killer pepper ginger cookie chocolate cheese banana orange apple samsung nokia honda yamaha toyota suzuki ferrari mercedes
        liverpool chelsea arsenal manchester united barcelona madrid juventus persib persija persebaya arema garudamuda bonek viking
        money uang duit kaya kerja keras hebat mantap keren ganteng cantik manis lucu jelek gila bodoh goblok anjing bangsat kontol memek
        baru lama besar kecil super ultra mega hyper power energi tenaga api air angin tanah langit laut gunung pantai sungai pulau hutan
        rumah mobil motor sepeda sekolah kampus universitas mahasiswa guru dosen murid siswa kelas alumni
        abcd abcde abcdef abcdefg abcdefgh abcabc xyz asd asdf asdfg asdfgh zxc zxcv zxcvb zxcvbn qwe qwer qwert qwerty qwertyu qwertyui qwertyuiop azerty
        qaz wsx edc qazwsx qazwsxedc wasd poiuy lkjhg mnbvc uiop hjkl zaq xsw nama saya namasaya my name is the and ini itu dan untuk
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static readonly string[] Runs =
        ["01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyzabcdef", "zyxwvutsrqponmlkjihgfedcba", "qwertyuiopasdfghjklzxcvbnm", "poiuytrewqlkjhgfdsamnbvcxz",
         "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "qazwsxedcrfvtgbyhnujmikolp", "!@#$%^&*()_+"];

    /// <summary>Whether a guessing program would find this soon.</summary>
    /// <param name="password">What the person wants to use.</param>
    /// <param name="own">The person's own name, e-mail address and office.</param>
    public static bool IsWeak(string password, params IEnumerable<string> own)
    {
        var lower = password.ToLowerInvariant();
        var words = own.SelectMany(text => text.ToLowerInvariant().Split([' ', '.', '@', '-', '_', ','], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length >= 3).ToHashSet(StringComparer.Ordinal);
        return IsRepeated(lower) || IsRun(lower) || words.Any(word => word.Length >= ShortestLeftover && lower.Contains(word, StringComparison.Ordinal))
            || IsOnlyWords(Letters(lower), words) || IsOnlyWords(Letters(Unleet(lower)), words) || IsOnlyWords(Letters(Unleet(WithoutEnds(lower))), words);
    }

    /// <summary>One short piece again and again, or fewer than five different characters.</summary>
    private static bool IsRepeated(string text) =>
        text.Distinct().Count() < 5
        || Enumerable.Range(1, text.Length / 2).Any(n => n <= 6 && text.Select((c, i) => c == text[i % n]).All(same => same));

    /// <summary>Made of neighbouring keys or counting, in pieces of at least four.</summary>
    private static bool IsRun(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var length = Math.Min(text.Length - at, 40);
            while (length >= 3 && !Runs.Any(run => run.Contains(text.AsSpan(at, length), StringComparison.Ordinal)))
                length--;
            if (length < 3 && text.Length - at > 2)
                return false;
            at += Math.Max(length, 1);
        }

        return true;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterLower));

    /// <summary>Whether the letters are nothing but common words, at most two of them, or too few to matter beside the digits.</summary>
    private static bool IsOnlyWords(string letters, HashSet<string> own)
    {
        if (letters.Length < ShortestLeftover)
            return true;
        for (var cut = 0; cut < letters.Length; cut++)
        {
            if ((cut == 0 || Known(letters[..cut])) && Known(letters[cut..]))
                return true;
        }

        return false;

        bool Known(string word) => Words.Contains(word) || own.Contains(word) || IsRun(word) && word.Length >= 3;
    }

    /// <summary>Without the years, numbers and signs that people put before and after.</summary>
    private static string WithoutEnds(string text)
    {
        var (from, to) = (0, text.Length);
        while (from < to && !char.IsAsciiLetterLower(text[from]))
            from++;
        while (to > from && !char.IsAsciiLetterLower(text[to - 1]))
            to--;
        return text[from..to];
    }

    private static string Unleet(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            plain.Append(c switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '8' => 'b', '9' => 'g', _ => c });
        return plain.ToString();
    }
}
