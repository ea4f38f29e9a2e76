using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Database.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SharedAt",
                table: "DocumentVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SharedAt",
                table: "Documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SharedState",
                table: "Documents",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SharedAt",
                table: "DocumentRemarks",
                type: "TEXT",
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
