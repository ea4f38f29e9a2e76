using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DocumentsShared : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "HeldBy",
                table: "EvidenceFiles",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SharedAt",
                table: "DocumentVersions",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SharedAt",
                table: "Documents",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SharedState",
                table: "Documents",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SharedAt",
                table: "DocumentRemarks",
                type: "datetime2",
                nullable: true);

            foreach (var step in DocumentSharingSteps.Up)
                migrationBuilder.Sql(step);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "HeldBy",
                table: "EvidenceFiles");

            migrationBuilder.DropColumn(
                name: "SharedAt",
                table: "DocumentVersions");

            migrationBuilder.DropColumn(
                name: "SharedAt",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "SharedState",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "SharedAt",
                table: "DocumentRemarks");
        }
    }
}
