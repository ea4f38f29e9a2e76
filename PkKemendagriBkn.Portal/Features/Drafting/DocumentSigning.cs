using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>Records a signature, however it was put; with the last one the minutes become a fact, and what they agree on becomes follow-ups.</summary>
internal static class DocumentSigning
{
    /// <param name="recording">Of whoever signs.</param>
    /// <param name="document">With its versions and signatures.</param>
    /// <param name="method">How a certified signature was put; null for one by password, which says whether a code was asked for too.</param>
    /// <param name="signedFile">SHA-256 of the file with the certified signature in it.</param>
    public static async Task SignAsync(this Recording recording, TwoPartyDocument document, string? method = null, string? signedFile = null)
    {
        var signer = await recording.Db.Users.AsNoTracking().Where(u => u.Id == recording.Actor.UserId)
            .Select(u => new { u.FullName, u.Position, u.TwoFactorEnabled }).SingleAsync(recording.Cancelled);
        // Whoever signs in a leader's place signs by the own name, in that capacity.
        document.Sign(recording.Actor with { Name = signer.FullName }, recording.Actor.ActsAs ?? signer.Position,
            method ?? (signer.TwoFactorEnabled ? "Kata sandi dan kode sekali pakai (TOTP)" : "Kata sandi"), recording.At, signedFile);
        if (document.State == DraftState.Signed)
            await CompleteAsync(document, recording);
        await recording.ShareFilesAsync(document);
        recording.About(nameof(TwoPartyDocument), document.Id);
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
