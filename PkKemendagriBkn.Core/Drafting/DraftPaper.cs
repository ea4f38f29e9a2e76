using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Minutes;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>A part of a document to which the other party's remarks can be put.</summary>
public sealed record RemarkPlace(string Key, string Title);

/// <summary>The content of a document of whichever kind, and what is the same for all of them.</summary>
public abstract record DraftPaper
{
    public abstract string Canonical { get; }

    /// <summary>What is still missing or wrong before it leaves its drafter, in Indonesian, with the field or section it is about.</summary>
    /// <param name="today">Nothing that has not happened is written down.</param>
    /// <param name="drafter">Fills the own number; the other party states its own when it agrees.</param>
    public IEnumerable<(string Field, string Sentence)> Gaps(DateOnly today, Party drafter) => string.IsNullOrWhiteSpace(NumberOf(drafter))
        ? Gaps(today).Prepend(("Number", $"Isi nomor {(this is ReportPaper ? "laporan" : this is LetterPaper ? "surat" : "berita acara dari pihak Anda")}."))
        : Gaps(today);

    /// <summary>The number that a party has given to it; empty while it has none.</summary>
    public abstract string NumberOf(Party party);

    /// <summary>The same with the number that a party gives to it.</summary>
    public abstract DraftPaper WithNumber(Party party, string number);

    /// <summary>What is missing or wrong besides the number.</summary>
    protected abstract IEnumerable<(string Field, string Sentence)> Gaps(DateOnly today);

    public abstract Document ToDocument(Agreement agreement, Imprint imprint);

    public abstract IReadOnlyList<RemarkPlace> Places { get; }

    /// <summary>The day on which what it tells of was held; null for a report.</summary>
    public virtual DateOnly? HeldOn => null;

    public virtual IReadOnlyList<PlannedFollowUp> FollowUps => [];

    /// <summary>Whether it may be saved in the place of another: what a run of the portal found is not typed over.</summary>
    public virtual bool MayReplace(DraftPaper stored) => true;

    /// <summary>The same with these files as its attachments.</summary>
    public abstract DraftPaper With(IReadOnlyList<AttachedFile> attachments);

    /// <summary>A new one with who takes part, who signs and where as in an earlier one of its kind; with its free texts too where they are wanted.</summary>
    public abstract DraftPaper After(DraftPaper earlier, bool withTexts);

    public static DraftPaper Read(DraftKind kind, string canonical) => kind switch
    {
        DraftKind.Report => new ReportPaper(CanonicalContent.Read<ReportContent>(canonical)),
        DraftKind.Minutes => new MinutesPaper(CanonicalContent.Read<MinutesContent>(canonical)),
        DraftKind.Letter => new LetterPaper(CanonicalContent.Read<LetterContent>(canonical)),
        _ => new EvaluationPaper(CanonicalContent.Read<EvaluationContent>(canonical)),
    };
}

public sealed record ReportPaper(ReportContent Content) : DraftPaper
{
    public override string Canonical => CanonicalContent.Of(Content);

    public override DraftPaper With(IReadOnlyList<AttachedFile> attachments) => new ReportPaper(Content with { Attachments = attachments });

    public override string NumberOf(Party party) => party == Party.First ? Content.Number : "";

    public override DraftPaper WithNumber(Party party, string number) => party == Party.First ? new ReportPaper(Content with { Number = number }) : this;

    public override DraftPaper After(DraftPaper earlier, bool withTexts)
    {
        var last = ((ReportPaper)earlier).Content;
        var after = Content with { Signer = last.Signer ?? Content.Signer, Place = last.Place };
        return new ReportPaper(withTexts ? (after with { Sections = last.Sections }).Refilled(after.Sections) : after);
    }

    public override IReadOnlyList<RemarkPlace> Places => [.. Content.Sections.Select(s => new RemarkPlace(s.Key, s.Title))];

    protected override IEnumerable<(string Field, string Sentence)> Gaps(DateOnly today) => Content.Gaps(today);

    public override Document ToDocument(Agreement agreement, Imprint imprint) => ExchangeReport.Build(agreement, Content, imprint);
}

public sealed record MinutesPaper(MinutesContent Content) : DraftPaper
{
    public override string Canonical => CanonicalContent.Of(Content);

    public override bool MayReplace(DraftPaper stored) => stored is MinutesPaper minutes && Content.HasFiguresOf(minutes.Content);

    public override DraftPaper With(IReadOnlyList<AttachedFile> attachments) => new MinutesPaper(Content with { Attachments = attachments });

    public override string NumberOf(Party party) => party == Party.First ? Content.FirstNumber : Content.SecondNumber;

