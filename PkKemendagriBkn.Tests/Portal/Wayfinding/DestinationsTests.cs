using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Wayfinding;

namespace PkKemendagriBkn.Tests.Portal.Wayfinding;

public class DestinationsTests
{
    private static readonly Actor Bkn = new(Guid.NewGuid(), "BKN", Party.Second, Role.BknSecretariat),
        Itjen = new(Guid.NewGuid(), "Itjen", Party.First, Role.ItjenSecretariat);

    [Theory]
    [InlineData("penangguhan", "/akses")]
    [InlineData("AKSES", "/akses")]
    [InlineData("BA", "/naskah")]
    [InlineData("berita acara", "/naskah")]
    [InlineData("catat permintaan", "/permintaan/baru")]
    [InlineData("susun laporan sem", "/naskah/baru/laporan")]
    [InlineData("tenggat", "/tenggat")]
    [InlineData("deadline", "/tenggat")]
    [InlineData("bantuan", "/panduan")]
    [InlineData("monev", "/evaluasi")]
    [InlineData("force majeure", "/peristiwa/baru/kahar")]
    [InlineData("totp", "/akun/totp")]
    public void A_page_is_found_by_its_name_or_by_the_word_that_people_use(string typed, string address) =>
        Assert.Equal(address, Destinations.Find(typed, Bkn, 5)[0].Address);

    [Theory]
    [InlineData("catat data balikan", true)]
    [InlineData("catat padanan nomenklatur", true)]
    public void What_only_the_other_party_may_do_is_not_offered(string typed, bool isForItjen) =>
        Assert.Equal((isForItjen, !isForItjen), (Destinations.Find(typed, Itjen, 5).Count > 0, Destinations.Find(typed, Bkn, 5).Count > 0));

    [Fact]
    public void Every_word_typed_must_fit_and_no_more_are_given_than_asked_for()
    {
        Assert.Empty(Destinations.Find("catat xyz", Bkn, 5));
        Assert.Empty(Destinations.Find(" ", Bkn, 5));
        Assert.Equal(3, Destinations.Find("catat", Bkn, 3).Count);
    }
}
