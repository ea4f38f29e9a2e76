using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Features.Problems;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Problems.ProblemSteps;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Problems;

public sealed class RecordDataProblemTests : FeatureTests
{
    [Fact]
    public async Task Nobody_but_the_secretariats_reports_and_either_may()
    {
        await Host.RefusesAsync(Permission.RecordDataProblem, nameof(RecordDataProblem), by => Host.ReportAsync(Problem(On(3, 1)), by));
        Assert.Equal(0, await Host.CountAsync<DataProblem>());
        Assert.Equal(Party.First, (await Host.FindAsync<DataProblem>(await Host.ReportAsync(Problem(On(3, 1)), Host.Itjen))).Reporter);
        Assert.Equal(Party.Second, (await Host.FindAsync<DataProblem>(await Host.ReportAsync(Problem(On(3, 1)), Host.Bkn))).Reporter);
    }

    [Fact]
    public async Task What_was_typed_is_stored_with_its_letter_and_its_evidence_and_stands_on_the_trail()
    {
        var delivery = await Host.DeliverAsync(On(2, 1));
        var upload = await Host.UploadAsync(Host.Bkn);
        var input = Problem(On(3, 1), delivery, On(4, 1));
        (input.Letter.Number, input.Letter.DatedOn, input.Letter.Subject) = ("B-9/KP/2026", On(2, 28), "Data bermasalah");
        input.UploadIds.Add(upload);
        var stored = await Host.FindAsync<DataProblem>(await Host.ReportAsync(input));

        Assert.Equal((delivery, null, Party.First, On(4, 1), 1250L, "COM_2"),
            (stored.DeliveryId, stored.Source, stored.Owner, stored.TargetOn, stored.RowsAffected, stored.Indicator));
        Assert.NotNull(stored.LetterId);
        Assert.Equal(stored.Id, (await Host.ReadAsync(db => db.EvidenceFiles.FindAsync(upload).AsTask()))!.FactId);
        Assert.Equal((nameof(RecordDataProblem), stored.Id), ((await Host.LastEntryAsync()).Action, (await Host.LastEntryAsync()).SubjectId));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_problem()
    {
        var input = Problem(On(3, 1));
        await Host.ReportAsync(input);
        await Host.ReportAsync(input);
        Assert.Equal(1, await Host.CountAsync<DataProblem>());
    }

    [Fact]
    public async Task A_delivery_says_from_whom_the_data_came_whatever_was_typed()
    {
        var input = Problem(On(3, 1), await Host.DeliverAsync(On(2, 1)));
        input.DataFrom = Party.First;
        Assert.Equal(Party.Second, (await Host.FindAsync<DataProblem>(await Host.ReportAsync(input))).DataFrom);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_told_at_its_field(string field, Action<DataProblemInput> mistake)
    {
        var input = Problem(On(3, 1));
        mistake(input);
        await FeatureHost.RejectsAsync(field, () => Host.ReportAsync(input));
        Assert.Equal(0, await Host.CountAsync<DataProblem>());
    }

    public static TheoryData<string, Action<DataProblemInput>> Mistakes() => new()
    {
        { nameof(DataProblemInput.Title), i => i.Title = " " },
        { nameof(DataProblemInput.Title), i => i.Title = new string('a', 201) },
        { nameof(DataProblemInput.Title), i => i.Title = "NIP 19800101 200501 1 001 keliru" },
        { nameof(DataProblemInput.Description), i => i.Description = null },
        { nameof(DataProblemInput.Description), i => i.Description = "NIK 3171234567890001 keliru" },
        { nameof(DataProblemInput.ReporterName), i => i.ReporterName = "" },
        { nameof(DataProblemInput.ReportedOn), i => i.ReportedOn = null },
        { nameof(DataProblemInput.ReportedOn), i => i.ReportedOn = On(9, 2) },
        { nameof(DataProblemInput.ReportedOn), i => i.ReportedOn = new DateOnly(2025, 8, 26) },
        { nameof(DataProblemInput.Source), i => i.Source = null },
        { nameof(DataProblemInput.DataFrom), i => (i.DataFrom, i.Owner) = (null, Party.First) },
        { nameof(DataProblemInput.DataFrom), i => i.DataFrom = Party.Both },
        { nameof(DataProblemInput.Owner), i => i.Owner = null },
        { nameof(DataProblemInput.Owner), i => i.Owner = Party.Both },
        { nameof(DataProblemInput.OwnerGround), i => i.Owner = Party.Second },
        { nameof(DataProblemInput.Dimension), i => (i.Dimension, i.Indicator) = (null, null) },
        { nameof(DataProblemInput.Indicator), i => i.Indicator = "ACC_1" },
        { nameof(DataProblemInput.RowsAffected), i => i.RowsAffected = -1 },
        { nameof(DataProblemInput.TargetOn), i => i.TargetOn = On(2, 28) },
    };

    [Fact]
    public async Task It_is_not_reported_before_its_data_arrived_nor_about_a_delivery_that_does_not_stand()
    {
        var delivery = await Host.DeliverAsync(On(3, 2));
        await FeatureHost.RejectsAsync(nameof(DataProblemInput.ReportedOn), () => Host.ReportAsync(Problem(On(3, 1), delivery)));
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => Host.ReportAsync(Problem(On(3, 1), Guid.CreateVersion7())));
        await Host.VoidAsync(await Host.FindAsync<Delivery>(delivery));
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => Host.ReportAsync(Problem(On(3, 3), delivery)));
    }

