using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Database.Migrations.SqlServer
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
                type: "int",
                nullable: false,
                defaultValue: 0);

            // The text of an id begins with its time; a uniqueidentifier sorts by its last bytes.
            migrationBuilder.Sql("""
                WITH o AS (SELECT [Line], ROW_NUMBER() OVER (PARTITION BY [ListId] ORDER BY CONVERT(char(36), [Id])) AS [Number] FROM [CorrectionItems])
                UPDATE o SET [Line] = [Number]
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
