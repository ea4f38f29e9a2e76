using System.Security.Cryptography;
using System.Text;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Demo;

/// <summary>Letters, and data that changed hands both ways.</summary>
public sealed partial class DemoData
{
    private const string ItjenUnit = "Sekretariat Inspektorat Jenderal", BknUnit = "Deputi Bidang Sistem Informasi dan Digitalisasi Manajemen ASN";

    private void InventLetters(DateOnly today)
    {
        var asked = Write(today.AddDays(-30), bkn, "Permintaan klarifikasi unit organisasi Inspektorat Daerah", null, "Klarifikasi unit organisasi");
        var reply = Write(today.AddDays(-24), itjen, "Tanggapan atas permintaan klarifikasi unit organisasi", asked);
        Write(today.AddDays(-5), bkn, "Tindak lanjut klarifikasi unit organisasi", reply);

        var planned = Write(today.AddMonths(-10), itjen, "Usulan jadwal pemadanan data JF PPUPD dan Auditor", null, "Jadwal pemadanan data");
        var agreed = Write(today.AddMonths(-10).AddDays(8), bkn, "Persetujuan jadwal pemadanan data", planned);
        Write(today.AddMonths(-10).AddDays(15), itjen, "Penyampaian daftar peserta pemadanan data", agreed);

        Write(today.AddMonths(-7), bkn, "Pemberitahuan pemeliharaan layanan SIASN", null, "Pemeliharaan layanan");
        var method = Write(today.AddMonths(-4), itjen, "Usulan pertukaran berkas terenkripsi (SFTP) sebagai metode lain", null, "Metode pertukaran data");
        Write(today.AddMonths(-4).AddDays(11), bkn, "Persetujuan metode pertukaran berkas terenkripsi", method);
        Write(today.AddDays(-2), bkn, "Undangan rapat koordinasi mutu data ASN pengawasan", null, "Rapat koordinasi");
    }

    private void InventDeliveries(DateOnly today)
    {
        // A regular year: every two months a data set, answered in time.
        foreach (var (months, dataSet, count) in new[]
        {
            (-13, "Data pokok JF Auditor, tahap pertama", 9_380L), (-12, "Data riwayat pendidikan JF PPUPD", 5_021),
            (-9, "Data riwayat golongan JF Auditor", 9_402),
            (-8, "Data kompetensi JF PPUPD", 5_063), (-7, "Data riwayat diklat pengawasan", 14_480),
        })
            Answer(today.AddMonths(months).AddMonths(3).AddDays(-9), $"Data balikan atas {char.ToLowerInvariant(dataSet[0])}{dataSet[1..]}",
                Receive(today.AddMonths(months), dataSet, count));

        // The other direction runs no clock; the last sending each way waits for its receipt.
        foreach (var (days, dataSet, count) in new[] { (-310, "Data pembinaan JF PPUPD semester pertama", 4_987L),
            (-180, "Data kebutuhan JF PPUPD menurut daerah", 546), (-50, "Data pembinaan jabatan fungsional PPUPD", 5_112) })
        {
            var on = today.AddDays(days);
            Add(Exchanged(Party.First, on.AddDays(-2), on, dataSet, DeliveryMethod.File, count), itjen, bkn, on, "RecordDelivery", $"Penyampaian {dataSet}");
        }

        Add(Exchanged(Party.First, today.AddDays(-4), null, "Data uji kompetensi JF PPUPD", DeliveryMethod.File, 212), itjen, itjen, today.AddDays(-4),
            "SendDelivery", "Penyampaian data uji kompetensi JF PPUPD");
        // Recorded long after its day: Itjen is told.
        Add(Exchanged(Party.First, today.AddDays(-47), today.AddDays(-45), "Data angka kredit JF PPUPD, susulan", DeliveryMethod.File, 131), itjen, bkn,
            today.AddDays(-3), "RecordDelivery", null);
        var mutations = Exchanged(Party.Second, today.AddDays(-3), null, "Data mutasi JF Auditor triwulan berjalan", DeliveryMethod.Other, 318);
        mutations.MethodDetail = "Pertukaran berkas terenkripsi (SFTP)";
        Add(mutations, bkn, bkn, today.AddDays(-3), "SendDelivery", "Penyampaian data mutasi JF Auditor");
    }

