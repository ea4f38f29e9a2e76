using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>The files of a document, printed with their digests: what was attached before it was frozen.</summary>
public static class AttachmentTable
{
    public static IEnumerable<Block> Of(IReadOnlyList<AttachedFile> files)
    {
        if (files.Count == 0)
            yield break;
        yield return new Heading(1, "Lampiran");
        yield return new Paragraph("Berkas berikut merupakan bagian dari naskah ini. Berkas yang sidik SHA-256-nya berbeda bukan lampiran naskah ini.",
            KeepWithNext: true);
        yield return new Table(
            [new("No.", 0.5, Alignment.Right), new("Nama berkas", 3), new("Ukuran (bita)", 1.3, Alignment.Right), new("Sidik SHA-256", 3.4)],
            [.. files.Select((f, i) => TableRow.Of(IndonesianNumbers.Whole(i + 1), f.FileName, IndonesianNumbers.Whole(f.Size), f.Sha256))]);
    }
}