    [Fact]
    public async Task A_delivery_with_a_problem_is_not_void_until_the_problem_is()
    {
        var delivery = await Host.FindAsync<Delivery>(await Host.DeliverAsync(On(2, 1)));
        var problem = await Host.FindAsync<DataProblem>(await Host.ReportAsync(Problem(On(3, 1), delivery.Id)));
        await FeatureHost.BreaksAsync(Rule.DependentFactsExist, () => Host.VoidAsync(delivery));
        await Host.VoidAsync(problem, Host.Bkn);
        await Host.VoidAsync(delivery);
    }

    [Fact]
    public async Task The_giver_of_the_data_settles_when_a_ground_is_given()
    {
        var input = Problem(On(3, 1));
        (input.Owner, input.OwnerGround) = (Party.Second, "Hanya dapat diperbaiki pada SIASN.");
        var stored = await Host.FindAsync<DataProblem>(await Host.ReportAsync(input));
        Assert.Equal((Party.Second, "Hanya dapat diperbaiki pada SIASN."), (stored.Owner, stored.OwnerGround));
    }

    [Fact]
    public async Task Only_the_reporter_corrects_and_of_two_editors_the_second_changes_nothing()
    {
        var stored = await Host.FindAsync<DataProblem>(await Host.ReportAsync(Problem(On(3, 1))));
        await Host.RefusesAsync(Permission.CorrectFact, nameof(CorrectDataProblem), by => Host.CorrectAsync(CorrectionOf(stored), by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.CorrectAsync(CorrectionOf(stored), Host.Itjen));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => Host.CorrectAsync(CorrectionOf(stored)));
        var (first, second) = (CorrectionOf(stored), CorrectionOf(stored));
        (first.Title, second.Title) = ("Unsur pangkat kosong", "Lain lagi");
        await Host.CorrectAsync(first);
        await Assert.ThrowsAsync<FactChanged>(() => Host.CorrectAsync(second));
        Assert.Equal("Unsur pangkat kosong", (await Host.FindAsync<DataProblem>(stored.Id)).Title);
        Assert.Equal("Salah ketik.", (await Host.LastEntryAsync()).Reason);
    }

    [Fact]
    public async Task Whose_task_it_is_stays_once_a_step_was_taken_and_its_day_is_not_after_that()
    {
        var id = await Host.ReportAsync(Problem(On(3, 1)));
        await Host.TakeAsync(id, DataProblemState.Acknowledged, On(3, 5));
        var input = CorrectionOf(await Host.FindAsync<DataProblem>(id));
        (input.Owner, input.OwnerGround) = (Party.Second, "Keliru menunjuk.");
        await FeatureHost.BreaksAsync(Rule.ProblemUnderWay, () => Host.CorrectAsync(input));
        input = CorrectionOf(await Host.FindAsync<DataProblem>(id));
        input.ReportedOn = On(3, 6);
        await FeatureHost.RejectsAsync(nameof(DataProblemInput.ReportedOn), () => Host.CorrectAsync(input));
    }

    [Fact]
    public async Task A_withdrawn_one_takes_no_step_and_no_correction()
    {
        var stored = await Host.FindAsync<DataProblem>(await Host.ReportAsync(Problem(On(3, 1))));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.VoidAsync(stored, Host.Itjen));
        await Host.VoidAsync(stored, Host.Bkn);
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => Host.TakeAsync(stored.Id, DataProblemState.Acknowledged, On(3, 2)));
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => Host.CorrectAsync(CorrectionOf(stored)));
    }
}
