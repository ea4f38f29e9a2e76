using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Features.Reconciliations;

/// <summary>A party takes in the two data sets that it wants to match: each is sealed at once, and an upload's plain content goes.</summary>
public sealed class PrepareReconciliation(Journal journal, SideIntake intake, ReconciliationFiles files, EvidenceSweep sweep)
{
    public sealed class SideInput
    {
        public string? Source { get; set; }
        public DateOnly? CutOffOn { get; set; }

        /// <summary>A file of a delivery; else one is uploaded.</summary>
        public Guid? FileId { get; set; }
        public List<Guid> UploadIds { get; set; } = [];

        public Guid? ChosenId => FileId ?? (UploadIds is [var upload] ? upload : null);
    }

    public sealed class Input
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();
        public DateOnly Today { get; set; }
        public SideInput A { get; init; } = new();
        public SideInput B { get; init; } = new();
        public DateOnly? DestroyOn { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            Side(i => i.A.Source, i => i.A.CutOffOn, i => i.A.FileId, i => i.A);
            Side(i => i.B.Source, i => i.B.CutOffOn, i => i.B.FileId, i => i.B);
            RuleFor(i => i.DestroyOn).NotNull().WithMessage("Isi hari pemusnahan berkas dan hasil.")
                .Must((i, on) => on is null || on > i.Today && on <= i.Today.AddDays(Reconciliation.LongestKept))
                .WithMessage("Isi hari sesudah hari ini, paling lama satu tahun.");
        }

        private void Side(Expression<Func<Input, string?>> source, Expression<Func<Input, DateOnly?>> cutOffOn, Expression<Func<Input, Guid?>> file,
            Func<Input, SideInput> side)
        {
            RuleFor(source).NotEmpty().WithMessage("Tulis nama sumber data, misalnya SIASN.").AtMost((ReconciliationSide s) => s.Source, "Nama sumber");
            RuleFor(cutOffOn).NotNull().WithMessage("Isi tanggal pisah batas data.").PastOrToday(i => i.Today);
            RuleFor(file).Must((i, _) => side(i).ChosenId is not null).WithMessage("Pilih berkas dari pengiriman data, atau unggah satu berkas XLSX atau CSV.")
                .Must((i, _) => side(i).FileId is null || side(i).UploadIds.Count == 0).WithMessage("Pilih salah satu: berkas pengiriman, atau unggahan.");
        }
    }

    /// <exception cref="RuleViolation">A file is not there, or not this person's to choose.</exception>
    /// <exception cref="Words.RefusedInWords">A file holds no list that can be read.</exception>
    public async Task<Guid> ExecuteAsync(Input input, Actor actor, CancellationToken ct = default)
    {
        var sides = await journal.PrepareAsync(actor, Permission.MatchData, nameof(PrepareReconciliation), async recording =>
        {
            input.Today = recording.Today;
            new Validator().ValidateAndThrow(input);
            if (await recording.Db.ReconciliationsSeenBy(recording.Actor).AnyAsync(r => r.Id == input.Id, ct))
                return null;
            var a = await SideIntake.FindAsync(recording.Db, input.A.ChosenId!.Value, recording.Actor, ct);
            return new[] { a, await SideIntake.FindAsync(recording.Db, input.B.ChosenId!.Value, recording.Actor, ct) };
        }, ct);
        if (sides is null)
            return input.Id;
        var row = files.NewKey(input.Id);
        try
        {
            var a = await SealAsync(input.Id, row, MatchSide.A, sides[0], input.A, ct);
            var b = await SealAsync(input.Id, row, MatchSide.B, sides[1], input.B, ct);
            await RecordAsync(input, row, a, b, sides, actor, ct);
        }
        catch
        {
            files.Destroy(input.Id);
            throw;
        }

        foreach (var upload in sides.Where(s => s.DeliveryId is null))
            await sweep.DropAsync(upload.File.Sha256, ct);
        return input.Id;
    }

    private async Task<ReconciliationSide> SealAsync(Guid id, string key, MatchSide which, SideFile side, SideInput typed, CancellationToken ct)
    {
        using var content = await intake.OpenAsync(side.File, ct);
        files.Write(id, key, ReconciliationFiles.NameOf(which), content.Csv);
        return new ReconciliationSide
        {
            ReconciliationId = id, Side = which, Source = typed.Source!.Trim(), CutOffOn = typed.CutOffOn!.Value, DeliveryId = side.DeliveryId,
            FileName = side.File.FileName, Bytes = side.File.Size, Sha256 = side.File.Sha256, Headings = string.Join('\n', content.Headings),
            Notes = Shortened(string.Join('\n', content.Notes)),
        };
    }

    private Task RecordAsync(Input input, string key, ReconciliationSide a, ReconciliationSide b, SideFile[] sides, Actor actor, CancellationToken ct) =>
        journal.RecordAsync(actor, Permission.MatchData, nameof(PrepareReconciliation), recording =>
        {
            var me = recording.Actor;
            var row = new Reconciliation
            {
                Id = input.Id, AgreementId = AgreementRecord.PksId, Party = me.Party!.Value, PreparedById = me.UserId!.Value, PreparedBy = me.Name,
                PreparedAt = recording.At, SealedKey = key, DestroyOn = input.DestroyOn!.Value,
            };
            row.Sides.Add(a);
            row.Sides.Add(b);
            recording.Db.Add(row);
            recording.Db.RemoveRange(sides.Where(s => s.DeliveryId is null).Select(s => s.File).DistinctBy(f => f.Id));
            recording.About(nameof(Reconciliation), row.Id);
            return Task.CompletedTask;
        }, ct);

    private static string Shortened(string text) => text.Length <= 2000 ? text : text[..1999] + "…";
}
