using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CorrectionLines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CorrectionItems_ListId_ProposedOn_Id",
                table: "CorrectionItems");

            migrationBuilder.AddColumn<int>(
                name: "Line",
                table: "CorrectionItems",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.Sql("""
                UPDATE "CorrectionItems" SET "Line" = o."Line"
                FROM (SELECT "Id", ROW_NUMBER() OVER (PARTITION BY "ListId" ORDER BY "Id") AS "Line" FROM "CorrectionItems") AS o
                WHERE o."Id" = "CorrectionItems"."Id"
                """);

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionItems_ListId_ProposedOn_Line",
                table: "CorrectionItems",
                columns: new[] { "ListId", "ProposedOn", "Line" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CorrectionItems_ListId_ProposedOn_Line",
                table: "CorrectionItems");

            migrationBuilder.DropColumn(
                name: "Line",
                table: "CorrectionItems");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionItems_ListId_ProposedOn_Id",
                table: "CorrectionItems",
                columns: new[] { "ListId", "ProposedOn", "Id" });
        }
    }
}
