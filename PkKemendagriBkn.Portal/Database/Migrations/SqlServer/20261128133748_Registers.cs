using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PkKemendagriBkn.Portal.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Registers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Answer",
                table: "AgreementEvents",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Applicant",
                table: "AgreementEvents",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClauseId",
                table: "AgreementEvents",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ContestId",
                table: "AgreementEvents",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DisclosureGround",
                table: "AgreementEvents",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Effect",
                table: "AgreementEvents",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EntryData",
                table: "AgreementEvents",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FollowsId",
                table: "AgreementEvents",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Given",
                table: "AgreementEvents",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GroundText",
                table: "AgreementEvents",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Handling",
                table: "AgreementEvents",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "How",
                table: "AgreementEvents",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LastOn",
                table: "AgreementEvents",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Lessons",
                table: "AgreementEvents",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Manner",
                table: "AgreementEvents",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "On",
                table: "AgreementEvents",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "AgreementEvents",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Participants",
                table: "AgreementEvents",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Persons",
                table: "AgreementEvents",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Revealed",
                table: "AgreementEvents",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "SubjectsExempt",
                table: "AgreementEvents",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "Time",
                table: "AgreementEvents",
                type: "time",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "To",
                table: "AgreementEvents",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Unit",
                table: "AgreementEvents",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UseGround",
                table: "AgreementEvents",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Vital",
                table: "AgreementEvents",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "When",
                table: "AgreementEvents",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Witnesses",
                table: "AgreementEvents",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgreementEvents_ContestId",
                table: "AgreementEvents",
                column: "ContestId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementEvents_FollowsId",
                table: "AgreementEvents",
                column: "FollowsId");

            migrationBuilder.AddForeignKey(
                name: "FK_AgreementEvents_AgreementEvents_FollowsId",
                table: "AgreementEvents",
                column: "FollowsId",
                principalTable: "AgreementEvents",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AgreementEvents_PartyStatements_ContestId",
                table: "AgreementEvents",
                column: "ContestId",
                principalTable: "PartyStatements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_AgreementEvents_AgreementEvents_FollowsId",
                table: "AgreementEvents");

            migrationBuilder.DropForeignKey(
                name: "FK_AgreementEvents_PartyStatements_ContestId",
                table: "AgreementEvents");

            migrationBuilder.DropIndex(
                name: "IX_AgreementEvents_ContestId",
                table: "AgreementEvents");

            migrationBuilder.DropIndex(
                name: "IX_AgreementEvents_FollowsId",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Answer",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Applicant",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "ClauseId",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "ContestId",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "DisclosureGround",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Effect",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "EntryData",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "FollowsId",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Given",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "GroundText",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Handling",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "How",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "LastOn",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Lessons",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Manner",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "On",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Participants",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Persons",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Revealed",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "SubjectsExempt",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Time",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "To",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Unit",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "UseGround",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Vital",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "When",
                table: "AgreementEvents");

            migrationBuilder.DropColumn(
                name: "Witnesses",
                table: "AgreementEvents");
        }
    }
}
