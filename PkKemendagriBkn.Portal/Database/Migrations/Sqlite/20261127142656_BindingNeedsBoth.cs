using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BindingNeedsBoth : Migration
    {
        private static readonly ProposalSteps Steps = new(
            "upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))",
            "strftime('%Y-%m-%d %H:%M:%f', 'now')", (text, letters) => $"substr({text}, 1, {letters})");

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AmbiguityId",
                table: "AgreementEvents",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FeedbackMonths",
                table: "AgreementEvents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ForceMajeureNoticeDays",
                table: "AgreementEvents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PerYear",
                table: "AgreementEvents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReadingId",
                table: "AgreementEvents",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RepresentativeNoticeDays",
                table: "AgreementEvents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RequestedReportMonths",
                table: "AgreementEvents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TermNoticeMonths",
                table: "AgreementEvents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectType = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReplacesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Party = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RefusalReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Proposals_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_AgreementId",
                table: "Proposals",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_SubjectId_State",
                table: "Proposals",
                columns: new[] { "SubjectId", "State" });

            foreach (var step in Steps.Up)
                migrationBuilder.Sql(step);

            migrationBuilder.DropTable(
                name: "InterpretationChoices");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "InterpretationChoices",
                columns: table => new
                {
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AmbiguityId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    AgreedIn = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ReadingId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterpretationChoices", x => new { x.AgreementId, x.AmbiguityId });
                    table.ForeignKey(
                        name: "FK_InterpretationChoices_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            foreach (var step in Steps.Down)
                migrationBuilder.Sql(step);

            migrationBuilder.DropTable(
                name: "Proposals");

            migrationBuilder.DropColumn(
                name: "AmbiguityId",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "FeedbackMonths",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "ForceMajeureNoticeDays",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "PerYear",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "ReadingId",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "RepresentativeNoticeDays",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "RequestedReportMonths",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "TermNoticeMonths",
                table: "AgreementEvents");
        }
    }
}
