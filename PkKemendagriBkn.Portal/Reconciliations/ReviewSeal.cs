using System.Text.Json;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>
/// Seals the pairs that people decide under the key of their reconciliation, so that they are gone with it, and makes the digests by which
/// a pair is known again. Without the portal's secret a digest says nothing of a NIP.
/// </summary>
public sealed class ReviewSeal(SecretBox secrets, ReconciliationFiles files)
{
    public string Digest(string what, string text) => secrets.Digest("telaah:" + what, text);

    public string Seal(Reconciliation of, ReviewedPair pair) => SecretBox.Seal(KeyOf(of), JsonSerializer.Serialize(pair));

    /// <exception cref="SealedFileUnreadable">The reconciliation was destroyed, or the portal's secret is another.</exception>
    public ReviewedPair Open(Reconciliation of, string sealedPair) =>
        SecretBox.Open(KeyOf(of), sealedPair) is { } text && JsonSerializer.Deserialize<ReviewedPair>(text) is { } pair
            ? pair
            : throw new SealedFileUnreadable("The item was altered, or its key is another.");

    private byte[] KeyOf(Reconciliation of) => files.KeyFor(of.Id, of.SealedKey, "telaah");
}
