using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Portal.Demo;

/// <summary>The registers of Pasal 10 and 12: a matter that is open, data in use and data that were destroyed, a request that was refused.</summary>
public sealed partial class DemoData
{
    private void InventRegisters(DateOnly today)
    {
        var matter = new Matter
        {
            Id = Next(), Party = Party.First, On = today.AddDays(-50), ClauseId = "3(2)c",
            Description = "Apakah laporan berkala yang disampaikan bersama berita acara pemadanan memenuhi dua kali dalam satu tahun.",
        };
        Happen(matter, itjen, matter.On);
        Add(new MatterPosition
        {
            Id = Next(), Party = Party.Second, FollowsId = matter.Id, On = today.AddDays(-44),
            Description = "Laporan berkala berdiri sendiri; berita acara pemadanan dilaksanakan sesuai kebutuhan dan tidak menggantikannya.",
        }, bkn, bkn, today.AddDays(-44), "RecordEvent", null);
        Add(new MatterMeeting
        {
            Id = Next(), Party = Party.First, FollowsId = matter.Id, On = today.AddDays(-30), Participants = "Sekretariat Itjen; Sekretariat Deputi BKN",
            Description = "Kedua pihak sepakat merumuskan bunyi yang lebih tegas; rapat berikutnya menunggu rancangan.",
        }, itjen, itjen, today.AddDays(-30), "RecordEvent", "Notula musyawarah");

        Add(Used("Data riwayat jabatan JF PPUPD", "Bagian Perencanaan Itjen", "Menghitung kebutuhan JF PPUPD per provinsi.", today.AddDays(-120),
            today.AddDays(200)), itjen, itjen, today.AddDays(-120), "RecordEvent", null);
        var old = Used("Data kelulusan uji kompetensi 2025", "Pusat data BKN", "Memeriksa kesesuaian jenjang.", today.AddDays(-180), today.AddDays(-60));
        Add(old, bkn, bkn, today.AddDays(-180), "RecordEvent", null);
        Add(new DataUseEnd
        {
            Id = Next(), Party = Party.Second, FollowsId = old.Id, On = today.AddDays(-58), Manner = DataEnd.Destroyed,
            Witnesses = "Arsiparis dan auditor internal", Description = "Berkas dihapus dari peladen dan cadangannya.",
        }, bkn, bkn, today.AddDays(-58), "RecordEvent", "Berita acara pemusnahan");

        var asked = new Disclosure
        {
            Id = Next(), Party = Party.First, On = today.AddDays(-70), Applicant = "Pemerintah provinsi", Data = "Nama dan jenjang JF PPUPD per kabupaten",
            Ground = DisclosureGround.Law, GroundText = "Permintaan menyebut peraturan tentang pembinaan jabatan fungsional.",
            Description = "Menyusun peta jabatan daerah.",
        };
        Happen(asked, itjen, asked.On);
        Add(new DisclosureAnswer
        {
            Id = Next(), Party = Party.First, FollowsId = asked.Id, On = today.AddDays(-63), Answer = DisclosureEnd.Refused,
            Description = "Peraturan yang disebut tidak menentukan pengungkapan; pemohon diarahkan meminta langsung kepada BKN.",
        }, itjen, itjen, today.AddDays(-63), "RecordEvent", "Jawaban kepada pemohon");
    }

    private DataUse Used(string data, string unit, string purpose, DateOnly on, DateOnly until) => new()
    {
        Id = Next(), Party = unit.Contains("BKN", StringComparison.Ordinal) ? Party.Second : Party.First, On = on, LastOn = until, Data = data, Unit = unit,
        Ground = "Pasal 10 ayat (4)", Description = purpose,
    };
}
