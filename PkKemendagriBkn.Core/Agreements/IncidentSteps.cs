using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Agreements;

/// <summary>A written notice of an incident to one of those whom the law or the agreement names, with what UU 27/2022 article 46(2) wants in it.</summary>
public sealed class IncidentTold : RegisterEntry
{
    public IncidentRecipient? To { get; set; }

    /// <summary>The time of day (WIB): the law counts hours.</summary>
    public TimeOnly? Time { get; set; }
    [MaxLength(2000)] public string? Revealed { get; set; }
    [MaxLength(500)] public string? When { get; set; }
    [MaxLength(2000)] public string? How { get; set; }
    [MaxLength(2000)] public string? Handling { get; set; }

    /// <summary>The instant at which it was given; without a time the day's end.</summary>
    public DateTimeOffset At => Time is { } time ? new DateTimeOffset(On.ToDateTime(time), Wib.Offset).ToUniversalTime() : Wib.EndOfDay(On);
}

/// <summary>Something that was done against an incident and its consequences.</summary>
public sealed class IncidentMeasure : RegisterEntry;

/// <summary>The closing report of an incident, which both parties confirm.</summary>
public sealed class IncidentClosing : RegisterEntry
{
    public override bool BindsBoth => true;
    public override bool Settles => true;

    /// <summary>Why it happened, and what keeps it from happening again.</summary>
    [MaxLength(2000)] public string? Lessons { get; set; }
}
