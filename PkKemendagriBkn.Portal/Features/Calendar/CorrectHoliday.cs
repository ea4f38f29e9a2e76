using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Calendar;

/// <summary>An administrator corrects a holiday, with a reason, such as a decree that was amended. Messages that have gone out stay where they are.</summary>
public sealed class CorrectHoliday(Journal journal)
{
    public Task<Guid> ExecuteAsync(HolidayInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ManageSettings, nameof(CorrectHoliday), async recording =>
        {
            new HolidayInput.Validator().ValidateAndThrow(input);
            var holiday = await recording.AmendAsync<Holiday>(input.Id, input.Version, input.Reason!);
            await input.RequireFreeDayAsync(recording);
            (holiday.ObservedOn, holiday.Name, holiday.Kind, holiday.Decree) = (input.ObservedOn!.Value, input.Name!, input.Kind!.Value, input.Decree!);
            return await recording.CorrectedAsync(holiday.Id, input.UploadIds);
        }, ct);
}
