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
            b.Property(v => v.FileSha256).IsFixedLength().IsUnicode(false);
            b.Property(v => v.RowsSha256).IsFixedLength().IsUnicode(false);
            b.HasIndex(v => new { v.AgreementId, v.Kind, v.Owner, v.ValidFromOn });
        });
        builder.Entity<ReferenceCode>(b =>
        {
            b.ToTable("ReferenceCodes");
            b.HasKey(r => new { r.VersionId, r.Key });
            b.Property(r => r.Digest).IsFixedLength().IsUnicode(false);
            b.HasOne<CodeSetVersion>().WithMany().HasForeignKey(r => r.VersionId).OnDelete(DeleteBehavior.Restrict);
            b.HasIndex(r => new { r.VersionId, r.Line });
            b.HasIndex(r => new { r.VersionId, r.Code });
            b.HasIndex(r => new { r.VersionId, r.Name });
        });
        PortalModel.Fact<NomenclatureMapping>(builder, "NomenclatureMappings");
        builder.Entity<NomenclatureMapping>(b =>
        {
        });
    }
}
