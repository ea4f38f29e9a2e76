using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>What a SIASN code stands for, as typed, new or corrected.</summary>
public sealed class RegionMappingInput : FactInput
{
    public string? SiasnCode { get; set; }
    public string? RegionCode { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public string? Note { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <exception cref="RuleViolation">Another mapping of the code holds on one of the days.</exception>
    internal async Task RequireNoOverlapAsync(Recording recording)
    {
        var key = RegionMappings.Key(SiasnCode!);
        var others = await recording.Db.RegionMappings.AsNoTracking().Where(m => m.SiasnCode == key && m.Id != Id)
            .Select(m => new { m.ValidFrom, m.ValidTo }).ToListAsync(recording.Cancelled);
        if (others.Any(o => RegionMappings.Overlap(ValidFrom!.Value, ValidTo, o.ValidFrom, o.ValidTo)))
            throw new RuleViolation(Rule.RegionMappingOverlaps);
    }

    public sealed class Validator : FactInputValidator<RegionMappingInput>
    {
        public Validator()
        {
            RuleFor(i => i.SiasnCode).NotEmpty().WithMessage("Isi kode wilayah menurut SIASN.").AtMost((RegionMapping r) => r.SiasnCode, "Kode SIASN");
            RuleFor(i => i.RegionCode).NotEmpty().WithMessage("Isi kode wilayah menurut Kemendagri, misalnya 11 atau 11.01.")
                .Must(code => string.IsNullOrWhiteSpace(code) || Regions.Find(code) is not null)
                .WithMessage("Kode itu tidak ada dalam daftar wilayah Kemendagri. Tulis 2 angka untuk provinsi (11) atau 2 angka, titik, 2 angka untuk kabupaten/kota (11.01).");
            RuleFor(i => i.ValidFrom).NotNull().WithMessage("Isi tanggal padanan mulai berlaku.");
            RuleFor(i => i.ValidTo).Must((i, to) => to is null || i.ValidFrom is null || to >= i.ValidFrom)
                .WithMessage("Akhir masa berlaku mendahului awalnya. Periksa kedua tanggal.");
            RuleFor(i => i.Note).AtMost((RegionMapping r) => r.Note, "Catatan");
        }
    }
}
