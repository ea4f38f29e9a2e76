using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PlanCarriedOut : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "EvaluationId",
                table: "EvaluationPlans",
                type: "TEXT",
                nullable: true);

            // What was planned for a day and held on it by the same was this plan's evaluation; the others are linked by hand.
            migrationBuilder.Sql(
                """
                UPDATE "EvaluationPlans" SET "EvaluationId" = (
                    SELECT e."Id" FROM "Evaluations" e WHERE e."By" = "EvaluationPlans"."By" AND e."HeldOn" = "EvaluationPlans"."PlannedOn"
                        AND e."VoidedAt" IS NULL ORDER BY e."RecordedAt", e."Id" LIMIT 1)
                WHERE NOT EXISTS (
                    SELECT 1 FROM "EvaluationPlans" o WHERE o."By" = "EvaluationPlans"."By" AND o."PlannedOn" = "EvaluationPlans"."PlannedOn"
                        AND o."VoidedAt" IS NULL AND o."Id" < "EvaluationPlans"."Id")
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EvaluationId",
                table: "EvaluationPlans");
        }
    }
}
