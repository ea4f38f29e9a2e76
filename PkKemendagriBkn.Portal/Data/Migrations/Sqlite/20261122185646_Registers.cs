using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Registers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "Letters",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Classification",
                table: "Letters",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Ordinary");

            migrationBuilder.AddColumn<string>(
                name: "ConfirmedBy",
                table: "Letters",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ConfirmedOn",
                table: "Letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConfirmedThrough",
                table: "Letters",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FromUnit",
                table: "Letters",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Matter",
                table: "Letters",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RootId",
                table: "Letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SentOn",
                table: "Letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToUnit",
                table: "Letters",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Accepted",
                table: "FeedbackDeliveries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Corrected",
                table: "FeedbackDeliveries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Rejected",
                table: "FeedbackDeliveries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "ReceivedOn",
                table: "Deliveries",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "FileSha256",
                table: "Deliveries",
                type: "TEXT",
                unicode: false,
                fixedLength: true,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "From",
                table: "Deliveries",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Second");

            migrationBuilder.AddColumn<string>(
                name: "MethodDetail",
                table: "Deliveries",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PeriodFromOn",
                table: "Deliveries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PeriodToOn",
                table: "Deliveries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReceiptConfirmedAt",
                table: "Deliveries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReceiptConfirmedBy",
                table: "Deliveries",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Receiver",
                table: "Deliveries",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sender",
                table: "Deliveries",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SentOn",
                table: "Deliveries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Representatives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Position = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ValidFromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidUntilOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReplacesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LetterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedByParty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    VoidReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Representatives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Representatives_AgreementEvents_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "AgreementEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Representatives_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Representatives_Letters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Letters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Representatives_Representatives_ReplacesId",
                        column: x => x.ReplacesId,
                        principalTable: "Representatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Letters_AgreementId_Number",
                table: "Letters",
                columns: new[] { "AgreementId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Letters_RootId",
                table: "Letters",
                column: "RootId");

            migrationBuilder.CreateIndex(
                name: "IX_Representatives_AgreementId",
                table: "Representatives",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Representatives_ChangeId",
                table: "Representatives",
                column: "ChangeId");

            migrationBuilder.CreateIndex(
                name: "IX_Representatives_LetterId",
                table: "Representatives",
                column: "LetterId");

            migrationBuilder.CreateIndex(
                name: "IX_Representatives_ReplacesId",
                table: "Representatives",
                column: "ReplacesId");

            migrationBuilder.AddForeignKey(
                name: "FK_Letters_Letters_RootId",
                table: "Letters",
                column: "RootId",
                principalTable: "Letters",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Letters_Letters_RootId",
                table: "Letters");

            migrationBuilder.DropTable(
                name: "Representatives");

            migrationBuilder.DropIndex(
                name: "IX_Letters_AgreementId_Number",
                table: "Letters");

            migrationBuilder.DropIndex(
                name: "IX_Letters_RootId",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Classification",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "ConfirmedBy",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "ConfirmedOn",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "ConfirmedThrough",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "FromUnit",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Matter",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "RootId",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "SentOn",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "ToUnit",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Accepted",
                table: "FeedbackDeliveries");

            migrationBuilder.DropColumn(
                name: "Corrected",
                table: "FeedbackDeliveries");

            migrationBuilder.DropColumn(
                name: "Rejected",
                table: "FeedbackDeliveries");

            migrationBuilder.DropColumn(
                name: "FileSha256",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "From",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "MethodDetail",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "PeriodFromOn",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "PeriodToOn",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "ReceiptConfirmedAt",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "ReceiptConfirmedBy",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Receiver",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Sender",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "SentOn",
                table: "Deliveries");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "ReceivedOn",
                table: "Deliveries",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
