using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>
/// A party names another representative, or other ways to reach it: the new one, the end of the old one and the event that has to be
/// notified 30 calendar days ahead (Pasal 9(3)) are one write.
/// </summary>
public sealed class ChangeRepresentative(Journal journal)
{
    public Task<Guid> ExecuteAsync(RepresentativeInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordRepresentative, nameof(ChangeRepresentative), async recording =>
        {
            if (await recording.IsRepeatAsync<Representative>(input.Id))
                return input.Id;
            var replaced = await recording.FindAsync<Representative>(input.ReplacesId);
            if (replaced.Party != recording.Actor.Party)
                throw new RuleViolation(Rule.FactOfOtherParty);
            if (await recording.Db.Representatives.AnyAsync(r => r.ReplacesId == replaced.Id, recording.Cancelled))
                throw new RuleViolation(Rule.RepresentativeAlreadyReplaced);
            (input.Today, input.ReplacedFromOn, input.ValidUntilOn) = (recording.Today, replaced.ValidFromOn, null);
            new RepresentativeInput.Validator().ValidateAndThrow(input);

            var change = await EventAsync(recording, replaced, input);
            var representative = new Representative
            {
                Id = input.Id, Party = replaced.Party, Name = "", Address = "", Email = "", ReplacesId = replaced.Id, ChangeId = change.Id,
                LetterId = change.LetterId,
            };
            input.ApplyTo(representative);
            replaced.ValidUntilOn = input.ValidFromOn!.Value.AddDays(-1);
            await recording.AddAsync(representative, uploads: input.UploadIds);
            return input.Id;
        }, ct);

    /// <summary>The event of the change: a new one, or the one that had been recorded alone.</summary>
    private static async Task<RepresentativeChange> EventAsync(Recording recording, Representative replaced, RepresentativeInput input)
    {
        if (await recording.Db.AgreementEvents.OfType<RepresentativeChange>().SingleOrDefaultAsync(e => e.Id == input.ChangeId, recording.Cancelled)
            is not { } alone)
        {
            var change = new RepresentativeChange { Id = input.ChangeId, Party = replaced.Party, Description = "" };
            input.ApplyTo(change, replaced);
            await recording.AddAsync<AgreementEvent>(change, input.Letter);
            return change;
        }

        if (alone.Party != replaced.Party)
            throw new RuleViolation(Rule.FactOfOtherParty);
        if (await recording.Db.Representatives.AnyAsync(r => r.ChangeId == alone.Id, recording.Cancelled))
            throw new RuleViolation(Rule.EventOfRepresentative);
        input.ApplyTo(alone, replaced);
        await recording.AmendLetterAsync(alone, input.Letter);
        return alone;
    }

    /// <summary>What the event says, from what differs.</summary>
    internal static string Description(Representative replaced, RepresentativeInput input)
    {
        var contacts = new List<string>();
        if (replaced.Address != input.Address)
            contacts.Add($"alamat: {input.Address}");
        if (replaced.Phone != input.Phone && input.Phone is not null)
            contacts.Add($"telepon: {input.Phone}");
        if (replaced.Email != input.Email)
            contacts.Add($"surel: {input.Email}");
        var position = input.Position is null ? "" : $" ({input.Position})";
        var who = replaced.Name == input.Name && replaced.Position == input.Position
            ? $"Perubahan data perwakilan {input.Name}{position}"
            : $"Perwakilan berubah dari {replaced.Name} menjadi {input.Name}{position}";
        return contacts.Count == 0 ? $"{who}." : $"{who}; {string.Join("; ", contacts)}.";
    }
}
