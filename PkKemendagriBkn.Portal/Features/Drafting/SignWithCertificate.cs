using System.Collections.Concurrent;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Signatures;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>
/// A party's signer puts a certified signature on the file of the frozen version, behind those that it bears already. The passphrase goes to the
/// service once and is kept nowhere; wrong ones are counted on the trail, so that BSrE's own lock is never reached from here.
/// </summary>
public sealed class SignWithCertificate(
    Journal journal, VerifyAgain verify, CertifiedSigning signing, DocumentFile file, ContentStore store, PassphraseAttempts attempts)
{
    private const int LongestPassphrase = 200;

    private readonly ConcurrentDictionary<Guid, bool> underWay = new();

    public sealed class Input : SignDocument.Input
    {
        public string? Passphrase { get; set; }

        /// <summary>Without what is secret, so that no log can hold it.</summary>
        public override string ToString() => $"{DocumentId}";
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            Include(new SignDocument.Validator());
            RuleFor(i => i.Passphrase).Must(p => p is { Length: > 0 and <= LongestPassphrase }).WithMessage("Masukkan frasa sandi sertifikat elektronik Anda.");
        }
    }

    /// <summary>What is to be signed, as it was read before the service is asked.</summary>
    private sealed record Ready(TwoPartyDocument Document, string File, string Name, string Email, Party Party, DateTimeOffset At);

    /// <exception cref="SigningRefused">No signature was put; the sentence says why.</exception>
    public async Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default)
    {
        await journal.RequireAsync(actor, Permission.SignDocument, nameof(SignWithCertificate), ct);
        await new Validator().ValidateAndThrowAsync(input, ct);
        await verify.VerifyAgainAsync(actor, input.Password!, input.Code, ct);
        if (!underWay.TryAdd(actor.UserId!.Value, true))
            throw new SigningRefused(SigningRefusal.Held);
        try
        {
            await SignAsync(input, actor, ct);
        }
        finally
        {
            underWay.TryRemove(actor.UserId.Value, out _);
        }
    }

    private async Task SignAsync(Input input, Actor actor, CancellationToken ct)
    {
        var ready = await journal.PrepareAsync(actor, Permission.SignDocument, nameof(SignWithCertificate), recording => ReadAsync(input, recording), ct);
        // From here on nothing is broken off when the browser goes away: the service counts what it was asked, and has signed perhaps.
        var (pdf, added) = await CallServiceAsync(ready, input.Passphrase!, actor);
        // A file whose write is then refused has no row, and the night pass clears it away.
        var kept = await file.KeepSignedAsync(ready.Document, pdf, actor, ready.At, CancellationToken.None);
        await journal.RecordAsync(actor, Permission.SignDocument, nameof(SignWithCertificate), async recording =>
        {
            var document = await recording.FindDocumentAsync(input.DocumentId, input.Version);
            if (document.NewestFile != ready.File)
                throw new FactChanged("", recording.At);
            await recording.SignAsync(document, $"{signing.Method}, nomor seri sertifikat {added.SerialNumber}", kept.Sha256);
            recording.Db.Add(kept);
        }, CancellationToken.None);
    }

    private static async Task<Ready> ReadAsync(Input input, Recording recording)
    {
        var document = await recording.FindDocumentAsync(input.DocumentId, input.Version);
        if (document.Latest?.FileSha256 != input.FileSha256)
            throw new RuleViolation(Rule.OtherVersionThanShown);
        var file = document.NewestFile!;
        var signer = await recording.Db.Users.AsNoTracking().SingleAsync(u => u.Id == recording.Actor.UserId, recording.Cancelled);
        // Tried here, where nothing is saved: whoever may not sign must not reach the service.
        document.Sign(recording.Actor, signer.Position, "", recording.At);
        return new Ready(document, file, signer.FullName, signer.Email ?? "", recording.Actor.Party!.Value, recording.At);
    }

    private async Task<(byte[] Pdf, SignatureCheck Added)> CallServiceAsync(Ready ready, string passphrase, Actor actor)
    {
        if (await attempts.AreUsedUpAsync(actor))
            throw new SigningRefused(SigningRefusal.Held);
        using var bytes = new MemoryStream();
        await using (var kept = await store.OpenAsync(ready.File, CancellationToken.None))
            await kept.CopyToAsync(bytes);
        var statement = new SignatureStatement(ready.Name, $"Menandatangani sebagai {Labels.Of(ready.Party)}", ready.At);
        try
        {
            return await signing.SignAsync(new SigningOrder(bytes.ToArray(), statement, ready.Email, passphrase), CancellationToken.None);
        }
        catch (SigningRefused refused)
        {
            await journal.NoteAsync(actor, Permission.SignDocument,
                refused.Refusal == SigningRefusal.WrongPassphrase ? PassphraseAttempts.Wrong : "CertificateRefused",
                nameof(TwoPartyDocument), ready.Document.Id, refused.Message, CancellationToken.None);
            throw;
        }
    }
}
