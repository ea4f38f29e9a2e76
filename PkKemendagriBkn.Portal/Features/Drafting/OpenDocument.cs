using System.Security.Cryptography;
using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>A party opens a document: an empty draft, filled in with what the facts show.</summary>
public sealed class OpenDocument(Journal journal, FirstContent first)
{
    public sealed class Input
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();
        public DraftKind Kind { get; init; }

        /// <summary>Who holds an evaluation.</summary>
        public EvaluationHolder? By { get; set; }

        /// <summary>An evaluation is of the kind that its holder makes it.</summary>
        internal DraftKind FinalKind => By is { } by ? EvaluationPaper.KindOf(by) : Kind;
        public string? Period { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }
        public Guid? RequestId { get; set; }

        /// <summary>The delivery that a matching is about.</summary>
        public Guid? DeliveryId { get; init; }

        /// <summary>The frozen reconciliation from which minutes take their figures.</summary>
        public Guid? ReconciliationId { get; init; }

        /// <summary>Of a letter: what it is, and the record that it is about.</summary>
        public LetterKind? LetterKind { get; set; }
        public Guid? AboutId { get; init; }
        public string? Title { get; set; }
        public DraftStart Start { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Kind).IsInEnum().WithMessage("Pilih jenis naskah dari daftar.");
            RuleFor(i => i.By).IsInEnum().WithMessage("Pilih evaluasi sendiri atau bersama dari daftar.");
            RuleFor(i => i.LetterKind).IsInEnum().WithMessage("Pilih jenis surat dari daftar.")
                .NotNull().When(i => i.Kind == DraftKind.Letter, ApplyConditionTo.CurrentValidator).WithMessage("Pilih jenis surat.");
            RuleFor(i => i.AboutId).NotNull().When(i => i.LetterKind == Core.Correspondence.LetterKind.ReceiptConfirmation)
                .WithMessage("Buka surat yang dikonfirmasi, lalu tekan tombol Buat surat konfirmasi di sana.");
            RuleFor(i => i.Start).IsInEnum().WithMessage("Pilih isian awal dari daftar.");
            RuleFor(i => i.Title).NotEmpty().WithMessage("Isi judul naskah.").AtMost((TwoPartyDocument t) => t.Title, "Judul");
            When(i => i.Kind == DraftKind.Report, () =>
                RuleFor(i => i.Period).NotEmpty().When(i => i.RequestId is null)
                    .WithMessage("Pilih periode yang dilaporkan, surat permintaan yang dijawab, atau keduanya."));
            When(i => i.Kind is DraftKind.JointEvaluation or DraftKind.OwnEvaluation, () =>
                RuleFor(i => i.By).NotNull().WithMessage("Pilih evaluasi sendiri atau bersama (Pasal 8)."));
        }
    }

    public async Task<Guid> ExecuteAsync(Input input, Actor actor, CancellationToken ct = default)
    {
        await journal.RequireAsync(actor, Permission.DraftDocument, nameof(OpenDocument), ct);
        await new Validator().ValidateAndThrowAsync(input, ct);
        if (input.LetterKind is { } letter && !LetterKinds.MayWrite(letter, actor.Party))
            throw new RuleViolation(Rule.LetterOfOtherKind);
        var content = await first.OfAsync(input, actor, ct);
        return await journal.RecordAsync(actor, Permission.DraftDocument, nameof(OpenDocument), async recording =>
        {
            if (await recording.IsRepeatAsync<TwoPartyDocument>(input.Id))
                return input.Id;
            if (input.Kind == DraftKind.Report && recording.Actor.Party != Party.First)
                throw new RuleViolation(Rule.ReportIsOfFirstParty);
            if (input.Kind == DraftKind.OwnEvaluation && input.By != (recording.Actor.Party == Party.First ? EvaluationHolder.First : EvaluationHolder.Second))
                throw new RuleViolation(Rule.EvaluationOfOtherParty);
            if (input.RequestId is { } request)
                await recording.FindAsync<ReportRequest>(request);

            var document = new TwoPartyDocument
            {
                Id = input.Id, Kind = input.Kind, Drafter = recording.Actor.Party!.Value, Title = input.Title!.Trim(), Period = input.Period,
                RequestId = input.RequestId, LetterKind = input.LetterKind, AboutId = input.AboutId,
                VerificationCode = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            };
            if (input.Kind == DraftKind.Minutes && input.ReconciliationId is { } run)
                await DraftedFromAsync(recording, run, document.Id);
            document.Opened(recording.At);
            await recording.AddAsync(document);
            var text = new DraftText { DocumentId = document.Id, Content = content.Canonical };
            text.Save(content.Canonical, recording.Actor.UserId, recording.Actor.Name, recording.At);
            recording.Db.Add(text);
            return input.Id;
        }, ct);
    }

    /// <exception cref="RuleViolation">It has minutes that were not withdrawn: what follows from a run follows from one document.</exception>
    private static async Task DraftedFromAsync(Recording recording, Guid run, Guid documentId)
    {
        var row = await recording.OwnAsync(run);
        if (await FrozenRun.HasMinutesAsync(recording.Db, row, recording.Actor, recording.Cancelled))
            throw new RuleViolation(Rule.RunHasMinutes);
        row.MinutesId = documentId;
    }
}

/// <summary>What a new document takes from the last of its kind that its party drafted.</summary>
public enum DraftStart
{
    Nothing,

    /// <summary>Who signs, who takes part, and where.</summary>
    People,

    /// <summary>These, and what was typed freely.</summary>
    PeopleAndTexts,
}
