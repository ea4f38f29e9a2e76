using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>BKN's letter that asks for a report: its sending starts the provisional clock.</summary>
public sealed class ReportRequestLetter : ILetterFact
{
    public bool Records(LetterKind kind) => kind == LetterKind.ReportRequest;

    public Task RecordAsync(Recording recording, SentLetter sent) => recording.AddAsync(new ReportRequest { LetterId = sent.Letter.Id });
}
