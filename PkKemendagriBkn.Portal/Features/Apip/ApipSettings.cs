using PkKemendagriBkn.Core.Apip;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>The section <c>Apip</c> of the settings: from which change on a figure is marked.</summary>
public static class ApipSettings
{
    /// <exception cref="StartRefused">A number is out of range.</exception>
    public static JumpLimit Read(IConfiguration configuration)
    {
        var usual = new JumpLimit();
        var limit = new JumpLimit(configuration.GetValue<int?>("Apip:JumpPercent") ?? usual.Percent,
            configuration.GetValue<int?>("Apip:JumpLeast") ?? usual.Least);
        return limit is { Percent: >= 1 and <= 1000, Least: >= 1 and <= 1000 } ? limit
            : throw new StartRefused("Apip:JumpPercent and Apip:JumpLeast must be from 1 to 1000.");
    }
}
