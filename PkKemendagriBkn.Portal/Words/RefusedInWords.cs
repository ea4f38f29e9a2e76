namespace PkKemendagriBkn.Portal.Words;

/// <summary>Something is not done, and the message is the Indonesian sentence that a person reads.</summary>
public abstract class RefusedInWords(string sentence) : Exception(sentence);
