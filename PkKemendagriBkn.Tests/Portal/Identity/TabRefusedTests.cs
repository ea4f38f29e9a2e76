using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Tests.Portal.Identity;

public sealed class TabRefusedTests
{
    [Fact]
    public void Only_what_tells_of_refused_tabs_alone_is_left_out_of_the_journal()
    {
        var refused = new TabRefused("penuh");
        Assert.True(TabRefused.IsIn(refused));
        Assert.True(TabRefused.IsIn(new AggregateException(refused, new AggregateException(refused))));
        Assert.True(TabRefused.IsIn(new InvalidOperationException("luar", refused)));
        Assert.False(TabRefused.IsIn(new InvalidOperationException("luar")));
        Assert.False(TabRefused.IsIn(null));
    }
}
