using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Calendar;

/// <summary>What the decree calls the day. Nobody works in an office on either.</summary>
public enum HolidayKind { NationalHoliday, JointLeave }

/// <summary>
/// A day on which the government does not work, besides weekends. It moves no due date, since the agreement counts calendar days;
/// it only moves a message to a day on which somebody reads it.
/// </summary>
public sealed class Holiday : RecordedFact
{
    /// <summary>The day (WIB); one day stands in the register once.</summary>
    public DateOnly ObservedOn { get; set; }
    [MaxLength(200)] public required string Name { get; set; }
    public HolidayKind Kind { get; set; }

    /// <summary>The joint ministerial decree, or its amendment, that made the day a holiday.</summary>
    [MaxLength(500)] public required string Decree { get; set; }

    /// <summary>The year whose table it belongs to.</summary>
    public int Year => ObservedOn.Year;
}
