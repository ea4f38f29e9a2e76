using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Correspondence;

/// <summary>What people do with letters and representatives, as one step each, and forms that are right in every field.</summary>
internal static class CorrespondenceSteps
{
    public static LetterFormInput Form(string number, Party from = Party.Second, DateOnly? on = null) => new()
    {
        Number = number, DatedOn = on ?? On(3, 2), Subject = "Pemutakhiran data jabatan", From = from, FromUnit = "Direktorat Data", ToUnit = "Sekretariat",
        Classification = LetterClassification.Ordinary, SentOn = on ?? On(3, 2), Channel = LetterChannel.Email, Matter = "Pemutakhiran 2026",
    };

    public static Task<Guid> RecordAsync(this FeatureHost host, LetterFormInput input, Actor? by = null) =>
        host.Get<RecordLetter>().ExecuteAsync(input, by ?? host.Bkn);

    /// <summary>Records a letter and gives it back as stored.</summary>
    public static async Task<Letter> SendAsync(this FeatureHost host, string number, Party from = Party.Second, DateOnly? on = null, Letter? answers = null)
    {
        var input = Form(number, from, on);
        if (answers is not null)
            input.Letter.Choose(Pick(answers));
        return await host.FindAsync<Letter>(await host.RecordAsync(input, from == Party.First ? host.Itjen : host.Bkn));
    }

    public static LetterPick Pick(Letter letter) => new(letter.Id, letter.Number, letter.DatedOn, letter.Subject, letter.From, letter.SentOn);

    public static LetterInput Chosen(Letter letter)
    {
        var input = new LetterInput();
        input.Choose(Pick(letter));
        return input;
    }

    public static LetterFormInput CorrectionOf(Letter letter)
    {
        var input = LetterFormInput.For(letter);
        input.Reason = "Salah ketik.";
        return input;
    }

    public static Task<Guid> CorrectAsync(this FeatureHost host, LetterFormInput input, Actor? by = null) =>
        host.Get<CorrectLetter>().ExecuteAsync(input, by ?? host.Bkn);

    public static ConfirmLetter.Input ConfirmationOf(Letter letter, DateOnly on, bool correction = false) => new()
    {
        LetterId = letter.Id, Version = letter.Version, ConfirmedOn = on, ConfirmedBy = "Kepala Subbagian Tata Usaha", Through = ConfirmationChannel.Oral,
        IsCorrection = correction, Reason = correction ? "Salah tanggal." : null,
    };

    public static async Task<Representative> NowAsync(this FeatureHost host, Party party) => (await host.Get<RepresentativeQueries>().LastAsync(party))!;

    /// <summary>A change of Itjen's representative, right in every field.</summary>
    public static async Task<RepresentativeInput> ChangeFormAsync(this FeatureHost host, DateOnly from, DateOnly? notified = null)
    {
        var input = RepresentativeInput.After(await host.NowAsync(Party.First));
        (input.Name, input.Position, input.Email, input.ValidFromOn,
            input.NotifiedOn) = ("Rina Contoh", "Kepala Bagian Umum", "umum@itjen.example.id", from, notified);
        input.KnownOn = On(8, 1);
        return input;
    }

    public static Task<Guid> ChangeAsync(this FeatureHost host, RepresentativeInput input, Actor? by = null) =>
        host.Get<ChangeRepresentative>().ExecuteAsync(input, by ?? host.Itjen);

    public static async Task<RepresentativeInput> CorrectionAsync(this FeatureHost host, Guid id)
    {
        var found = (await host.Get<RepresentativeQueries>().FindAsync(id))!;
        var input = RepresentativeInput.For(found.Representative, found.Replaced!, found.Change, found.Letter);
        input.Reason = "Salah ketik.";
        return input;
    }

    public static Task<Guid> CorrectAsync(this FeatureHost host, RepresentativeInput input, Actor? by = null) =>
        host.Get<CorrectRepresentative>().ExecuteAsync(input, by ?? host.Itjen);
}
