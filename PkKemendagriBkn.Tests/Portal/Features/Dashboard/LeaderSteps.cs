using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Portal.Features.Evaluations;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Dashboard;

/// <summary>An agreement with something in every register, so that every figure of the leaders has a number of its own.</summary>
internal static class LeaderSteps
{
    public static async Task FillAsync(this FeatureHost host)
    {
        await host.AnswerAsync(On(4, 1), await host.DeliverAsync(On(1, 10)));
        await host.AnswerAsync(On(8, 20), await host.DeliverAsync(On(2, 10)));
        await host.RequestAsync(On(8, 1));
        await host.ReportAsync(On(1, 20), "2025-H2");
        await host.ConfirmAsync(await host.RecordAsync(EvaluationSteps.JointlyHeld(On(3, 3))));
        await host.RecordAsync(EvaluationSteps.Typed(On(5, 5)));
        await host.FillRegistersAsync();
        var given = new ApipReturn { AsOfOn = On(1, 31), ProvidedOn = On(2, 10) };
        await host.AddAsync(given, db => db.AddRange(
            ApipFigure.Of(given.Id, new ApipLine("11", ApipPosition.Pelaksana, 3, 6)),
            ApipFigure.Of(given.Id, new ApipLine("11.01", ApipPosition.Pelaksana, 0)),
            ApipFigure.Of(given.Id, new ApipLine("11.01-II", ApipPosition.Pelaksana, 1)),
            ApipFigure.Of(given.Id, new ApipLine("12", ApipPosition.Pelaksana, 5)),
            ApipFigure.Of(given.Id, new ApipLine("12.01", ApipPosition.Pelaksana, null, 4))));
    }

    /// <summary>Deliveries that wait for feedback, problems, corrections and follow-ups, once more at every call.</summary>
    public static async Task FillRegistersAsync(this FeatureHost host)
    {
        await host.DeliverAsync(On(2, 20));
        await host.DeliverAsync(On(3, 10));
        await host.ReportProblemsAsync();
        await host.ProposeAsync(Party.First, (On(8, 25), 1), (On(7, 1), 67), (On(2, 1), 1), (On(1, 15), 2));
        await host.ProposeAsync(Party.Second, (On(8, 1), 1), (On(3, 1), 31));
        await host.AgreeAsync("Melengkapi unsur jabatan", Party.First, On(8, 1));
        await host.AgreeAsync("Menyelaraskan kode", Party.Both, On(10, 1));
        await host.AgreeAsync("Memberikan kode referensi", Party.Second, On(8, 30));
    }

    public static Task AddAsync<T>(this FeatureHost host, T fact, Action<PortalDbContext>? also = null) where T : RecordedFact =>
        host.Get<Journal>().RecordAsync(host.Itjen, Permission.RecordLetter, "RecordLetter", async recording =>
        {
            await recording.AddAsync(fact);
            also?.Invoke(recording.Db);
        }, TestContext.Current.CancellationToken);

    private static async Task ReportProblemsAsync(this FeatureHost host)
    {
        foreach (var (owner, on, target) in new[] { (Party.First, On(8, 10), (DateOnly?)On(8, 20)), (Party.First, On(7, 1), On(12, 1)),
            (Party.First, On(2, 1), null), (Party.Second, On(1, 1), On(3, 1)) })
            await host.AddAsync(new DataProblem
            {
                Title = "Masalah", Description = "Uraian", ReporterName = "Pejabat", ReportedOn = on, TargetOn = target,
                DataFrom = owner == Party.First ? Party.Second : Party.First, Owner = owner, Reporter = Party.First, Source = "Berkas",
            });
    }

    private static Task ProposeAsync(this FeatureHost host, Party from, params (DateOnly On, int Status)[] items)
    {
        var list = new CorrectionList { Title = "Usulan", From = from, SubmittedOn = On(1, 2), RowCount = items.Length };
        return host.AddAsync(list, db => db.AddRange(items.Select((x, i) => new CorrectionItem
        {
            ListId = list.Id, Line = i + 1, Nip = $"19900101201503{1001 + i}", PersonName = "Budi Santoso", Field = "TMT", ProposedValue = "x",
            ProposedOn = x.On,
            StatusCode = x.Status, StatusOn = x.On,
        })));
    }
}
