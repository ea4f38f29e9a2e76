using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Apip;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>How the aggregates of APIP lie in tables.</summary>
public static class ApipModel
{
    public static void Configure(ModelBuilder builder)
    {
        PortalModel.Fact<ApipReturn>(builder, "ApipReturns");
        builder.Entity<ApipReturn>(b =>
        {
            b.Property(r => r.FileSha256).IsFixedLength().IsUnicode(false);
            b.Property(r => r.RowsSha256).IsFixedLength().IsUnicode(false);
            b.HasIndex(r => new { r.AgreementId, r.AsOfOn });
        });
        builder.Entity<ApipFigure>(b =>
        {
            b.ToTable("ApipFigures");
            b.HasKey(f => new { f.ReturnId, f.UnitCode, f.Position });
            b.Property(f => f.UnitCode).IsUnicode(false);
            b.Property(f => f.RegionCode).IsUnicode(false);
            b.Property(f => f.ProvinceCode).IsUnicode(false);
            b.HasOne<ApipReturn>().WithMany().HasForeignKey(f => f.ReturnId).OnDelete(DeleteBehavior.Restrict);
            // One unit through all returns, and one province in a return.
            b.HasIndex(f => new { f.UnitCode, f.ReturnId });
            b.HasIndex(f => new { f.ReturnId, f.ProvinceCode });
        });
        PortalModel.Fact<RegionMapping>(builder, "RegionMappings");
        builder.Entity<RegionMapping>(b =>
        {
            b.Property(m => m.RegionCode).IsUnicode(false);
            b.HasIndex(m => new { m.AgreementId, m.SiasnCode });
        });
    }
}
