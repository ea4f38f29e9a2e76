using System.Text.Json;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

/// <summary>Records that hold lists are equal when all that they say is.</summary>
internal static class AsText
{
    public static string Of<T>(T value) => JsonSerializer.Serialize(value);
}
