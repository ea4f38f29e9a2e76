using SkiaSharp;

namespace PkKemendagriBkn.Portal.Documents.Pdf;

/// <summary>A picture in a file: a JPEG as it is, everything else as plain points, grey where it has no colour.</summary>
internal static class PdfPicture
{
    /// <returns>The number of the picture.</returns>
    public static int Embed(PdfObjects file, SKImage image)
    {
        var entries = $"/Type /XObject /Subtype /Image /Width {image.Width} /Height {image.Height} /BitsPerComponent 8";
        using var encoded = image.EncodedData;
        if (encoded is not null && Colours(encoded.Span) is var colours and (1 or 3))
            return file.AddStream($"{entries} /ColorSpace {(colours == 1 ? "/DeviceGray" : "/DeviceRGB")} /Filter /DCTDecode", encoded.Span, packs: false);

        var info = new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul, SKColorSpace.CreateSrgb());
        using var bitmap = new SKBitmap(info);
        if (!image.ReadPixels(info, bitmap.GetPixels(), info.RowBytes, 0, 0))
            throw new InvalidDataException("The picture cannot be decoded.");
        var points = bitmap.GetPixelSpan();
        var (isGrey, isSolid) = (true, true);
        for (var at = 0; at < points.Length; at += 4)
        {
            isGrey &= points[at] == points[at + 1] && points[at] == points[at + 2];
            isSolid &= points[at + 3] == byte.MaxValue;
        }

        var mask = isSolid ? "" : $" /SMask {file.AddStream($"{entries} /ColorSpace /DeviceGray", Channels(points, 3, 1))} 0 R";
        return isGrey ? file.AddStream($"{entries} /ColorSpace /DeviceGray{mask}", Channels(points, 0, 1))
            : file.AddStream($"{entries} /ColorSpace /DeviceRGB{mask}", Channels(points, 0, 3));
    }

    private static byte[] Channels(ReadOnlySpan<byte> points, int first, int count)
    {
        var channels = new byte[points.Length / 4 * count];
        for (var (at, to) = (first, 0); at < points.Length; at += 4, to += count)
            points.Slice(at, count).CopyTo(channels.AsSpan(to));
        return channels;
    }

    /// <summary>How many colours a JPEG has for each point; 0 for anything else.</summary>
    private static int Colours(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
            return 0;
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF; at += 2 + (file[at + 2] << 8) + file[at + 3])
        {
            // The frame; C4, C8 and CC of this range are other tables.
            if (file[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return file[at + 9];
        }

        return 0;
    }
}
