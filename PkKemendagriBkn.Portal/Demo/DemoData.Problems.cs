using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Demo;

/// <summary>Six problems in received data, one in every state, of every age.</summary>
public sealed partial class DemoData
{
    private void InventProblems(DateOnly today)
    {
        Report(today.AddDays(-9), itjen, Party.Second, "Jabatan pelaksana bernama jabatan fungsional", "ACC_9", 37, null,
            "Pada data pokok terdapat jabatan pelaksana yang dinamai seperti JF Auditor.");
        Report(today.AddDays(-45), bkn, Party.First, "Unit organisasi tidak aktif pada data pembinaan", "TIM_1", 112, today.AddDays(30),
            "Unit organisasi pada data pembinaan tidak ditemukan pada SIASN.", (DataProblemState.Acknowledged, -40, "Diperiksa bersama pengelola data."));
        Report(today.AddDays(-160), itjen, Party.Second, "TMT jabatan kosong pada riwayat", "COM_2", 268, today.AddDays(-60),
            "Riwayat jabatan tanpa TMT sehingga pemadanan tidak dapat diselesaikan.", (DataProblemState.Acknowledged, -150, "Diteruskan ke instansi asal."));
        Report(today.AddDays(-80), itjen, Party.Second, "Tanggal lahir tidak sesuai dengan NIP", "CON_2", 19, today.AddDays(-10),
            "Tanggal lahir berbeda dengan delapan angka pertama NIP.",
            (DataProblemState.Acknowledged, -76, null), (DataProblemState.Resolved, -20, "Sembilan belas baris diperbaiki; berkas perbaikan dikirim ulang."));
        Report(today.AddDays(-230), bkn, Party.First, "Surel kosong pada data pejabat penghubung", "COM_6", 8, today.AddDays(-190),
            "Delapan baris tanpa surel dinas.",
            (DataProblemState.Acknowledged, -228, null), (DataProblemState.Resolved, -205, "Surel dilengkapi."),
            (DataProblemState.Closed, -201, "Diperiksa, lengkap."));
        Report(today.AddDays(-120), itjen, Party.Second, "Pendidikan pejabat fungsional di bawah persyaratan", "ACC_8", 54, today.AddDays(-30),
            "Jenjang pendidikan lebih rendah daripada syarat jabatan.",
            (DataProblemState.Resolved, -70, "Riwayat pendidikan dimutakhirkan."), (DataProblemState.Reopened, -62, "Dua belas baris masih belum sesuai."));
    }

    private void Report(
        DateOnly on, Actor reporter, Party dataFrom, string title, string indicator, long rows, DateOnly? target, string description,
        params (DataProblemState State, int Days, string? Note)[] steps)
    {
        // Who received the data settles it, unless the fault lies with its source.
        var isSource = rows % 2 == 1;
        var delivery = facts.Select(f => f.Fact).OfType<Delivery>().LastOrDefault(d => d.From == dataFrom && d.ReceivedOn < on);
        var problem = new DataProblem
        {
            Id = Next(), Reporter = reporter.Party!.Value, ReporterName = $"{reporter.Name}, pengelola data", ReportedOn = on, DeliveryId = delivery?.Id,
            Source = delivery is null ? "Berkas yang diterima di luar pengiriman yang tercatat" : null, DataFrom = dataFrom,
            Owner = isSource ? dataFrom : DataProblem.ReceiverOf(dataFrom),
            OwnerGround = isSource ? "Kesalahan terletak pada data sumber." : null, Title = title, Description = description, Indicator = indicator,
            Dimension = QualityIndicator.Find(indicator)!.Dimension,
            RowsAffected = rows, TargetOn = target,
        };
        // The steps are recorded on their own days by the party whose turn it is.
        problem.Recorded(Core.Agreements.AgreementRecord.PksId, reporter, At(on));
        foreach (var (state, days, note) in steps)
        {
            var day = clock.Today().AddDays(days);
            problem.Take(new DataProblemStep { Id = Next(), State = state, On = day, Note = note }, problem.DoerOf(state) == Party.First ? itjen : bkn,
                At(day));
        }

        Add(problem, reporter, reporter, on, "RecordDataProblem", null);
    }
}
