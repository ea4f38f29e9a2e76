using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>The file is not read as a list; nothing of it is taken. The message is the Indonesian sentence that a person reads.</summary>
public sealed class ImportRefused(string sentence) : RefusedInWords(sentence);
