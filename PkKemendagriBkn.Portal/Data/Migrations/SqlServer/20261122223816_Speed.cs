using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Speed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CorrectionItems_ListId_StatusCode_ProposedOn",
                table: "CorrectionItems");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionItems_ListId_Field",
                table: "CorrectionItems",
                columns: new[] { "ListId", "Field" });

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionItems_ListId_ProposedOn_Id",
                table: "CorrectionItems",
                columns: new[] { "ListId", "ProposedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionItems_ListId_StatusCode_ProposedOn_StatusOn",
                table: "CorrectionItems",
                columns: new[] { "ListId", "StatusCode", "ProposedOn", "StatusOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CorrectionItems_ListId_Field",
                table: "CorrectionItems");

            migrationBuilder.DropIndex(
                name: "IX_CorrectionItems_ListId_ProposedOn_Id",
                table: "CorrectionItems");

            migrationBuilder.DropIndex(
                name: "IX_CorrectionItems_ListId_StatusCode_ProposedOn_StatusOn",
                table: "CorrectionItems");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionItems_ListId_StatusCode_ProposedOn",
                table: "CorrectionItems",
                columns: new[] { "ListId", "StatusCode", "ProposedOn" });
        }
    }
}
