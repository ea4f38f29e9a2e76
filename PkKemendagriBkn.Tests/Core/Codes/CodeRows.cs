using System.Globalization;
using PkKemendagriBkn.Core.Codes;

namespace PkKemendagriBkn.Tests.Core.Codes;

/// <summary>Rows of code sets for tests.</summary>
internal static class CodeRows
{
    public static ReferenceCode Row(string id, string? code = null, string name = "Jabatan", CodeStatus? status = CodeStatus.New, string? jenjang = null,
        string? attributes = null, Guid version = default, int line = 0) =>
        new ReferenceCode
        {
            VersionId = version, Line = line, Id = id, Code = code, Name = name, Status = status, Jenjang = jenjang,
            Attributes = attributes
        }.Sealed();

    /// <summary>A set of rows that is the same for the same seed; ids are numbers, so that zeros can be lost.</summary>
    public static List<ReferenceCode> Some(int seed)
    {
        var next = (uint)seed * 2654435761u + 1;
        var rows = new Dictionary<string, ReferenceCode>();
        for (var i = 0; i < 60; i++)
        {
            var id = Draw(40).ToString(CultureInfo.InvariantCulture).PadLeft(Draw(2) == 0 ? 5 : 0, '0');
            if (Draw(4) == 0)
                id = (Draw(2) == 0 ? "ab" : "AB") + id;
            var row = Row(id, Draw(3) == 0 ? null : id, $"Jabatan {Draw(3)}", (CodeStatus)Draw(2), Draw(2) == 0 ? "MU" : null);
            rows.TryAdd(row.Key, row);
        }

        return [.. rows.Values];

        int Draw(uint below)
        {
            next = next * 1664525u + 1013904223u;
            return (int)((next >> 8) % below);
        }
    }
}
