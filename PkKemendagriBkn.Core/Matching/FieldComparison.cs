using System.Text;

namespace PkKemendagriBkn.Core.Matching;

/// <summary>
/// Whether two values of one kind mean the same: by the same bytes, or by the same normal form. It keeps room for its work, so every
/// thread has its own.
/// </summary>
public sealed class FieldComparison(Nomenclature nomenclature)
{
    private char[] raw = new char[512], plain = new char[512], formA = new char[512], formB = new char[512];

    /// <remarks>Both are UTF-8.</remarks>
    public bool AreSame(FieldKind kind, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.SequenceEqual(b) || Ascii.EqualsIgnoreCase(a, b))
            return true;
        int lengthA = Write(kind, a, ref formA), lengthB = Write(kind, b, ref formB);
        return formA.AsSpan(0, lengthA).SequenceEqual(formB.AsSpan(0, lengthB));
    }

    /// <summary>The form in which a value is compared; good until the next call.</summary>
    public ReadOnlySpan<char> NormalForm(FieldKind kind, ReadOnlySpan<byte> value)
    {
        // Written first: a long value brings another buffer.
        int length = Write(kind, value, ref formA);
        return formA.AsSpan(0, length);
    }

    private int Write(FieldKind kind, ReadOnlySpan<byte> value, ref char[] form)
    {
        // Normal forms are no longer than the value, but for the few characters of a canonical date or golongan.
        Room(ref raw, value.Length);
        Room(ref plain, value.Length);
        Room(ref form, value.Length + 16);
        var text = plain.AsSpan(0, PlainText.Write(raw.AsSpan(0, Encoding.UTF8.GetChars(value, raw)), plain));
        int length = kind switch
        {
            FieldKind.Name => AcademicTitles.Write(text, form),
            FieldKind.Date => DateForms.TryRead(text, out var date) ? DateForms.Write(date, form) : 0,
            FieldKind.Sex => Copy(ShortForms.Sex(text), ref form),
            FieldKind.Grade => ShortForms.Grade(text, form),
            FieldKind.Position => Copy(nomenclature.Newest(text), ref form),
            _ => 0,
        };
        return length > 0 ? length : Copy(text, ref form);
    }

    private static int Copy(ReadOnlySpan<char> text, ref char[] form)
    {
        Room(ref form, text.Length);
        text.CopyTo(form);
        return text.Length;
    }

    private static void Room(ref char[] buffer, int length)
    {
        if (buffer.Length < length)
            buffer = new char[Math.Max(length, buffer.Length * 2)];
    }
}
