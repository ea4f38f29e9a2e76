using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Drafting;

/// <summary>What people do with a letter of their party.</summary>
internal static class LetterSteps
{
    public static Task<Guid> OpenAsync(FeatureHost host, LetterKind kind, Actor by, Guid? about = null) => host.Get<OpenDocument>().ExecuteAsync(
        new OpenDocument.Input { Kind = DraftKind.Letter, LetterKind = kind, AboutId = about, Title = $"Surat {kind}", Start = DraftStart.People }, by);

    public static async Task<LetterContent> ContentAsync(FeatureHost host, Guid id)
    {
        var detail = (await host.Get<DocumentQueries>().FindAsync(id, Actor.Portal))!;
        return ((LetterPaper)detail.PaperOf(detail.Frozen)).Content;
    }

    /// <summary>A letter before its leader, complete.</summary>
    public static async Task<Guid> ProposedAsync(FeatureHost host, LetterKind kind, Actor by, Guid? about = null, string? number = null)
    {
        var story = new DraftingStory(host);
        var id = await OpenAsync(host, kind, by, about);
        await story.CompleteAsync(id, by);
        if (number is not null)
            await story.WriteAsync(id, paper => new LetterPaper(((LetterPaper)paper).Content with { Number = number }), by);
        await story.SendAsync(id, DraftStep.Propose, by);
        return id;
    }

    /// <summary>The leader puts the signature, as after the password.</summary>
    public static Task SignAsync(FeatureHost host, Guid id, Actor leader) =>
        host.Get<Journal>().RecordAsync(leader, Permission.SignDocument, nameof(SignDocument), async recording =>
        {
            var document = await recording.FindAsync<TwoPartyDocument>(id);
            await recording.Db.Entry(document).Collection(d => d.Versions).LoadAsync();
            await recording.Db.Entry(document).Collection(d => d.Signatures).LoadAsync();
            document.Sign(recording.Actor, "Pimpinan", "Kata sandi", recording.At);
            recording.About(nameof(TwoPartyDocument), id);
        });

    /// <summary>A letter of BKN that only has to be sent.</summary>
    public static Task<Guid> SignedAsync(FeatureHost host) => SignedAsync(host, LetterKind.Other, host.Bkn);

    public static async Task<Guid> SignedAsync(FeatureHost host, LetterKind kind, Actor by, Guid? about = null)
    {
        var id = await ProposedAsync(host, kind, by, about);
        await SignAsync(host, id, host.As(Role.Leadership, by.Party));
        return id;
    }

    /// <returns>The letter in the register.</returns>
    public static async Task<Guid> SendAsync(FeatureHost host, Guid id, Actor by, DateOnly? on = null) => await host.Get<SendLetter>().ExecuteAsync(
        new SendLetter.Input
        {
            DocumentId = id, Version = (await host.FindAsync<TwoPartyDocument>(id)).Version, SentOn = on ?? host.Today, Channel = LetterChannel.Email,
        }, by);
}
