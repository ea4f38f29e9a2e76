using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class MatchingCarriedOut : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Inspectorate",
                table: "ReviewItems",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SecondReason",
                table: "ReviewItems",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DestroyReason",
                table: "Reconciliations",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReconciliationId",
                table: "DataProblems",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReconciliationId",
                table: "CorrectionLists",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_DataProblems_ReconciliationId",
                table: "DataProblems",
                column: "ReconciliationId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionLists_ReconciliationId",
                table: "CorrectionLists",
                column: "ReconciliationId");

            migrationBuilder.AddForeignKey(
                name: "FK_CorrectionLists_Reconciliations_ReconciliationId",
                table: "CorrectionLists",
                column: "ReconciliationId",
                principalTable: "Reconciliations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_DataProblems_Reconciliations_ReconciliationId",
                table: "DataProblems",
                column: "ReconciliationId",
                principalTable: "Reconciliations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_CorrectionLists_Reconciliations_ReconciliationId",
                table: "CorrectionLists");

            migrationBuilder.DropForeignKey(
                name: "FK_DataProblems_Reconciliations_ReconciliationId",
                table: "DataProblems");

            migrationBuilder.DropIndex(
                name: "IX_DataProblems_ReconciliationId",
                table: "DataProblems");

            migrationBuilder.DropIndex(
                name: "IX_CorrectionLists_ReconciliationId",
                table: "CorrectionLists");

            migrationBuilder.DropColumn(
                name: "Inspectorate",
                table: "ReviewItems");

            migrationBuilder.DropColumn(
                name: "SecondReason",
                table: "ReviewItems");

            migrationBuilder.DropColumn(
                name: "DestroyReason",
                table: "Reconciliations");

            migrationBuilder.DropColumn(
                name: "ReconciliationId",
                table: "DataProblems");

            migrationBuilder.DropColumn(
                name: "ReconciliationId",
                table: "CorrectionLists");
        }
    }
}
