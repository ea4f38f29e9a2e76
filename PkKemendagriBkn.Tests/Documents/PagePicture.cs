using System.Diagnostics;
using SkiaSharp;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace PkKemendagriBkn.Tests.Documents;

/// <summary>A page of a PDF as a picture of 150 dots to an inch, as an office printer or a telephone sees it.</summary>
internal static class PagePicture
{
    /// <summary>What the code on the first page says; null when nothing is read.</summary>
    public static string? ReadCode(byte[] pdf, string pdftoppm)
    {
        var folder = Directory.CreateTempSubdirectory("picture-").FullName;
        try
        {
            var source = Path.Combine(folder, "naskah.pdf");
            File.WriteAllBytes(source, pdf);
            using (var process = Process.Start(new ProcessStartInfo(pdftoppm)
            {
                ArgumentList = { "-r", "150", "-png", "-f", "1", "-l", "1", "-singlefile", source, Path.Combine(folder, "halaman") },
            })!)
                process.WaitForExit();
            using var page = SKBitmap.Decode(Path.Combine(folder, "halaman.png"));
            var light = new byte[page.Width * page.Height];
            for (var y = 0; y < page.Height; y++)
                for (var x = 0; x < page.Width; x++)
                    light[y * page.Width + x] = page.GetPixel(x, y).Red;
            var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(light, page.Width, page.Height, RGBLuminanceSource.BitmapFormat.Gray8)));
            return new QRCodeReader().decode(picture, new Dictionary<DecodeHintType, object> { [DecodeHintType.TRY_HARDER] = true })?.Text;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
