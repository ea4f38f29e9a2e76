using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Reminders;

/// <summary>An administrator changes when a role of a party is reminded of a kind of deadline: a new version, for steps from tomorrow on.</summary>
public sealed class ChangeReminderRule(Journal journal)
{
    public sealed class Input
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();
        public DeadlineKind Kind { get; init; }
        public Role Role { get; init; }
        public Party Party { get; init; }

        /// <summary>The number of the version that was read; 0 for the built-in plan.</summary>
        public int ReadNumber { get; init; }
        public string? DaysBefore { get; set; }
        public bool TellsLateness { get; set; }
        public int? LateFrom { get; set; }
        public int? LateEvery { get; set; }
        public bool AlsoWhenOtherOwes { get; set; }
        public bool WaitsForWorkingDay { get; set; }
        public string? Reason { get; set; }

        /// <summary>What was typed, as a plan; null while it cannot be read.</summary>
        public ReminderPlan? ToPlan() =>
            !new Validator().Validate(this, o => o.IncludeProperties(i => i.DaysBefore, i => i.LateFrom, i => i.LateEvery)).IsValid ? null : new ReminderPlan
            {
                DaysBefore = ReminderPlan.ReadDays(DaysBefore)!, LateFrom = TellsLateness ? LateFrom : null, LateEvery = TellsLateness ? LateEvery!.Value : 0,
                AlsoWhenOtherOwes = AlsoWhenOtherOwes, WaitsForWorkingDay = WaitsForWorkingDay,
            };

        public static Input Of(DeadlineKind kind, Reminded who, int number, ReminderPlan plan) => new()
        {
            Kind = kind, Role = who.Role, Party = who.Party, ReadNumber = number, DaysBefore = plan.DaysBeforeText, TellsLateness = plan.LateFrom is not null,
            LateFrom = plan.LateFrom ?? 1, LateEvery = plan.LateEvery, AlsoWhenOtherOwes = plan.AlsoWhenOtherOwes, WaitsForWorkingDay = plan.WaitsForWorkingDay,
        };
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.DaysBefore).Must(text => ReminderPlan.ReadDays(text) is not null)
                .WithMessage(string.Create(CultureInfo.InvariantCulture,
                    $"Tulis paling banyak {ReminderPlan.MostSteps} bilangan hari dari 0 sampai {ReminderPlan.MostDaysBefore}, dipisahkan koma, misalnya 30, 14, 7."));
            RuleFor(i => i.LateFrom).NotNull().WithMessage("Isi hari keterlambatan pertama.").InclusiveBetween(1, ReminderPlan.MostDaysLate)
                .WithMessage(string.Create(CultureInfo.InvariantCulture, $"Isi 1 sampai {ReminderPlan.MostDaysLate} hari.")).When(i => i.TellsLateness);
            RuleFor(i => i.LateEvery).NotNull().WithMessage("Isi jarak antarpengingat.").InclusiveBetween(0, ReminderPlan.MostDaysLate)
                .WithMessage(string.Create(CultureInfo.InvariantCulture, $"Isi 0 (satu kali) sampai {ReminderPlan.MostDaysLate} hari."))
                .When(i => i.TellsLateness);
            RuleFor(i => i.Role).Must((i, role) => ReminderRules.Everyone.Contains(new Reminded(role, i.Party)))
                .WithMessage("Pilih peran yang menerima pengingat.");
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasan perubahan.").AtMost(RecordedFact.LongestReason, "Alasan");
        }
    }

    public Task<Guid> ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ManageSettings, nameof(ChangeReminderRule), async recording =>
        {
            await new Validator().ValidateAndThrowAsync(input, recording.Cancelled);
            if (await recording.IsRepeatAsync<ReminderRule>(input.Id))
                return input.Id;
            var newest = await recording.Db.ReminderRules.AsNoTracking()
                .WithVoided()
                .Where(r => r.Kind == input.Kind && r.Role == input.Role && r.Party == input.Party)
                .OrderByDescending(r => r.Number).FirstOrDefaultAsync(recording.Cancelled);
            if ((newest?.Number ?? 0) != input.ReadNumber)
                throw new FactChanged(newest?.RecordedBy ?? "", newest?.RecordedAt ?? recording.At);
            var plan = input.ToPlan()!;
            if (plan == (newest?.Plan ?? ReminderPlan.DefaultFor(input.Role)))
                throw new RuleViolation(Rule.NothingChanged);
            await recording.AddAsync(new ReminderRule
            {
                Id = input.Id, Kind = input.Kind, Role = input.Role, Party = input.Party, Number = input.ReadNumber + 1, DaysBefore = plan.DaysBeforeText,
                LateFrom = plan.LateFrom, LateEvery = plan.LateEvery, AlsoWhenOtherOwes = plan.AlsoWhenOtherOwes, WaitsForWorkingDay = plan.WaitsForWorkingDay,
            });
            recording.About(nameof(ReminderRule), input.Id, input.Reason!.Trim());
            return input.Id;
        }, ct);
}
