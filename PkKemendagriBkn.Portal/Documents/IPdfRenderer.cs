using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Documents;

/// <summary>Turns a document into PDF bytes. The same document gives the same bytes, whatever the culture of the machine.</summary>
public interface IPdfRenderer
{
    /// <summary>The whole PDF file.</summary>
    byte[] Render(Document document);
}
