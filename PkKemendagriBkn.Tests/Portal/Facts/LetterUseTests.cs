using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Tests.Portal.Facts;

public class LetterUseTests
{
    private static readonly Dictionary<Type, string> RestOnNoLetter = new()
    {
        [typeof(DocumentTemplate)] = "The portal's own wording, of no party.",
        [typeof(FollowUp)] = "It rests on the signed minutes that it was agreed in.",
        [typeof(Holiday)] = "It rests on a decree of the government, not on a letter between the parties.",
        [typeof(ImpactAssessment)] = "Its own file and approver prove it; it is no letter between the parties.",
        [typeof(ReminderRule)] = "A setting of the portal, of no party.",
    };

    /// <summary>Kinds of agreement events are one kind here: they share a register.</summary>
    private static IEnumerable<Type> Facts => typeof(RecordedFact).Assembly.GetTypes().Where(t => t.BaseType == typeof(RecordedFact));

    [Fact]
    public void Every_kind_of_fact_can_rest_on_a_letter_but_for_those_with_a_reason() =>
        Assert.Equal(
            Facts.Except(RestOnNoLetter.Keys).Select(t => t.Name).Order(StringComparer.Ordinal),
            FactKinds.All.Where(k => k.RestsOnLetter).Select(k => k.Type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void All_of_them_are_asked_for_in_one_command_on_both_databases(bool sqlServer)
    {
        using PortalDbContext db = sqlServer ? new DesignTimeSqlServer().CreateDbContext([]) : new DesignTimeSqlite().CreateDbContext([]);
        var sql = LetterUses.Of(db, Guid.Empty).ToQueryString();
        Assert.All(FactKinds.All.Where(k => k.RestsOnLetter), kind => Assert.Contains($"'{kind.Type.Name}'", sql, StringComparison.Ordinal));
    }
}
