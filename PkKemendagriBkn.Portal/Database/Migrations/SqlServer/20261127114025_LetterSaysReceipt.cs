using System;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LetterSaysReceipt : Migration
    {
        private static readonly LetterReceiptSteps Steps = new("+", "LEN", date => $"CONVERT(nvarchar(10), {date}, 105)");

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var step in Steps.Up)
                migrationBuilder.Sql(Later(step));

            migrationBuilder.DropIndex(
                name: "IX_ReportRequests_AgreementId_SentOn",
                table: "ReportRequests");

            migrationBuilder.DropColumn(
                name: "ConfirmedBy",
                table: "ReportRequests");

            migrationBuilder.DropColumn(
                name: "ConfirmedOn",
                table: "ReportRequests");

            migrationBuilder.DropColumn(
                name: "ConfirmedThrough",
                table: "ReportRequests");

            migrationBuilder.DropColumn(
                name: "SentOn",
                table: "ReportRequests");

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
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ConfirmedOn",
                table: "ReportRequests",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConfirmedThrough",
                table: "ReportRequests",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SentOn",
                table: "ReportRequests",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.Sql(Later(LetterReceiptSteps.Down));

            migrationBuilder.CreateIndex(
                name: "IX_ReportRequests_AgreementId_SentOn",
                table: "ReportRequests",
                columns: new[] { "AgreementId", "SentOn" });
        }

        /// <summary>Read by the database only when it is run: a script that skips this migration knows the columns no longer.</summary>
        private static string Later(string sql) => $"EXEC(N'{Names().Replace(sql, "[$1]").Replace("'", "''")}')";

        /// <summary>Names in quotes depend on a setting that some programs leave off; names in brackets do not.</summary>
        [GeneratedRegex("\"(\\w+)\"")]
        private static partial Regex Names();
    }
}
