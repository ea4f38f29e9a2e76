using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LettersDrafted : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AboutId",
                table: "Documents",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LetterKind",
                table: "Documents",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NumberKey",
                table: "Documents",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NumberYear",
                table: "Documents",
                type: "int",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Documents_AgreementId_Drafter_NumberYear_NumberKey",
                table: "Documents",
                columns: new[] { "AgreementId", "Drafter", "NumberYear", "NumberKey" },
                unique: true,
                filter: "[NumberYear] IS NOT NULL AND [NumberKey] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Documents_AgreementId_Drafter_NumberYear_NumberKey",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "AboutId",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "LetterKind",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "NumberKey",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "NumberYear",
                table: "Documents");
        }
    }
}
