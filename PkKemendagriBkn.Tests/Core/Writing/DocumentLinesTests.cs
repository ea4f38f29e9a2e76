using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Tests.Core.Writing;

public class DocumentLinesTests
{
    [Theory]
    [InlineData("1.", "Peserta")]
    [InlineData("B.", "Peserta")]
    [InlineData("", "PT. Peserta")]
    public void A_section_keeps_its_name_when_its_number_moves(string mark, string name)
    {
        var document = new Document { Title = "", Subject = "", Author = "", CreatedAt = default, Blocks = [new Heading(1, name, mark), new Paragraph("Isi")] };
        Assert.Equal(new DocumentLines.Part(name, "Isi"), Assert.Single(DocumentLines.Of(document)));
    }
}
