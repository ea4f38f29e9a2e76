using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

public sealed class ForceMajeureStageTests
{
    private static readonly DateOnly Struck = new(2026, 6, 1), LastDay = Struck.AddDays(14);

    /// <summary>The days after the start on which notice, statement, acceptance and contest came; the day looked at; and what it waits for then.</summary>
    [Theory]
    [InlineData(null, null, null, null, 14, ForceMajeureStage.FormalityMissing)]
    [InlineData(null, null, null, null, 15, ForceMajeureStage.FormalityFailed)]
    [InlineData(2, null, null, null, 14, ForceMajeureStage.FormalityMissing)]
    [InlineData(2, null, null, null, 15, ForceMajeureStage.FormalityFailed)]
    [InlineData(2, 14, null, null, 14, ForceMajeureStage.AnswerAwaited)]
    [InlineData(2, 14, null, null, 13, ForceMajeureStage.FormalityMissing)]
    [InlineData(2, 15, null, null, 15, ForceMajeureStage.FormalityFailed)]
    [InlineData(2, 3, null, 9, 9, ForceMajeureStage.Contested)]
    [InlineData(2, 3, 20, 9, 20, ForceMajeureStage.Accepted)]
    [InlineData(2, null, 20, null, 20, ForceMajeureStage.Accepted)]
    public void Waits_for_a_formality_then_for_the_answer(int? notified, int? stated, int? accepted, int? contested, int asOf, ForceMajeureStage expected)
    {
        var facts = new AgreementFacts
        {
            Agreement = new AgreementTerm { SignedOn = new DateOnly(2025, 8, 27) },
            ForceMajeure = [new("f", Party.First, Struck, null,
                Day(notified)) { StatementOn = Day(stated), AcceptedOn = Day(accepted), ContestedOn = Day(contested) }],
        };
        var formalities = ForceMajeureFormalities.Of(facts, "f", Struck.AddDays(asOf))!;
        Assert.Equal((expected, LastDay), (formalities.StageOn(Struck.AddDays(asOf)), formalities.LastDay));
    }

    private static DateOnly? Day(int? after) => after is { } days ? Struck.AddDays(days) : null;
}
