using PkKemendagriBkn.Portal.Documents.Skia;

namespace PkKemendagriBkn.Portal.Documents;

/// <summary>Chooses the PDF engine named by <c>Reports:PdfEngine</c> (<c>Skia</c> or <c>QuestPdf</c>), once, at start.</summary>
public static class PdfEngines
{
    public const string Skia = "Skia", QuestPdf = "QuestPdf";

    /// <summary>The renderer; <paramref name="license"/> is <c>Reports:QuestPdfLicense</c>, which has no default.</summary>
    /// <exception cref="InvalidOperationException">An unknown engine, one that is not compiled in, or one without its licence.</exception>
    public static IPdfRenderer Create(string engine, string? license) => engine switch
    {
        Skia => new SkiaPdfRenderer(),
        QuestPdf => CreateQuestPdf(license),
        _ => throw new InvalidOperationException($"Reports:PdfEngine is '{engine}'; choose {Skia} or {QuestPdf}."),
    };

#if QUESTPDF
    private static Quest.QuestPdfRenderer CreateQuestPdf(string? license) =>
        string.IsNullOrWhiteSpace(license)
            ? throw new InvalidOperationException(
                "Reports:PdfEngine is QuestPdf, but Reports:QuestPdfLicense is empty; name the licence that was bought.")
            : new Quest.QuestPdfRenderer(license);
#else
    private static SkiaPdfRenderer CreateQuestPdf(string? license) => throw new InvalidOperationException(
        "Reports:PdfEngine is QuestPdf, but this build leaves it out"
        + (string.IsNullOrWhiteSpace(license) ? " and Reports:QuestPdfLicense is empty" : "")
        + "; build with -p:UseQuestPdf=true or choose Skia.");
#endif
}
