using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>
/// A party's signer puts the signature under the file of the frozen version, proving once more by password and one-time code who
/// it is. With the last signature the minutes become a fact, and what they agree on becomes follow-ups.
/// </summary>
public sealed class SignDocument(Journal journal, VerifyAgain verify)
{
    public sealed class Input : IProven
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
            var signer = await recording.Db.Users.AsNoTracking().Where(u => u.Id == recording.Actor.UserId)
                .Select(u => new { u.FullName, u.Position, u.TwoFactorEnabled }).SingleAsync(recording.Cancelled);
            // Whoever signs in a leader's place signs by the own name, in that capacity.
            document.Sign(recording.Actor with { Name = signer.FullName }, recording.Actor.ActsAs ?? signer.Position,
                signer.TwoFactorEnabled ? "Kata sandi dan kode sekali pakai (TOTP)" : "Kata sandi", recording.At);
            if (document.State == DraftState.Signed)
                await CompleteAsync(document, recording);
            await recording.ShareFilesAsync(document);
            recording.About(nameof(TwoPartyDocument), document.Id);
        }, ct);
    }

    private static async Task CompleteAsync(TwoPartyDocument document, Recording recording)
    {
        var paper = DraftPaper.Read(document.Kind, document.Latest!.Content);
        if (paper is EvaluationPaper { Content: { HeldOn: { } heldOn } content })
        {
            var evaluation = new Evaluation { HeldOn = heldOn, By = content.By, Period = document.Period, Summary = document.Title };
            if (document.SignaturesThatCount.FirstOrDefault(s => s.Party != recording.Actor.Party) is { } first)
                await recording.AddSignedAsync(evaluation, new Actor(first.SignerId, first.Signer, first.Party, Role.Leadership));
            else
                await recording.AddAsync(evaluation);
            document.FactId = evaluation.Id;
        }

        foreach (var (planned, index) in paper.FollowUps.Select((f, i) => (f, i)))
        {
            await recording.AddAsync(new FollowUp
            {
                DocumentId = document.Id, Number = index + 1, Text = planned.Text, Owner = planned.Owner, DueOn = planned.DueOn, Kind = planned.Kind,
            });
        }
    }
}
