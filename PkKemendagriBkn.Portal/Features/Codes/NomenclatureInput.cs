using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>A mapping from an old position to the one that took its place, as typed.</summary>
public sealed class NomenclatureInput : FactInput
{
    public string? OldId { get; set => field = Bare(value); }
    public string? OldCode { get; set => field = Bare(value); }
    public string? OldName { get; set => field = Bare(value); }
    public string? NewId { get; set => field = Bare(value); }
    public string? NewCode { get; set => field = Bare(value); }
    public string? NewName { get; set => field = Bare(value); }
    public string? Basis { get; set => field = Bare(value); }
    public DateOnly? ValidFromOn { get; set; }
    public DateOnly? ValidUntilOn { get; set; }
    public string? Note { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    internal void WriteTo(NomenclatureMapping mapping)
    {
        (mapping.OldId, mapping.OldCode, mapping.OldName) = (OldId!, OldCode, OldName!);
        (mapping.NewId, mapping.NewCode, mapping.NewName) = (NewId!, NewCode, NewName!);
        (mapping.Basis, mapping.ValidFromOn, mapping.ValidUntilOn, mapping.Note) = (Basis!, ValidFromOn!.Value, ValidUntilOn, Note);
    }

    /// <summary>On any day one old position has one successor at most.</summary>
    /// <exception cref="RuleViolation">Another mapping of the same old position holds on some of the same days.</exception>
    internal async Task RequireNoOverlapAsync(PortalDbContext db, CancellationToken ct)
    {
        var until = ValidUntilOn ?? DateOnly.MaxValue;
        if (await db.NomenclatureMappings.AnyAsync(
            m => m.Id != Id && EF.Functions.Like(m.OldId, Like.Exactly(OldId!), Like.Escape)
                && m.ValidFromOn <= until && (m.ValidUntilOn == null || m.ValidUntilOn >= ValidFromOn), ct))
            throw new RuleViolation(Rule.MappingExists);
    }

    private static string? Bare(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    public sealed class Validator : FactInputValidator<NomenclatureInput>
    {
        public Validator()
        {
            RuleFor(i => i.OldId).NotEmpty().WithMessage("Isi id jabatan lama menurut SIASN.").AtMost((NomenclatureMapping n) => n.OldId, "Id");
            RuleFor(i => i.NewId).NotEmpty().WithMessage("Isi id jabatan baru menurut SIASN.").AtMost((NomenclatureMapping n) => n.NewId, "Id")
                .Must((i, id) => id is null || i.OldId is null || ReferenceCode.KeyOf(id) != ReferenceCode.KeyOf(i.OldId))
                .WithMessage("Jabatan baru sama dengan jabatan lama. Isi id jabatan penggantinya.");
            RuleFor(i => i.OldName).NotEmpty().WithMessage("Isi nama jabatan lama.").AtMost((NomenclatureMapping n) => n.OldName, "Nama jabatan");
            RuleFor(i => i.NewName).NotEmpty().WithMessage("Isi nama jabatan baru.").AtMost((NomenclatureMapping n) => n.NewName, "Nama jabatan");
            RuleFor(i => i.OldCode).AtMost((NomenclatureMapping n) => n.OldCode, "Kode");
            RuleFor(i => i.NewCode).AtMost((NomenclatureMapping n) => n.NewCode, "Kode");
            RuleFor(i => i.Basis).NotEmpty().WithMessage("Sebutkan peraturan yang menjadi dasarnya, misalnya: PermenPAN-RB 36/2020.")
                .AtMost((NomenclatureMapping n) => n.Basis, "Dasar");
            RuleFor(i => i.ValidFromOn).NotNull().WithMessage("Isi tanggal mulai berlaku.");
            RuleFor(i => i.ValidUntilOn)
                .Must((i, on) => on is null || i.ValidFromOn is null || on >= i.ValidFromOn)
                .WithMessage("Tanggal berakhir mendahului tanggal mulai berlaku. Periksa kedua tanggal, atau kosongkan bila belum berakhir.");
            RuleFor(i => i.Note).AtMost((NomenclatureMapping n) => n.Note, "Catatan");
        }
    }
}
