using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Portal.Documents.Skia;

namespace PkKemendagriBkn.Tests.Documents;

public class SkiaPdfRendererTests : PdfRendererContract
{
    private protected override IPdfRenderer Renderer { get; } = PdfEngines.Create(PdfEngines.Skia, null);

    [Fact]
    public void Only_the_letters_that_are_used_go_into_the_file() =>
        Assert.InRange(Renderer.Render(SampleDocument.Of()).Length, 1_000, 60_000);
}

#if QUESTPDF
public class QuestPdfRendererTests : PdfRendererContract
{
    // The tests of an evaluation build run under the evaluation licence.
    private protected override IPdfRenderer Renderer { get; } = PdfEngines.Create(PdfEngines.QuestPdf, "Evaluation");
}
#endif

public class PdfEngineTests
{
    [Fact]
    public void Skia_needs_no_licence() => Assert.IsType<SkiaPdfRenderer>(PdfEngines.Create("Skia", null));

#if !QUESTPDF
    [Theory]
    [InlineData(null)]
    [InlineData("Professional")]
    public void An_engine_that_is_not_built_in_is_refused_in_one_line(string? license)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => PdfEngines.Create("QuestPdf", license)).Message;
        Assert.Contains("Reports:PdfEngine", refusal, StringComparison.Ordinal);
        Assert.Contains("UseQuestPdf", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
    }
#else
    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("Hadiah")]
    public void QuestPdf_without_a_licence_is_refused(string? license) =>
        Assert.Contains("Reports:QuestPdfLicense",
            Assert.Throws<InvalidOperationException>(() => PdfEngines.Create("QuestPdf", license)).Message, StringComparison.Ordinal);
#endif

    [Theory]
    [InlineData("")]
    [InlineData("skia")]
    [InlineData("Word")]
    public void An_unknown_engine_is_refused(string engine) =>
        Assert.Contains("Skia", Assert.Throws<InvalidOperationException>(() => PdfEngines.Create(engine, null)).Message, StringComparison.Ordinal);
}
