namespace PkKemendagriBkn.Portal.Database.Migrations;

/// <summary>
/// Moves what report requests said of their letters' sending and receipt into the letters, in SQL that both databases understand; what they
/// do not share is given. The request that counted until now wins over its letter, as pages and deadlines read it; a letter's own
/// confirmation stands where the request has none. Of a voided request the letter takes what it lacks. Whatever does not win is written into
/// the request's note unless that has no room left; the audit trail holds it in any case.
/// </summary>
/// <param name="plus">What joins two texts.</param>
/// <param name="length">The function that counts a text's letters.</param>
/// <param name="day">A date as text, as people write it: 31-12-2026.</param>
internal sealed class LetterReceiptSteps(string plus, string length, Func<string, string> day)
{
    /// <summary>The longest note to which the longest remark can still be added.</summary>
    private const int Room = 2000 - 500;

    /// <summary>In this order, while the requests still have their columns.</summary>
    public IEnumerable<string> Up =>
    [
        """
        INSERT INTO "Letters" ("Id", "Number", "DatedOn", "Subject", "From", "Classification", "AgreementId", "RecordedById", "RecordedBy", "RecordedByParty", "RecordedAt", "Version", "VoidedAt", "VoidedBy", "VoidReason")
        SELECT "Id", 'Tanpa nomor', "SentOn", 'Permintaan laporan (suratnya tidak dicatat)', 'Second', 'Ordinary', "AgreementId", "RecordedById", "RecordedBy", "RecordedByParty", "RecordedAt", "Version", "VoidedAt", "VoidedBy", "VoidReason"
        FROM "ReportRequests" WHERE "LetterId" IS NULL
        """,
        """
        UPDATE "ReportRequests" SET "LetterId" = "Id" WHERE "LetterId" IS NULL
        """,
        """
        CREATE TABLE "LetterReceipts" ("LetterId" uniqueidentifier NOT NULL, "RequestId" uniqueidentifier NOT NULL, "SentOn" date NULL, "ConfirmedOn" date NULL, "ConfirmedBy" nvarchar(200) NULL, "ConfirmedThrough" nvarchar(40) NULL)
        """,
        """
        INSERT INTO "LetterReceipts" ("LetterId", "RequestId", "SentOn", "ConfirmedOn", "ConfirmedBy", "ConfirmedThrough")
        SELECT "LetterId", "RequestId", "WinningSentOn",
            CASE "Winner" WHEN 'request' THEN "RequestConfirmedOn" WHEN 'letter' THEN "LetterConfirmedOn" END,
            CASE "Winner" WHEN 'request' THEN "RequestConfirmedBy" WHEN 'letter' THEN "LetterConfirmedBy" END,
            CASE "Winner" WHEN 'request' THEN "RequestConfirmedThrough" WHEN 'letter' THEN "LetterConfirmedThrough" END
        FROM (
            SELECT l."Id" AS "LetterId", r."Id" AS "RequestId",
                r."ConfirmedOn" AS "RequestConfirmedOn", r."ConfirmedBy" AS "RequestConfirmedBy", r."ConfirmedThrough" AS "RequestConfirmedThrough",
                l."ConfirmedOn" AS "LetterConfirmedOn", l."ConfirmedBy" AS "LetterConfirmedBy", l."ConfirmedThrough" AS "LetterConfirmedThrough",
                CASE WHEN r."VoidedAt" IS NULL OR l."SentOn" IS NULL AND (l."ConfirmedOn" IS NULL OR r."SentOn" <= l."ConfirmedOn") THEN r."SentOn" ELSE l."SentOn" END AS "WinningSentOn",
                CASE
                    WHEN r."VoidedAt" IS NULL AND r."ConfirmedOn" IS NOT NULL THEN 'request'
                    WHEN r."VoidedAt" IS NULL AND l."ConfirmedOn" >= r."SentOn" THEN 'letter'
                    WHEN r."VoidedAt" IS NULL THEN NULL
                    WHEN l."ConfirmedOn" IS NOT NULL THEN 'letter'
                    WHEN l."SentOn" IS NULL OR l."SentOn" <= r."ConfirmedOn" THEN 'request'
                END AS "Winner",
                ROW_NUMBER() OVER (PARTITION BY l."Id" ORDER BY CASE WHEN r."VoidedAt" IS NULL THEN 0 ELSE 1 END, CASE WHEN r."ConfirmedOn" IS NULL THEN 1 ELSE 0 END, r."RecordedAt", r."Id") AS "Place"
            FROM "ReportRequests" r JOIN "Letters" l ON l."Id" = r."LetterId") AS "All"
        WHERE "Place" = 1
        """,
        Remark("permintaan ini", "r", """
            FROM "ReportRequests" r JOIN "LetterReceipts" w ON w."LetterId" = r."LetterId" WHERE r."Id" = "ReportRequests"."Id"
            """),
        Remark("suratnya", "l", """
            FROM "Letters" l JOIN "LetterReceipts" w ON w."LetterId" = l."Id" WHERE w."RequestId" = "ReportRequests"."Id"
            """),
        """
        UPDATE "Letters" SET "SentOn" = w."SentOn", "ConfirmedOn" = w."ConfirmedOn", "ConfirmedBy" = w."ConfirmedBy", "ConfirmedThrough" = w."ConfirmedThrough"
        FROM "LetterReceipts" w WHERE w."LetterId" = "Letters"."Id"
        """,
        """
        DROP TABLE "LetterReceipts"
        """,
    ];

    /// <summary>Once the requests have their columns again.</summary>
    public static string Down =>
        """
        UPDATE "ReportRequests" SET "SentOn" = COALESCE(l."SentOn", l."DatedOn"), "ConfirmedOn" = l."ConfirmedOn", "ConfirmedBy" = l."ConfirmedBy", "ConfirmedThrough" = l."ConfirmedThrough"
        FROM "Letters" l WHERE l."Id" = "ReportRequests"."LetterId"
        """;

    /// <summary>Notes with the request what one record said otherwise than what stands now.</summary>
    private string Remark(string whose, string said, string from)
    {
        var differs = $"""
            {from} AND ({said}."SentOn" IS NOT NULL AND (w."SentOn" IS NULL OR {said}."SentOn" <> w."SentOn")
                OR {said}."ConfirmedOn" IS NOT NULL AND (w."ConfirmedOn" IS NULL OR {said}."ConfirmedOn" <> w."ConfirmedOn"
                    OR COALESCE({said}."ConfirmedBy", '') <> COALESCE(w."ConfirmedBy", '') OR COALESCE({said}."ConfirmedThrough", '') <> COALESCE(w."ConfirmedThrough", '')))
            """;
        return $"""
            UPDATE "ReportRequests" SET "Note" = COALESCE("Note" {plus} CHAR(10), '') {plus} (SELECT 'Sebelum tanggal-tanggal surat disatukan, {whose} mencatat: '
                {plus} COALESCE('disampaikan ' {plus} {day($"{said}.\"SentOn\"")}, 'hari penyampaian tidak dicatat')
                {plus} COALESCE(', dikonfirmasi ' {plus} {day($"{said}.\"ConfirmedOn\"")} {plus} CASE {said}."ConfirmedThrough" WHEN 'Oral' THEN ' secara lisan' WHEN 'Written' THEN ' secara tertulis' ELSE '' END
                    {plus} COALESCE(' oleh ' {plus} {said}."ConfirmedBy", ''), ', belum dikonfirmasi') {plus} '.' {differs})
            WHERE {length}(COALESCE("Note", '')) <= {Room} AND EXISTS (SELECT 1 {differs})
            """;
    }
}