    private Delivery? Receive(DateOnly on, string dataSet, long count)
    {
        var delivery = Exchanged(Party.Second, on.AddDays(-1), on, dataSet, count > 1_000 ? DeliveryMethod.WebService : DeliveryMethod.File, count);
        return Add(delivery, bkn, itjen, on, "RecordDelivery", $"Penyampaian {dataSet}") ? delivery : null;
    }

    private Delivery Exchanged(Party from, DateOnly sentOn, DateOnly? receivedOn, string dataSet, DeliveryMethod method, long count) => new()
    {
        Id = Next(), From = from, SentOn = sentOn < PksAgreement.Instance.SignedOn ? null : sentOn, ReceivedOn = receivedOn, DataSet = dataSet, Method = method,
        RecordCount = count,
        FileSha256 = method == DeliveryMethod.WebService ? null : Digest(dataSet), PeriodFromOn = sentOn.AddMonths(-3), PeriodToOn = sentOn.AddDays(-1),
        Sender = from == Party.First ? ItjenUnit : BknUnit, Receiver = from == Party.First ? BknUnit : ItjenUnit,
    };

    private void Answer(DateOnly on, string note, Delivery? delivery)
    {
        if (delivery is null)
            return;
        var feedback = new Feedback { Id = Next(), SubmittedOn = on, Note = note };
        var rows = delivery.RecordCount ?? 0;
        var (corrected, rejected) = (rows / 60, rows / 240);
        feedback.Deliveries.Add(new FeedbackDelivery
        {
            FeedbackId = feedback.Id, DeliveryId = delivery.Id, Accepted = rows - corrected - rejected,
            Corrected = corrected, Rejected = rejected
        });
        Add(feedback, itjen, itjen, on, "SubmitFeedback", "Penyampaian data dan referensi balikan");
    }

    private Letter? Write(DateOnly on, Actor sender, string subject, Letter? replied, string? matter = null)
    {
        if (on < PksAgreement.Instance.SignedOn || matter is null && replied is null)
            return null;
        var letter = LetterOf(sender, on, subject, sender);
        (letter.LetterId, letter.RootId, letter.Matter) = (replied?.Id, replied?.ThreadId, matter);
        facts.Add(new Invented(letter, null, sender, on, "RecordLetter", null));
        return letter;
    }

    /// <summary>A letter as both secretariats write them; what is older than two weeks has been confirmed.</summary>
    private Letter LetterOf(Actor sender, DateOnly on, string subject, Actor recorder)
    {
        var from = sender.Party ?? Party.Both;
        var number = ++letters;
        var confirmedOn = on.AddDays(number % 3);
        var isConfirmed = on < clock.Today().AddDays(-14);
        var letter = new Letter
        {
            Id = Next(), Number = $"DEMO-{number:D3}/{on.Year}", DatedOn = on, SentOn = on, Subject = subject, From = from,
            Channel = number % 4 == 0 ? LetterChannel.LetterApplication : LetterChannel.Email,
            FromUnit = from == Party.First ? ItjenUnit : BknUnit, ToUnit = from == Party.First ? BknUnit : ItjenUnit,
            Classification = number % 9 == 0 ? LetterClassification.Restricted : LetterClassification.Ordinary,
            ConfirmedOn = isConfirmed ? confirmedOn : null,
            ConfirmedBy = isConfirmed ? $"Petugas persuratan, {(from == Party.First ? BknUnit : ItjenUnit)}" : null,
            ConfirmedThrough = !isConfirmed ? null : number % 3 == 0 ? ConfirmationChannel.Oral : ConfirmationChannel.Written,
        };
        letter.Recorded(AgreementRecord.PksId, recorder, At(on));
        return letter;
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
