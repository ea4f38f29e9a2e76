using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Corrections;

/// <summary>Either party tells what SIASN says of a proposal, and since when: the proposer sees it there, and BKN makes it so.</summary>
public sealed class UpdateCorrectionStatus(Journal journal)
{
    public sealed class Input
    {
        public Guid ItemId { get; init; }
        public Guid Version { get; init; }
        public int? StatusCode { get; set; }

        /// <summary>The day on which it became so.</summary>
        public DateOnly? On { get; set; }

        /// <summary>Today in WIB, and the day of the present state; the action sets both afresh.</summary>
        public DateOnly Today { get; set; }
        public DateOnly Since { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.StatusCode).Must(c => c is { } code && SiasnStatus.Find(code) is not null).WithMessage("Pilih status SIASN dari daftar.");
            RuleFor(i => i.On).NotNull().WithMessage("Isi tanggal status itu mulai berlaku.").PastOrToday(i => i.Today)
                .Must((i, on) => on is null || on >= i.Since)
                .WithMessage(i => $"Status sekarang berlaku sejak {IndonesianDates.Long(i.Since)}. Isi tanggal itu atau sesudahnya.");
        }
    }

    public Task<Guid> ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordCorrectionList, nameof(UpdateCorrectionStatus), async recording =>
        {
            var (list, item) = await recording.FindItemAsync(input.ItemId, input.Version);
            (input.Today, input.Since) = (recording.Today, item.StatusOn);
            new Validator().ValidateAndThrow(input);
            if (input.StatusCode == item.StatusCode && input.On == item.StatusOn)
                throw new RuleViolation(Rule.NothingChanged);
            recording.Db.Add(new CorrectionStep
            {
                ItemId = item.Id, FromCode = item.StatusCode, FromOn = item.StatusOn, ToCode = input.StatusCode!.Value, ToOn = input.On!.Value,
                RecordedBy = recording.Actor.Name, RecordedAt = recording.At,
            });
            (item.StatusCode, item.StatusOn) = (input.StatusCode.Value, input.On.Value);
            recording.About(nameof(CorrectionList), list.Id);
            return item.Id;
        }, ct);
}