    public override DraftPaper WithNumber(Party party, string number) =>
        new MinutesPaper(party == Party.First ? Content with { FirstNumber = number } : Content with { SecondNumber = number });

    public override DraftPaper After(DraftPaper earlier, bool withTexts)
    {
        var last = ((MinutesPaper)earlier).Content;
        var after = Content with { Place = last.Place, Signers = last.Signers, Participants = last.Participants };
        return new MinutesPaper(withTexts ? after with { About = last.About, Notes = last.Notes } : after);
    }

    public override DateOnly? HeldOn => Content.HeldOn;
    public override IReadOnlyList<PlannedFollowUp> FollowUps => Content.FollowUps;

    public override IReadOnlyList<RemarkPlace> Places =>
    [
        new("pembukaan", "Pembukaan dan para pihak"), new("peserta", "Peserta"), new("data", "Data yang dipadankan"), new("hasil", "Hasil pemadanan"),
        new("tindak-lanjut", "Tindak lanjut"), new("keberatan", "Keberatan"), new("catatan", "Catatan"),
    ];

    protected override IEnumerable<(string Field, string Sentence)> Gaps(DateOnly today) => Content.Gaps(today);

    public override Document ToDocument(Agreement agreement, Imprint imprint) => MatchingMinutes.Build(agreement, Content, imprint);
}

public sealed record EvaluationPaper(EvaluationContent Content) : DraftPaper
{
    public override string Canonical => CanonicalContent.Of(Content);

    public override DraftPaper With(IReadOnlyList<AttachedFile> attachments) => new EvaluationPaper(Content with { Attachments = attachments });

    public override string NumberOf(Party party) => party == Party.First ? Content.FirstNumber : Content.SecondNumber;

    public override DraftPaper WithNumber(Party party, string number) =>
        new EvaluationPaper(party == Party.First ? Content with { FirstNumber = number } : Content with { SecondNumber = number });

    public override DraftPaper After(DraftPaper earlier, bool withTexts)
    {
        var last = ((EvaluationPaper)earlier).Content;
        var after = Content with { Place = last.Place, Signers = last.Signers, Participants = last.Participants };
        return new EvaluationPaper(withTexts ? after with { Conclusion = last.Conclusion } : after);
    }

    public override DateOnly? HeldOn => Content.HeldOn;
    public override IReadOnlyList<PlannedFollowUp> FollowUps => Content.FollowUps;

    public override IReadOnlyList<RemarkPlace> Places =>
    [
        new("pembukaan", "Pembukaan"), new("peserta", "Peserta"), new("agenda", "Agenda"), new("temuan", "Temuan dan rekomendasi"),
        new("tindak-lanjut", "Tindak lanjut"), new("kesimpulan", "Kesimpulan"),
    ];

    protected override IEnumerable<(string Field, string Sentence)> Gaps(DateOnly today) => Content.Gaps(today);

    public override Document ToDocument(Agreement agreement, Imprint imprint) => EvaluationMinutes.Build(agreement, Content, imprint);

    /// <summary>Which kind of document an evaluation by these becomes.</summary>
    public static DraftKind KindOf(EvaluationHolder by) => by == EvaluationHolder.Joint ? DraftKind.JointEvaluation : DraftKind.OwnEvaluation;
}

public sealed record LetterPaper(LetterContent Content) : DraftPaper
{
    public override string Canonical => CanonicalContent.Of(Content);

    /// <summary>Whose letter it is and of which kind is said when it is opened.</summary>
    public override bool MayReplace(DraftPaper stored) =>
        stored is LetterPaper letter && (letter.Content.Kind, letter.Content.From) == (Content.Kind, Content.From);

    public override DraftPaper With(IReadOnlyList<AttachedFile> attachments) => new LetterPaper(Content with { Attachments = attachments });

    public override string NumberOf(Party party) => party == Content.From ? Content.Number : "";

    public override DraftPaper WithNumber(Party party, string number) => party == Content.From ? new LetterPaper(Content with { Number = number }) : this;

    public override DraftPaper After(DraftPaper earlier, bool withTexts)
    {
        var last = ((LetterPaper)earlier).Content;
        return new LetterPaper(Content with { Signer = last.Signer, Place = last.Place, CopyTo = last.CopyTo });
    }

    public override IReadOnlyList<RemarkPlace> Places =>
        [new("kepala", "Kepala surat"), new("isi", "Isi surat"), new("penutup", "Penanda tangan dan tembusan")];

    protected override IEnumerable<(string Field, string Sentence)> Gaps(DateOnly today) => Content.Gaps(today);

    public override Document ToDocument(Agreement agreement, Imprint imprint) => OfficialLetter.Build(agreement, Content, imprint);
}
