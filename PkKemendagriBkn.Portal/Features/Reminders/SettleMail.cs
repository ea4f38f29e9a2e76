using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Reminders;

/// <summary>An administrator sends a failed mail again, or notes that one which counted as sent came back to the sender's mailbox.</summary>
public sealed class SettleMail(Journal journal)
{
    public sealed class Input
    {
        public Guid MailId { get; init; }

        /// <summary>Whether it is noted as returned; otherwise it is sent again.</summary>
        public bool CameBack { get; init; }

        /// <summary>What the failure notice says, or why it is sent again.</summary>
        public string? Reason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasannya, misalnya isi pemberitahuan gagal kirim.")
            .AtMost(RecordedFact.LongestReason, "Alasan");
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ManageSettings, nameof(SettleMail), async recording =>
        {
            await new Validator().ValidateAndThrowAsync(input, recording.Cancelled);
            var mail = await recording.Db.OutboxMails.SingleOrDefaultAsync(m => m.Id == input.MailId, recording.Cancelled)
                ?? throw new RuleViolation(Rule.FactNotFound);
            if (mail.State != (input.CameBack ? MailState.Sent : MailState.Failed))
                throw new RuleViolation(Rule.MailIsNotThere);
            if (input.CameBack)
                (mail.State, mail.Reason) = (MailState.Failed, MailText.OneLine($"Kembali ke pengirim: {input.Reason}"));
            else
                (mail.State, mail.Reason, mail.NextAttemptAt, mail.FirstAttemptAt, mail.Attempts) = (MailState.Pending, null, recording.At, null, 0);
            recording.About(nameof(OutboxMail), mail.Id, input.Reason!.Trim());
        }, ct);
}
