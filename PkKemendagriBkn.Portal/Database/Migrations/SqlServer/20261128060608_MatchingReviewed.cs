using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class MatchingReviewed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Annexes",
                table: "Reconciliations",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OwnerOfA",
                table: "Reconciliations",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReviewBatches",
                table: "Reconciliations",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ReviewItems",
                table: "Reconciliations",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ReviewItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReconciliationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Queue = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Field = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    KeyDigest = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: false),
                    ContentDigest = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: false),
                    PatternDigest = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: true),
                    Edit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Sealed = table.Column<string>(type: "nvarchar(max)", maxLength: 2147483647, nullable: false),
                    IsSampled = table.Column<bool>(type: "bit", nullable: false),
                    HasChanged = table.Column<bool>(type: "bit", nullable: false),
                    IsReused = table.Column<bool>(type: "bit", nullable: false),
                    Verdict = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    DecidedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SecondVerdict = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SecondById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SecondBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SecondAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewItems_Reconciliations_ReconciliationId",
                        column: x => x.ReconciliationId,
                        principalTable: "Reconciliations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewItems_ReconciliationId_PatternDigest",
                table: "ReviewItems",
                columns: new[] { "ReconciliationId", "PatternDigest" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewItems_ReconciliationId_Queue_Number",
                table: "ReviewItems",
                columns: new[] { "ReconciliationId", "Queue", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReviewItems");

            migrationBuilder.DropColumn(
                name: "Annexes",
                table: "Reconciliations");

            migrationBuilder.DropColumn(
                name: "OwnerOfA",
                table: "Reconciliations");

            migrationBuilder.DropColumn(
                name: "ReviewBatches",
                table: "Reconciliations");

            migrationBuilder.DropColumn(
                name: "ReviewItems",
                table: "Reconciliations");
        }
    }
}
