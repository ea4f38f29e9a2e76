using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>What is said of a code set version, as typed: before its rows are imported, or corrected.</summary>
public sealed class CodeSetInput : FactInput
{
    /// <summary>The party that publishes; the action takes it from the actor.</summary>
    public Party? Owner { get; set; }
    public CodeSetKind? Kind { get; set; }

    /// <summary>Only for a set of another kind.</summary>
    public string? Title { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }
    public string? Label { get; set; }
    public DateOnly? ValidFromOn { get; set; }
    public DateOnly? ValidUntilOn { get; set; }
    public string? Note { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    public CodeSetKey Set => new(Owner ?? Party.Both, Kind ?? CodeSetKind.Other, Kind == CodeSetKind.Other ? Title : null);

    /// <summary>Finds a version of the same set with the same name or first day, which could not be told from this one.</summary>
    /// <exception cref="RuleViolation">There is one.</exception>
    internal async Task RequireUniqueAsync(PortalDbContext db, CancellationToken ct)
    {
        var label = Label!.Trim();
        var others = await db.CodeSetVersions.AsNoTracking()
            .Where(v => v.Id != Id && v.Owner == Owner && v.Kind == Kind
                && (v.ValidFromOn == ValidFromOn || EF.Functions.Like(v.Label, Like.Exactly(label), Like.Escape)))
            .Select(v => new { v.Owner, v.Kind, v.Title }).ToListAsync(ct);
        if (others.Exists(v => new CodeSetKey(v.Owner, v.Kind, v.Title) == Set))
            throw new RuleViolation(Rule.CodeVersionExists);
    }

    public sealed class Validator : FactInputValidator<CodeSetInput>
    {
        public Validator()
        {
            RuleFor(i => i.Kind).NotNull().WithMessage("Pilih jenis kode referensi.").IsInEnum().WithMessage("Pilih jenis kode referensi dari daftar.")
                .Must((i, kind) => kind is null || i.Owner is null || CodeSets.PublishedBy(i.Owner).Contains(kind.Value))
                .WithMessage("Itjen Kemendagri memberikan kode referensi jabatan fungsional binaannya beserta jenjangnya (Pasal 3 ayat (2) huruf b). Kode lain diberikan oleh BKN; pilih jenis yang sesuai.");
            RuleFor(i => i.Title).NotEmpty().When(i => i.Kind == CodeSetKind.Other).WithMessage("Beri nama kumpulan kode ini, misalnya: Kedudukan hukum.")
                .AtMost((CodeSetVersion c) => c.Title, "Nama kumpulan");
            RuleFor(i => i.Label).NotEmpty().WithMessage("Beri nama versi ini, misalnya: Juni 2026.").AtMost((CodeSetVersion c) => c.Label, "Nama versi");
            RuleFor(i => i.ValidFromOn).NotNull().WithMessage("Isi tanggal mulai berlaku.")
                .Must(on => on is null || on >= new DateOnly(2000, 1, 1)).WithMessage("Tanggal mulai berlaku tidak masuk akal. Periksa tahunnya.");
            RuleFor(i => i.ValidUntilOn)
                .Must((i, on) => on is null || i.ValidFromOn is null || on >= i.ValidFromOn)
                .WithMessage("Tanggal berakhir mendahului tanggal mulai berlaku. Periksa kedua tanggal, atau kosongkan bila belum berakhir.");
            RuleFor(i => i.Note).AtMost((CodeSetVersion c) => c.Note, "Catatan");
        }
    }
}
