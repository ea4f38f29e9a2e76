using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Tests.Core.Agreements;

public sealed class AnnexElementTests
{
    [Fact]
    public void An_edition_is_read_as_it_was_written()
    {
        AnnexElement[] elements = [new("NIP", "Nomor induk", "teks 18 digit"), new("Nama “lengkap”")];
        Assert.Equal(elements, AnnexElement.Read(AnnexElement.Write(elements)));
    }

    [Fact]
    public void What_is_added_changed_and_removed_is_told_and_what_stays_is_not()
    {
        AnnexElement[] before = [new("NIP", Format: "teks"), new("Nama"), new("Telepon")];
        AnnexElement[] after = [new("Nama"), new("nip", Format: "angka"), new("Unit")];
        Assert.Equal([(before[0], after[1]), (null, after[2]), (before[2], null)], AnnexDifference.Between(before, after).Select(d => (d.Before, d.After)));
    }

    [Fact]
    public void The_order_alone_is_no_difference() =>
        Assert.Empty(AnnexDifference.Between([new("NIP"), new("Nama")], [new("Nama"), new("NIP")]));
}
