using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Calendar;

/// <summary>An administrator records a holiday that a decree has made. It is a setting of the portal, no fact of a party.</summary>
public sealed class RecordHoliday(Journal journal)
{
    public Task<Guid> ExecuteAsync(HolidayInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ManageSettings, nameof(RecordHoliday), async recording =>
        {
            new HolidayInput.Validator().ValidateAndThrow(input);
            if (await recording.IsRepeatAsync<Holiday>(input.Id))
                return input.Id;
            await input.RequireFreeDayAsync(recording);
            await recording.AddAsync(new Holiday
            {
                Id = input.Id, ObservedOn = input.ObservedOn!.Value, Name = input.Name!, Kind = input.Kind!.Value,
                Decree = input.Decree!
            }, uploads: input.UploadIds);
            return input.Id;
        }, ct);
}
