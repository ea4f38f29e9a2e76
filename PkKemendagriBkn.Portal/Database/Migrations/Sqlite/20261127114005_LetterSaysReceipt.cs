using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LetterSaysReceipt : Migration
    {
        private static readonly LetterReceiptSteps Steps = new("||", "length", date => $"strftime('%d-%m-%Y', {date})");

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var step in Steps.Up)
                migrationBuilder.Sql(step);

            migrationBuilder.DropIndex(
                name: "IX_ReportRequests_AgreementId_SentOn",
                table: "ReportRequests");

            // EF would build the table anew, outside the migration's transaction; this stays inside.
            foreach (var column in new[] { "SentOn", "ConfirmedOn", "ConfirmedBy", "ConfirmedThrough" })
                migrationBuilder.Sql($"ALTER TABLE \"ReportRequests\" DROP COLUMN \"{column}\"");

            migrationBuilder.CreateIndex(
                name: "IX_ReportRequests_AgreementId",
                table: "ReportRequests",
                column: "AgreementId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReportRequests_AgreementId",
                table: "ReportRequests");

            migrationBuilder.AddColumn<string>(
                name: "ConfirmedBy",
                table: "ReportRequests",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ConfirmedOn",
                table: "ReportRequests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConfirmedThrough",
                table: "ReportRequests",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SentOn",
                table: "ReportRequests",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.Sql(LetterReceiptSteps.Down);

            migrationBuilder.CreateIndex(
                name: "IX_ReportRequests_AgreementId_SentOn",
                table: "ReportRequests",
                columns: new[] { "AgreementId", "SentOn" });
        }
    }
}
