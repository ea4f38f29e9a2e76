using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Delegations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Delegations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Party = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LeaderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Leader = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DelegateId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Delegate = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Capacity = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ValidFromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntilOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LetterNumber = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Ground = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawalReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Delegations_Users_DelegateId",
                        column: x => x.DelegateId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Delegations_Users_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_DelegateId_ValidUntilOn",
                table: "Delegations",
                columns: new[] { "DelegateId", "ValidUntilOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_LeaderId",
                table: "Delegations",
                column: "LeaderId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Delegations");
        }
    }
}
