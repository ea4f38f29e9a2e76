using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Registers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CorrectionLists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubmittedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    RowCount = table.Column<int>(type: "int", nullable: false),
                    FileSha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: true),
                    RowsSha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: true),
                    StepsSha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: true),
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
                    table.PrimaryKey("PK_CorrectionLists", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectionLists_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CorrectionLists_Letters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Letters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CorrectionItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ListId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nip = table.Column<string>(type: "char(18)", unicode: false, fixedLength: true, maxLength: 18, nullable: false),
                    PersonName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    RecordKind = table.Column<int>(type: "int", nullable: false),
                    Field = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    OldValue = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ProposedValue = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Ground = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ProposedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StatusCode = table.Column<int>(type: "int", nullable: false),
                    StatusOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectionItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectionItems_CorrectionLists_ListId",
                        column: x => x.ListId,
                        principalTable: "CorrectionLists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CorrectionSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromCode = table.Column<int>(type: "int", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ToCode = table.Column<int>(type: "int", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectionSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectionSteps_CorrectionItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "CorrectionItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionItems_ListId_StatusCode_ProposedOn",
                table: "CorrectionItems",
                columns: new[] { "ListId", "StatusCode", "ProposedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionItems_Nip",
                table: "CorrectionItems",
                column: "Nip");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionLists_AgreementId_SubmittedOn",
                table: "CorrectionLists",
                columns: new[] { "AgreementId", "SubmittedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionLists_LetterId",
                table: "CorrectionLists",
                column: "LetterId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionSteps_ItemId_ImportId",
                table: "CorrectionSteps",
                columns: new[] { "ItemId", "ImportId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CorrectionSteps");

            migrationBuilder.DropTable(
                name: "CorrectionItems");

            migrationBuilder.DropTable(
                name: "CorrectionLists");
        }
    }
}
