using PkKemendagriBkn.Core.Drafting;

namespace PkKemendagriBkn.Tests.Core.Drafting;

public class RunningNumberTests
{
    [Theory]
    [InlineData("700/3/IJ", "700/2/IJ", "700/4/IJ")]
    [InlineData("12/KP.05/2026", "11/KP.05/2026", "13/KP.05/2026")]
    [InlineData("B-009/2026", "B-008/2026", "B-010/2026")]
    [InlineData("700/2/IJ", "700/3/IJ", "700/4/IJ")]
    [InlineData("1/2027", "311/2026", null)]
    [InlineData("700/2/IJ", "12/HM/2026", null)]
    [InlineData("700/2/IJ", "700/2/SETITJEN", null)]
    [InlineData("700/2/IJ", null, null)]
    public void The_next_number_counts_on_where_the_last_two_show_how(string last, string? before, string? next) =>
        Assert.Equal(next, RunningNumber.After(before is null ? [last] : [last, before]));
}
