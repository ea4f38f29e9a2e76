using PkKemendagriBkn.Portal.Components.Forms;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Tests.Portal.Components;

public class FieldNameTests
{
    private sealed class Form
    {
        public DateOnly? SentOn { get; set; }
        public LetterInput Letter { get; } = new();
    }

    private readonly Form input = new();

    private readonly LetterInput letter = new();

    private LetterInput Letter => input.Letter;

    [Fact]
    public void A_field_is_named_after_the_property_that_it_stands_for()
    {
        Assert.Equal("SentOn", FieldName.Of(() => input.SentOn));
        Assert.Equal("Letter.DatedOn", FieldName.Of(() => input.Letter.DatedOn));
        Assert.Equal("Letter.DatedOn", FieldName.Of(() => Letter.DatedOn));
        Assert.Equal("DatedOn", FieldName.Of(() => letter.DatedOn));
        Assert.Null(FieldName.Of<string>(null));
    }
}
