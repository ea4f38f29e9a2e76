using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>Instants are stored as UTC date-times, which both databases can sort and compare.</summary>
public sealed class UtcInstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    at => at.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
