using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>Two data sets that cannot be matched as asked, in one Indonesian sentence that says what is wrong and what to do.</summary>
public sealed class ReconciliationRefused(string sentence) : RefusedInWords(sentence);
