using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Assignments;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>Gives a record to one colleague of the own party, with a note; gives it to another instead; or takes it back.</summary>
public sealed class AssignRecord(Journal journal)
{
    public sealed class Input
    {
        public string SubjectType { get; init; } = "";
        public Guid SubjectId { get; init; }
        public bool TakesBack { get; init; }
        public Guid? PersonId { get; set; }
        public string? Note { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.PersonId).NotEmpty().When(i => !i.TakesBack).WithMessage("Pilih rekan yang mengerjakannya.");
            RuleFor(i => i.Note).AtMost((Assignment a) => a.Note, "Catatan");
        }
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.AssignWork, input.TakesBack ? "TakeBackRecord" : nameof(AssignRecord), async recording =>
        {
            await new Validator().ValidateAndThrowAsync(input, recording.Cancelled);
            var (_, title) = await recording.KnownRecordAsync(input.SubjectType, input.SubjectId, TextLengths.Of((Assignment a) => a.Title),
                kind => kind.IsWorkedOn);
            var standing = await recording.Db.AssignmentsSeenBy(recording.Actor).AsTracking().SingleOrDefaultAsync(
                a => a.SubjectId == input.SubjectId && a.Party == recording.Actor.Party && a.EndedAt == null, recording.Cancelled);
            if (input.TakesBack ? standing is null : standing?.PersonId == input.PersonId && (standing?.Note ?? "") == (input.Note?.Trim() ?? ""))
                throw new RuleViolation(Rule.NothingChanged);
            standing?.End(recording.Actor, recording.At);
            if (input.TakesBack)
                recording.About(nameof(Assignment), standing!.Id);
            else
                await GiveAsync(input, title, recording);
        }, ct);

    private static async Task GiveAsync(Input input, string title, Recording recording)
    {
        var party = recording.Actor.Party!.Value;
        var person = await recording.Db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == input.PersonId && u.IsActive && u.Party == party,
            recording.Cancelled);
        if (person is null || !RolePermissions.May(person.Role, person.Party, Permission.AssignWork))
            throw new RuleViolation(Rule.NoSuchColleague);
        var given = new Assignment
        {
            Party = party, SubjectType = input.SubjectType, SubjectId = input.SubjectId, Title = title, PersonId = person.Id, Person = person.FullName,
            Note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim(), GivenById = recording.Actor.UserId, GivenBy = recording.Actor.Name,
            GivenAt = recording.At,
        };
        recording.Db.Add(given);
        recording.About(nameof(Assignment), given.Id);
    }
}
