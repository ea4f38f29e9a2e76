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
                name: "CodeSetVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Label = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ValidFromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntilOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    FileSha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    RowCount = table.Column<int>(type: "int", nullable: false),
                    RowsSha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
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
                    table.PrimaryKey("PK_CodeSetVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CodeSetVersions_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CodeSetVersions_Letters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Letters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NomenclatureMappings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OldId = table.Column<string>(type: "nvarchar(42)", maxLength: 42, nullable: false),
                    OldCode = table.Column<string>(type: "nvarchar(42)", maxLength: 42, nullable: true),
                    OldName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    NewId = table.Column<string>(type: "nvarchar(42)", maxLength: 42, nullable: false),
                    NewCode = table.Column<string>(type: "nvarchar(42)", maxLength: 42, nullable: true),
                    NewName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ValidFromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntilOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
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
                    table.PrimaryKey("PK_NomenclatureMappings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NomenclatureMappings_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NomenclatureMappings_Letters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Letters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferenceCodes",
                columns: table => new
                {
                    VersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(42)", maxLength: 42, nullable: false),
                    Id = table.Column<string>(type: "nvarchar(42)", maxLength: 42, nullable: true),
                    Line = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(42)", maxLength: 42, nullable: true),
                    Name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ParentId = table.Column<string>(type: "nvarchar(42)", maxLength: 42, nullable: true),
                    Jenjang = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ValidFromOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidUntilOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Attributes = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Digest = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferenceCodes", x => new { x.VersionId, x.Key });
                    table.ForeignKey(
                        name: "FK_ReferenceCodes_CodeSetVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "CodeSetVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CodeSetVersions_AgreementId_Kind_Owner_ValidFromOn",
                table: "CodeSetVersions",
                columns: new[] { "AgreementId", "Kind", "Owner", "ValidFromOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CodeSetVersions_LetterId",
                table: "CodeSetVersions",
                column: "LetterId");

            migrationBuilder.CreateIndex(
                name: "IX_NomenclatureMappings_AgreementId",
                table: "NomenclatureMappings",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_NomenclatureMappings_LetterId",
                table: "NomenclatureMappings",
                column: "LetterId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferenceCodes_VersionId_Code",
                table: "ReferenceCodes",
                columns: new[] { "VersionId", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_ReferenceCodes_VersionId_Line",
                table: "ReferenceCodes",
                columns: new[] { "VersionId", "Line" });

            migrationBuilder.CreateIndex(
                name: "IX_ReferenceCodes_VersionId_Name",
                table: "ReferenceCodes",
                columns: new[] { "VersionId", "Name" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NomenclatureMappings");

            migrationBuilder.DropTable(
                name: "ReferenceCodes");

            migrationBuilder.DropTable(
                name: "CodeSetVersions");
        }
    }
}
