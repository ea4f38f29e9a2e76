using Microsoft.Extensions.Configuration;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Evidence;

public class EvidenceOptionsTests
{
    [Fact]
    public async Task Outside_Development_the_portal_starts_with_a_scanner_or_says_that_it_goes_without()
    {
        var refused = await Assert.ThrowsAsync<StartRefused>(() => PortalFactory.StartAsync(settings: [("Evidence:ScanCommand", "")]));
        Assert.Contains("or 'Tanpa' to go without", refused.Message, StringComparison.Ordinal);
        foreach (var command in new[] { "clamdscan --fdpass --no-summary", "Tanpa", "tanpa" })
            Read("ScanCommand", command).RequireScanner();
    }

    [Theory]
    [InlineData("MaxMegabytes", "0", "from 1 to 500")]
    [InlineData("MaxMegabytes", "501", "from 1 to 500")]
    [InlineData("DailyFilesPerUser", "0", "at least 1")]
    [InlineData("ScanSeconds", "0", "from 1 to 600")]
    [InlineData("ActiveContent", "7", "must be Refuse or Quarantine")]
    public void A_value_out_of_range_is_told_in_one_line(string setting, string value, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<StartRefused>(() => Read(setting, value)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_acts_is_refused_unless_the_operator_chooses_otherwise()
    {
        Assert.Equal(ActiveContentRule.Refuse, Read("MaxMegabytes", "1").ActiveContent);
        Assert.Equal(ActiveContentRule.Quarantine, Read("ActiveContent", "Quarantine").ActiveContent);
    }

    private static EvidenceOptions Read(string setting, string value) =>
        EvidenceOptions.Read(new ConfigurationBuilder().AddInMemoryCollection([new($"Evidence:{setting}", value)]).Build());
}
