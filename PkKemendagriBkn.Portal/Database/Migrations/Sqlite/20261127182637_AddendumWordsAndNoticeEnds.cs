using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddendumWordsAndNoticeEnds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ClauseTexts",
                table: "AgreementEvents",
                type: "TEXT",
                maxLength: 400000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "IntendedEndsOn",
                table: "AgreementEvents",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ClauseTexts",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "IntendedEndsOn",
                table: "AgreementEvents");
        }
    }
}
