using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PartiesState : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Covers",
                table: "Feedbacks",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Both");

            migrationBuilder.AddColumn<string>(
                name: "Relieves",
                table: "AgreementEvents",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: true);

            // What was recorded before hindered all duties.
            migrationBuilder.Sql("""UPDATE "AgreementEvents" SET "Relieves" = 'All' WHERE "EventKind" = 'ForceMajeure'""");

            migrationBuilder.AddColumn<DateOnly>(
                name: "StatementOn",
                table: "AgreementEvents",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PartyStatements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectType = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SaidOn = table.Column<DateOnly>(type: "date", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ToldBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ToldTo = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Through = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Part = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    AnswersId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgreementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LetterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordedByParty = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VoidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    VoidReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartyStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PartyStatements_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PartyStatements_Letters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Letters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PartyStatements_PartyStatements_AnswersId",
                        column: x => x.AnswersId,
                        principalTable: "PartyStatements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PartyStatements_AgreementId_SaidOn",
                table: "PartyStatements",
                columns: new[] { "AgreementId", "SaidOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PartyStatements_AnswersId",
                table: "PartyStatements",
                column: "AnswersId");

            migrationBuilder.CreateIndex(
                name: "IX_PartyStatements_LetterId",
                table: "PartyStatements",
                column: "LetterId");

            migrationBuilder.CreateIndex(
                name: "IX_PartyStatements_SubjectId",
                table: "PartyStatements",
                column: "SubjectId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PartyStatements");

            migrationBuilder.DropColumn(
                name: "Covers",
                table: "Feedbacks");

            migrationBuilder.DropColumn(
                name: "Relieves",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "StatementOn",
                table: "AgreementEvents");
        }
    }
}
