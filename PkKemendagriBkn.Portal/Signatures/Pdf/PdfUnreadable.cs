namespace PkKemendagriBkn.Portal.Signatures.Pdf;

/// <summary>The file is not put together as the files of the portal are; what is not understood to the byte is not judged.</summary>
internal sealed class PdfUnreadable(string what) : Exception(what);
