using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Statements;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>How what the parties say lies in a table.</summary>
public static class StatementModel
{
    public static void Configure(ModelBuilder builder)
    {
        PortalModel.Fact<PartyStatement>(builder, "PartyStatements");
        builder.Entity<PartyStatement>(b =>
        {
            b.HasIndex(s => s.SubjectId);
            b.HasIndex(s => new { s.AgreementId, s.SaidOn });
            b.HasOne<PartyStatement>().WithMany().HasForeignKey(s => s.AnswersId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
