using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Delegations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Delegations;

/// <summary>A leader, proving again who it is, names a colleague who acts in the leader's place from day to day.</summary>
public sealed class NameDelegate(Journal journal, VerifyAgain verify, ActingLeaders acting)
{
    public sealed class Input : IProven
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();
        public DelegationKind Kind { get; set; }
        public Guid? DelegateId { get; set; }
        public DateOnly? ValidFromOn { get; set; }
        public DateOnly? ValidUntilOn { get; set; }
        public string? LetterNumber { get; set; }
        public string? Ground { get; set; }
        public string? Password { get; set; }
        public string? Code { get; set; }
    }

    private sealed record Made(Delegation Delegation, bool BeginsToday);

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Kind).IsInEnum().WithMessage("Pilih Plh. atau Plt. dari daftar.");
            RuleFor(i => i.DelegateId).NotEmpty().WithMessage("Pilih siapa yang menggantikan Anda.");
            RuleFor(i => i.ValidFromOn).NotEmpty().WithMessage("Isi hari pertamanya.");
            RuleFor(i => i.ValidUntilOn).NotEmpty().WithMessage("Isi hari terakhirnya.");
            RuleFor(i => i.ValidUntilOn).GreaterThanOrEqualTo(i => i.ValidFromOn).When(i => i.ValidFromOn is not null && i.ValidUntilOn is not null)
                .WithMessage("Hari terakhir tidak boleh mendahului hari pertama.");
            RuleFor(i => i.ValidUntilOn).Must((i, until) => until < i.ValidFromOn!.Value.AddMonths(Delegation.LongestMonths))
                .When(i => i.ValidFromOn is { } from && i.ValidUntilOn >= from && from < DateOnly.MaxValue.AddYears(-1))
                .WithMessage("Satu penetapan paling lama enam bulan. Tetapkan kembali sesudahnya bila masih perlu.");
            RuleFor(i => i.LetterNumber).NotEmpty().WithMessage("Isi nomor surat penetapannya.").AtMost((Delegation d) => d.LetterNumber, "Nomor surat");
            RuleFor(i => i.Ground).NotEmpty().WithMessage("Tulis dasar penetapannya, misalnya dinas luar atau cuti.")
                .AtMost(RecordedFact.LongestReason, "Dasar");
            RuleFor(i => i.Password).NotEmpty().WithMessage("Masukkan kata sandi Anda sekali lagi.");
        }
    }

    public async Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default)
    {
        await journal.RequireAsync(actor, Permission.NameDelegate, nameof(NameDelegate), ct);
        await new Validator().ValidateAndThrowAsync(input, ct);
        await verify.VerifyAgainAsync(actor, input.Password!, input.Code, ct);
        var made = await journal.RecordAsync(actor, Permission.NameDelegate, nameof(NameDelegate), recording => RecordAsync(input, recording), ct);
        if (made is { BeginsToday: true })
            acting.Learn(made.Delegation.DelegateId, made.Delegation.Capacity);
    }

    private static async Task<Made?> RecordAsync(Input input, Recording recording)
    {
        var (db, leader, ct) = (recording.Db, recording.Actor, recording.Cancelled);
        var (from, until, chosen) = (input.ValidFromOn!.Value, input.ValidUntilOn!.Value, input.DelegateId!.Value);
        if (await db.Delegations.AnyAsync(d => d.Id == input.Id, ct))
            return null;
        if (from < recording.Today)
            throw new RuleViolation(Rule.DelegationInPast);
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == chosen && u.IsActive && u.Party == leader.Party, ct);
        if (person is null || !Delegation.MayBeGivenTo(person.Role) || leader.IsPerson(person.Id))
            throw new RuleViolation(Rule.DelegateUnsuited);
        if (await db.Delegations.AnyAsync(d => d.WithdrawnAt == null && d.ValidFromOn <= until && from <= d.ValidUntilOn
            && (d.LeaderId == leader.UserId || d.DelegateId == chosen), ct))
            throw new RuleViolation(Rule.DelegationOverlaps);
        var office = await db.Users.Where(u => u.Id == leader.UserId).Select(u => u.Position).SingleAsync(ct);
        var made = new Delegation
        {
            Id = input.Id, Party = leader.Party!.Value, Kind = input.Kind, LeaderId = leader.UserId!.Value, Leader = leader.Name, DelegateId = chosen,
            Delegate = person.FullName, Capacity = Labels.CapacityOf(input.Kind, office, leader.Party.Value), ValidFromOn = from, ValidUntilOn = until,
            LetterNumber = input.LetterNumber!.Trim(), Ground = input.Ground!.Trim(), MadeAt = recording.At,
        };
        db.Add(made);
        recording.About(nameof(Delegation), made.Id, made.Ground);
        await DelegationTelling.TellAsync(recording, made, Labels.ToDelegate(made), Labels.ToOtherParty(made));
        return new Made(made, made.Covers(recording.Today));
    }
}
