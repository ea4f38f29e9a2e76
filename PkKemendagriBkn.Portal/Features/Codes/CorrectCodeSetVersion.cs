using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>A party corrects what it said of a version, with a reason: its name, validity, letter and note. Never its rows; see ADR 11.</summary>
public sealed class CorrectCodeSetVersion(Journal journal)
{
    public Task<Guid> ExecuteAsync(CodeSetInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectCodeSetVersion), async recording =>
        {
            input.Today = recording.Today;
            new CodeSetInput.Validator().ValidateAndThrow(input);
            var version = await recording.AmendAsync<CodeSetVersion>(input.Id, input.Version, input.Reason!);
            // The set is not corrected: rows of one kind do not become those of another.
            (input.Owner, input.Kind, input.Title) = (version.Owner, version.Kind, version.Title);
            await input.RequireUniqueAsync(recording.Db, recording.Cancelled);
            (version.Label, version.ValidFromOn, version.ValidUntilOn,
                version.Note) = (input.Label!.Trim(), input.ValidFromOn!.Value, input.ValidUntilOn, input.Note);
            return await recording.CorrectedAsync(version, input);
        }, ct);
}
