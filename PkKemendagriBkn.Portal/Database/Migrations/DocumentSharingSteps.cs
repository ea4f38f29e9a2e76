namespace PkKemendagriBkn.Portal.Database.Migrations;

/// <summary>
/// Works out, in SQL that both databases understand, what each party knew of the other's documents when they did not yet say so
/// themselves: from their states, from the moments at which versions were frozen, and from the steps on the trail. Where these leave a
/// doubt, what is in doubt stays with the party that wrote it.
/// </summary>
internal static class DocumentSharingSteps
{
    private const string Shared = "'Submitted', 'Offered', 'Returned', 'Agreed', 'Accepted', 'Signed'";

    /// <summary>In this order, once the columns are there.</summary>
    public static IEnumerable<string> Up =>
    [
        // Minutes and joint evaluations are frozen by being offered.
        """
        UPDATE "DocumentVersions" SET "SharedAt" = "FrozenAt"
        WHERE EXISTS (SELECT 1 FROM "Documents" d WHERE d."Id" = "DocumentVersions"."DocumentId" AND d."Kind" IN ('Minutes', 'JointEvaluation'))
        """,
        // A report is frozen for the own leadership first: of its versions each submission gave away the last.
        $"""
        UPDATE "DocumentVersions" SET "SharedAt" = (SELECT MIN(e."At") FROM "AuditEntries" e
            WHERE {Step("e", "\"DocumentVersions\".\"DocumentId\"", "Approved", "Submitted")}
            AND e."At" >= "DocumentVersions"."FrozenAt"
            AND NOT EXISTS (SELECT 1 FROM "DocumentVersions" later WHERE later."DocumentId" = "DocumentVersions"."DocumentId"
                AND later."Number" > "DocumentVersions"."Number" AND later."FrozenAt" <= e."At"))
        WHERE "SharedAt" IS NULL
        """,
        // What stands before both parties now is known, whatever the trail says.
        $"""
        UPDATE "DocumentVersions" SET "SharedAt" = (SELECT d."StateAt" FROM "Documents" d WHERE d."Id" = "DocumentVersions"."DocumentId")
        WHERE "SharedAt" IS NULL
            AND EXISTS (SELECT 1 FROM "Documents" d WHERE d."Id" = "DocumentVersions"."DocumentId" AND d."State" IN ({Shared}))
            AND NOT EXISTS (SELECT 1 FROM "DocumentVersions" later
                WHERE later."DocumentId" = "DocumentVersions"."DocumentId" AND later."Number" > "DocumentVersions"."Number")
        """,
        $"""
        UPDATE "Documents" SET "SharedState" = "State", "SharedAt" = "StateAt"
        WHERE "State" IN ({Shared}) OR "State" = 'Withdrawn' AND {HasSharedVersion}
        """,
        // Sent back and being put right inside: the other party knows it as sent back.
        $"""
        UPDATE "Documents" SET "SharedState" = 'Returned', "SharedAt" = (SELECT MAX(e."At") FROM "AuditEntries" e WHERE {Returned("e")})
        WHERE "SharedState" IS NULL AND {HasSharedVersion} AND EXISTS (SELECT 1 FROM "AuditEntries" e WHERE {Returned("e")}
            AND NOT EXISTS (SELECT 1 FROM "AuditEntries" later
                WHERE {Step("later", "\"Documents\".\"Id\"", "Offered", "Draft")} AND later."Sequence" > e."Sequence"))
        """,
        // An offer that was taken back, or of which no step tells.
        $"""
        UPDATE "Documents" SET "SharedState" = 'Draft', "SharedAt" = "StateAt" WHERE "SharedState" IS NULL AND {HasSharedVersion}
        """,
        // Remarks went with the step of their party, or, while the words were with the drafter, at once. On reports the drafter's leadership spoke inside.
        $"""
        UPDATE "DocumentRemarks" SET "SharedAt" = "WrittenAt"
        WHERE EXISTS (SELECT 1 FROM "Documents" d WHERE d."Id" = "DocumentRemarks"."DocumentId"
            AND (d."Drafter" <> "DocumentRemarks"."Party" OR d."Kind" IN ('Minutes', 'JointEvaluation'))
            AND (d."State" IN ('Returned', 'Accepted', 'Signed') AND "DocumentRemarks"."WrittenAt" < d."StateAt"
                OR d."SharedState" IN ('Returned', 'Draft') AND "DocumentRemarks"."WrittenAt" > d."SharedAt"
                OR EXISTS (SELECT 1 FROM "AuditEntries" e WHERE e."At" >= "DocumentRemarks"."WrittenAt" AND ({Step("e", "d.\"Id\"", "%", "Returned")}
                    OR {Step("e", "d.\"Id\"", "Offered", "Agreed")} OR {Step("e", "d.\"Id\"", "Submitted", "Accepted")}))))
        """,
        // Files of what was never shared, prints of versions kept inside, and what the drafter has attached since the other party last learnt of it.
        """
        UPDATE "EvidenceFiles" SET "HeldBy" = (SELECT d."Drafter" FROM "Documents" d WHERE d."Id" = "EvidenceFiles"."FactId")
        WHERE EXISTS (SELECT 1 FROM "Documents" d WHERE d."Id" = "EvidenceFiles"."FactId" AND (d."SharedState" IS NULL
            OR EXISTS (SELECT 1 FROM "DocumentVersions" v WHERE v."DocumentId" = d."Id" AND v."FileSha256" = "EvidenceFiles"."Sha256" AND v."SharedAt" IS NULL)
            OR (d."State" <> d."SharedState" OR d."State" IN ('Draft', 'Returned', 'Withdrawn')) AND "EvidenceFiles"."UploadedAt" > d."SharedAt"
                AND EXISTS (SELECT 1 FROM "Users" u WHERE u."Id" = "EvidenceFiles"."UploadedById" AND u."Party" = d."Drafter")))
        """,
    ];

    private const string HasSharedVersion =
        """EXISTS (SELECT 1 FROM "DocumentVersions" v WHERE v."DocumentId" = "Documents"."Id" AND v."SharedAt" IS NOT NULL)""";

    private static string Returned(string entry) => Step(entry, "\"Documents\".\"Id\"", "%", "Returned");

    private static string Step(string entry, string document, string from, string to) =>
        $"""{Of(entry, document)} AND {entry}."Changes" LIKE '%"field":"State","before":"{from}","after":"{to}"%'""";

    private static string Of(string entry, string document) => $"""{entry}."SubjectType" = 'TwoPartyDocument' AND {entry}."SubjectId" = {document}""";
}
