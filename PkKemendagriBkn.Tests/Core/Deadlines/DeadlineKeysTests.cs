using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

public class DeadlineKeysTests
{
    [Fact]
    public void Every_key_of_the_engine_tells_its_kind()
    {
        var deadlines = RandomFacts.Cases(300).SelectMany(c => DeadlineEngine.Evaluate(c.Facts, c.AsOf).Deadlines).ToList();
        Assert.Equal(Enum.GetValues<DeadlineKind>().Length, deadlines.Select(d => d.Kind).Distinct().Count());
        Assert.All(deadlines, d => Assert.Equal(d.Kind, DeadlineKeys.KindOf(d.Key)));
    }

    [Fact]
    public void Another_key_has_none() => Assert.Null(DeadlineKeys.KindOf("incident:1"));
}
