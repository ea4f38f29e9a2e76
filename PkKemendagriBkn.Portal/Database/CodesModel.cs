using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Codes;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>The tables of code sets and of the nomenclature.</summary>
public static class CodesModel
{
    public static void Configure(ModelBuilder builder)
    {
        PortalModel.Fact<CodeSetVersion>(builder, "CodeSetVersions");
        builder.Entity<CodeSetVersion>(b =>
        {
            b.Property(v => v.Title).HasMaxLength(200);
            b.Property(v => v.Label).HasMaxLength(100);
            b.Property(v => v.Note).HasMaxLength(2000);
            b.Property(v => v.FileSha256).HasMaxLength(64).IsFixedLength().IsUnicode(false);
            b.Property(v => v.RowsSha256).HasMaxLength(64).IsFixedLength().IsUnicode(false);
            b.HasIndex(v => new { v.AgreementId, v.Kind, v.Owner, v.ValidFromOn });
        });
        builder.Entity<ReferenceCode>(b =>
        {
            b.ToTable("ReferenceCodes");
            b.HasKey(r => new { r.VersionId, r.Key });
            b.Property(r => r.Key).HasMaxLength(ReferenceCode.MaxIdLength);
            b.Property(r => r.Id).HasMaxLength(ReferenceCode.MaxIdLength);
            b.Property(r => r.Code).HasMaxLength(ReferenceCode.MaxIdLength);
            b.Property(r => r.Name).HasMaxLength(500);
            b.Property(r => r.ParentId).HasMaxLength(ReferenceCode.MaxIdLength);
            b.Property(r => r.Jenjang).HasMaxLength(40);
            b.Property(r => r.Digest).HasMaxLength(64).IsFixedLength().IsUnicode(false);
            b.HasOne<CodeSetVersion>().WithMany().HasForeignKey(r => r.VersionId).OnDelete(DeleteBehavior.Restrict);
            b.HasIndex(r => new { r.VersionId, r.Line });
            b.HasIndex(r => new { r.VersionId, r.Code });
            b.HasIndex(r => new { r.VersionId, r.Name });
        });
        PortalModel.Fact<NomenclatureMapping>(builder, "NomenclatureMappings");
        builder.Entity<NomenclatureMapping>(b =>
        {
            b.Property(m => m.OldId).HasMaxLength(ReferenceCode.MaxIdLength);
            b.Property(m => m.OldCode).HasMaxLength(ReferenceCode.MaxIdLength);
            b.Property(m => m.OldName).HasMaxLength(300);
            b.Property(m => m.NewId).HasMaxLength(ReferenceCode.MaxIdLength);
            b.Property(m => m.NewCode).HasMaxLength(ReferenceCode.MaxIdLength);
            b.Property(m => m.NewName).HasMaxLength(300);
            b.Property(m => m.Basis).HasMaxLength(300);
            b.Property(m => m.Note).HasMaxLength(2000);
        });
    }
}
