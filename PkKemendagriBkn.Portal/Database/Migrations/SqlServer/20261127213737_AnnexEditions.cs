using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AnnexEditions : Migration
    {
        private static readonly AnnexSteps Steps = new("NEWID()",
            $"""SELECT f."Name", f."Description", f."Format" {AnnexSteps.Of("l")} ORDER BY f."Name" FOR JSON PATH""",
            """CROSS APPLY OPENJSON(e."Elements") j""", "JSON_VALUE");

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Cadence",
                table: "AgreementEvents",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Contact",
                table: "AgreementEvents",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Elements",
                table: "AgreementEvents",
                type: "nvarchar(max)",
                maxLength: 400000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Endpoint",
                table: "AgreementEvents",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Method",
                table: "AgreementEvents",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Provider",
                table: "AgreementEvents",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Security",
                table: "AgreementEvents",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            foreach (var step in Steps.Up)
                migrationBuilder.Sql(step);

            migrationBuilder.DropTable(
                name: "AnnexFields");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AnnexFields",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Format = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    LetterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Provider = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedByParty = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VoidReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    VoidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VoidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnnexFields", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnnexFields_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnnexFields_Letters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Letters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AnnexFields_AgreementId",
                table: "AnnexFields",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_AnnexFields_LetterId",
                table: "AnnexFields",
                column: "LetterId");

            foreach (var step in Steps.Down)
                migrationBuilder.Sql(step);

            migrationBuilder.DropColumn(
                name: "Cadence",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Contact",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Elements",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Endpoint",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Method",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Provider",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Security",
                table: "AgreementEvents");
        }
    }
}
