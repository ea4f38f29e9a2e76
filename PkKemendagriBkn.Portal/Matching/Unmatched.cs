using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using PkKemendagriBkn.Core.Matching;

namespace PkKemendagriBkn.Portal.Matching;

/// <summary>
/// The rows without a partner, under each key by which candidates are looked for (<see cref="CandidateKeys"/>), sorted into parts on disk.
/// Without a name among the fields there is nothing to judge by, and nothing is kept.
/// </summary>
internal sealed class Unmatched
{
    private const int SideAt = MatchingRecord.HeadLength, KeyAt = SideAt + 1, NameAt = KeyAt + 8, LongestName = 256;
    private readonly BlockFile records;
    private readonly NipParts parts;
    private readonly int name, born;
    private readonly Lock gate = new();

    public Unmatched(BlockFile records, NipParts parts, IReadOnlyList<MatchField> fields)
    {
        this.records = records;
        this.parts = parts;
        name = IndexOf(fields, f => f.Kind == FieldKind.Name);
        // Of several dates the one that says so; a NIP tells the day of birth too.
        born = IndexOf(fields, f => f.Kind == FieldKind.Date && f.Column.Contains("lahir", StringComparison.OrdinalIgnoreCase));
        if (born < 0)
            born = IndexOf(fields, f => f.Kind == FieldKind.Date);
    }

    public void Add(bool isA, int row, ulong nip, ReadOnlySpan<byte> record, FieldComparison comparison)
    {
        if (name < 0)
            return;
        var fields = record;
        ReadOnlySpan<byte> nameValue = default, bornValue = default;
        for (int i = 1; fields.Length > 0; i++)
        {
            var value = MatchingRecord.TakeField(ref fields);
            if (i == name)
                nameValue = value;
            else if (i == born)
                bornValue = value;
        }

        DateOnly? day = born >= 0
            && DateOnly.TryParseExact(comparison.NormalForm(FieldKind.Date, bornValue), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var read) ? read : null;
        var form = comparison.NormalForm(FieldKind.Name, nameValue);
        if (form.Length == 0)
            return;
        form = form[..Math.Min(form.Length, LongestName)];
        Span<ulong> keys = stackalloc ulong[CandidateKeys.Most];
        keys = keys[..CandidateKeys.Write(day, nip, isA, keys)];
        lock (gate)
        {
            foreach (ulong key in keys)
                Write(isA, row, nip, key, form);
        }
    }

    public static bool IsA(ReadOnlySpan<byte> record) => record[SideAt] == 0;
    public static ulong Key(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadUInt64LittleEndian(record[KeyAt..]);
    public static ReadOnlySpan<char> Name(ReadOnlySpan<byte> record) => MemoryMarshal.Cast<byte, char>(record[NameAt..MatchingRecord.Length(record)]);

    private void Write(bool isA, int row, ulong nip, ulong key, ReadOnlySpan<char> form)
    {
        int part = parts.Of(key), length = NameAt + form.Length * 2;
        var record = records.Room(part, length);
        MatchingRecord.WriteHead(record, length - MatchingRecord.HeadLength, row, nip);
        record[SideAt] = isA ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteUInt64LittleEndian(record[KeyAt..], key);
        MemoryMarshal.AsBytes(form).CopyTo(record[NameAt..]);
        records.Advance(part, length);
    }

    private static int IndexOf(IReadOnlyList<MatchField> fields, Func<MatchField, bool> wanted)
    {
        for (int i = 1; i < fields.Count; i++)
            if (wanted(fields[i]))
                return i;
        return -1;
    }
}
