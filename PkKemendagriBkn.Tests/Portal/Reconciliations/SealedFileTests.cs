using System.Text;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Tests.Portal.Reconciliations;

public sealed class SealedFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-sealed-").FullName;
    private readonly byte[] key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private string Path => System.IO.Path.Combine(folder, "a.csv.seal");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(200_000)]
    public void What_was_sealed_is_read_back_and_lies_there_in_no_plain_word(int length)
    {
        var plain = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("196501011990031001;", length / 19 + 1)))[..length];
        SealedFile.Write(new MemoryStream(plain), Path, key);
        Assert.Equal(plain, Read());
        Assert.DoesNotContain("1965", Encoding.Latin1.GetString(File.ReadAllBytes(Path)), StringComparison.Ordinal);
        Assert.Equal([Path], Directory.GetFiles(folder));
    }

    [Fact]
    public void A_file_that_was_cut_off_altered_moved_or_has_another_key_is_not_read()
    {
        SealedFile.Write(new MemoryStream(new byte[200_000]), Path, key);
        var whole = File.ReadAllBytes(Path);
        // At the border of a chunk too: what comes before it is whole by itself.
        foreach (int length in (int[])[10, 24, 100, 24 + 65_552, whole.Length - 1])
            Refuses(whole[..length]);
        Refuses([.. whole[..1000], (byte)(whole[1000] ^ 1), .. whole[1001..]]);
        Refuses([.. whole[..24], .. whole[(24 + 65_552)..(24 + 2 * 65_552)], .. whole[24..(24 + 65_552)], .. whole[(24 + 2 * 65_552)..]]);
        File.WriteAllBytes(Path, whole);
        key[0] ^= 1;
        Assert.Throws<SealedFileUnreadable>(Read);
        key[0] ^= 1;
        Assert.Equal(200_000, Read().Length);
        File.Move(Path, Path + "x");
        Assert.Throws<SealedFileUnreadable>(Read);
    }

    private void Refuses(byte[] content)
    {
        File.WriteAllBytes(Path, content);
        Assert.Throws<SealedFileUnreadable>(Read);
    }

    private byte[] Read()
    {
        using var open = SealedFile.Open(Path, key);
        using var all = new MemoryStream();
        open.CopyTo(all);
        return all.ToArray();
    }
}
