using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Components;

public sealed class TextFieldTests
{
    [Fact]
    public async Task A_field_takes_as_many_letters_as_the_column_and_is_known_by_its_property()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);
        var letter = pages.Open<LetterFormPage>("/korespondensi/baru", host.Itjen).Field("Nomor surat");
        Assert.Equal(("100", "Number"), (letter.GetAttribute("maxlength"), letter.GetAttribute("data-field")));
        var within = pages.Open<ReportRequestFormPage>("/permintaan/baru", host.Bkn).Field("Nomor surat");
        Assert.Equal(("100", "Letter.Number"), (within.GetAttribute("maxlength"), within.GetAttribute("data-field")));
        Assert.Equal(100, TextLengths.Of((Letter l) => l.Number));
    }
}
