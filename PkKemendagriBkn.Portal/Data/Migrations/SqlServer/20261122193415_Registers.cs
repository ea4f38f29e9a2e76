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
            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "Letters",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Classification",
                table: "Letters",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Ordinary");

            migrationBuilder.AddColumn<string>(
                name: "ConfirmedBy",
                table: "Letters",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ConfirmedOn",
                table: "Letters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConfirmedThrough",
                table: "Letters",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FromUnit",
                table: "Letters",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Matter",
                table: "Letters",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RootId",
                table: "Letters",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SentOn",
                table: "Letters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToUnit",
                table: "Letters",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Accepted",
                table: "FeedbackDeliveries",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Corrected",
                table: "FeedbackDeliveries",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Rejected",
                table: "FeedbackDeliveries",
                type: "bigint",
                nullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "ReceivedOn",
                table: "Deliveries",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.AddColumn<string>(
                name: "FileSha256",
                table: "Deliveries",
                type: "char(64)",
                unicode: false,
                fixedLength: true,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "From",
                table: "Deliveries",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Second");

            migrationBuilder.AddColumn<string>(
                name: "MethodDetail",
                table: "Deliveries",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PeriodFromOn",
                table: "Deliveries",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PeriodToOn",
                table: "Deliveries",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReceiptConfirmedAt",
                table: "Deliveries",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReceiptConfirmedBy",
                table: "Deliveries",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Receiver",
                table: "Deliveries",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sender",
                table: "Deliveries",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SentOn",
                table: "Deliveries",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ApipReturns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AsOfOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ProvidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true),
                    FileSha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: true),
                    RowCount = table.Column<int>(type: "int", nullable: false),
                    RowsSha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: true),
                    WarningCount = table.Column<int>(type: "int", nullable: false),
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
                    table.PrimaryKey("PK_ApipReturns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApipReturns_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ApipReturns_Letters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Letters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "DataProblems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reporter = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ReporterName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ReportedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DeliveryId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    DataFrom = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OwnerGround = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Dimension = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Indicator = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    RowsAffected = table.Column<long>(type: "bigint", nullable: true),
                    TargetOn = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("PK_DataProblems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DataProblems_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DataProblems_Deliveries_DeliveryId",
                        column: x => x.DeliveryId,
                        principalTable: "Deliveries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DataProblems_Letters_LetterId",
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
                name: "RegionMappings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SiasnCode = table.Column<string>(type: "nvarchar(42)", maxLength: 42, nullable: false),
                    RegionCode = table.Column<string>(type: "varchar(5)", unicode: false, maxLength: 5, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
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
                    table.PrimaryKey("PK_RegionMappings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegionMappings_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegionMappings_Letters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Letters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Representatives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Party = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Position = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Address = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ValidFromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntilOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReplacesId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ChangeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
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

            migrationBuilder.CreateTable(
                name: "ApipFigures",
                columns: table => new
                {
                    ReturnId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitCode = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Position = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RegionCode = table.Column<string>(type: "varchar(5)", unicode: false, maxLength: 5, nullable: false),
                    ProvinceCode = table.Column<string>(type: "varchar(2)", unicode: false, maxLength: 2, nullable: false),
                    IsAssistant = table.Column<bool>(type: "bit", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: true),
                    Need = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApipFigures", x => new { x.ReturnId, x.UnitCode, x.Position });
                    table.ForeignKey(
                        name: "FK_ApipFigures_ApipReturns_ReturnId",
                        column: x => x.ReturnId,
                        principalTable: "ApipReturns",
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
                name: "DataProblemSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProblemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Party = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProblemSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DataProblemSteps_DataProblems_ProblemId",
                        column: x => x.ProblemId,
                        principalTable: "DataProblems",
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
                name: "IX_Letters_AgreementId_Number",
                table: "Letters",
                columns: new[] { "AgreementId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Letters_RootId",
                table: "Letters",
                column: "RootId");

            migrationBuilder.CreateIndex(
                name: "IX_ApipFigures_ReturnId_ProvinceCode",
                table: "ApipFigures",
                columns: new[] { "ReturnId", "ProvinceCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ApipFigures_UnitCode_ReturnId",
                table: "ApipFigures",
                columns: new[] { "UnitCode", "ReturnId" });

            migrationBuilder.CreateIndex(
                name: "IX_ApipReturns_AgreementId_AsOfOn",
                table: "ApipReturns",
                columns: new[] { "AgreementId", "AsOfOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ApipReturns_LetterId",
                table: "ApipReturns",
                column: "LetterId");

            migrationBuilder.CreateIndex(
                name: "IX_CodeSetVersions_AgreementId_Kind_Owner_ValidFromOn",
                table: "CodeSetVersions",
                columns: new[] { "AgreementId", "Kind", "Owner", "ValidFromOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CodeSetVersions_LetterId",
                table: "CodeSetVersions",
                column: "LetterId");

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

            migrationBuilder.CreateIndex(
                name: "IX_DataProblems_AgreementId_ReportedOn",
                table: "DataProblems",
                columns: new[] { "AgreementId", "ReportedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_DataProblems_DeliveryId",
                table: "DataProblems",
                column: "DeliveryId");

            migrationBuilder.CreateIndex(
                name: "IX_DataProblems_LetterId",
                table: "DataProblems",
                column: "LetterId");

            migrationBuilder.CreateIndex(
                name: "IX_DataProblemSteps_ProblemId_Ordinal",
                table: "DataProblemSteps",
                columns: new[] { "ProblemId", "Ordinal" },
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_RegionMappings_AgreementId_SiasnCode",
                table: "RegionMappings",
                columns: new[] { "AgreementId", "SiasnCode" });

            migrationBuilder.CreateIndex(
                name: "IX_RegionMappings_LetterId",
                table: "RegionMappings",
                column: "LetterId");

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
                name: "ApipFigures");

            migrationBuilder.DropTable(
                name: "CorrectionSteps");

            migrationBuilder.DropTable(
                name: "DataProblemSteps");

            migrationBuilder.DropTable(
                name: "NomenclatureMappings");

            migrationBuilder.DropTable(
                name: "ReferenceCodes");

            migrationBuilder.DropTable(
                name: "RegionMappings");

            migrationBuilder.DropTable(
                name: "Representatives");

            migrationBuilder.DropTable(
                name: "ApipReturns");

            migrationBuilder.DropTable(
                name: "CorrectionItems");

            migrationBuilder.DropTable(
                name: "DataProblems");

            migrationBuilder.DropTable(
                name: "CodeSetVersions");

            migrationBuilder.DropTable(
                name: "CorrectionLists");

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
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);
        }
    }
}
