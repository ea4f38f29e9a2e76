using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>
/// A party's signer puts the signature under the file of the frozen version, proving once more by password and one-time code who
/// it is.
/// </summary>
public sealed class SignDocument(Journal journal, VerifyAgain verify)
{
    public class Input : IProven
    {
        public Guid DocumentId { get; init; }
        public Guid Version { get; init; }

        /// <summary>The digest of the file that the signer was shown.</summary>
        public string FileSha256 { get; init; } = "";
        public bool HasRead { get; set; }
        public string? Password { get; set; }
        public string? Code { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.HasRead).Equal(true).WithMessage("Nyatakan bahwa Anda telah membaca naskahnya.");
            RuleFor(i => i.Password).NotEmpty().WithMessage("Masukkan kata sandi Anda sekali lagi.");
        }
    }

    public async Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default)
    {
        await journal.RequireAsync(actor, Permission.SignDocument, nameof(SignDocument), ct);
        await new Validator().ValidateAndThrowAsync(input, ct);
        await verify.VerifyAgainAsync(actor, input.Password!, input.Code, ct);
        await journal.RecordAsync(actor, Permission.SignDocument, nameof(SignDocument), async recording =>
        {
            var document = await recording.FindDocumentAsync(input.DocumentId, input.Version);
            if (document.Latest?.FileSha256 != input.FileSha256)
                throw new RuleViolation(Rule.OtherVersionThanShown);
            await recording.SignAsync(document);
        }, ct);
    }
}
