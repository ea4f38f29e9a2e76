namespace PkKemendagriBkn.Portal.Database.Migrations;

/// <summary>
/// Makes proposals of what one party recorded for both before this edition, in SQL that both databases understand; what they do not share is
/// given. Such a fact waits for the other party, unless a document that both signed here shows both. A reading that the administrator chose
/// becomes an event that no party has proposed yet: it waits until one does.
/// </summary>
/// <param name="newId">An id that is used nowhere else.</param>
/// <param name="now">This moment in UTC, as instants are stored.</param>
/// <param name="start">The function that takes the first letters of a text.</param>
internal sealed class ProposalSteps(string newId, string now, Func<string, int, string> start)
{
    private const string NoVersion = "'00000000-0000-0000-0000-000000000000'";

    /// <summary>In this order, once the new columns and the new table are there, and before the old table goes.</summary>
    public IEnumerable<string> Up =>
    [
        $"""
        INSERT INTO "AgreementEvents" ("Id", "AgreementId", "EventKind", "Party", "Description", "AmbiguityId", "ReadingId", "EffectiveOn", "RecordedBy", "RecordedAt", "Version")
        SELECT {newId}, c."AgreementId", 'AgreedReading', 'Both', c."AgreedIn", c."AmbiguityId", c."ReadingId", a."SignedOn", 'Administrator', {now}, {NoVersion}
        FROM "InterpretationChoices" c JOIN "Agreements" a ON a."Id" = c."AgreementId"
        """,
        $"""
        INSERT INTO "Proposals" ("Id", "AgreementId", "SubjectType", "SubjectId", "Act", "Party", "ProposedById", "ProposedBy", "ProposedAt", "Revision", "State", "Version")
        SELECT "Id", "AgreementId", 'AgreementEvent', "Id", 'Record', "RecordedByParty", "RecordedById", "RecordedBy", "RecordedAt", 1, 'Proposed', {NoVersion}
        FROM "AgreementEvents" WHERE "VoidedAt" IS NULL AND ("EventKind" IN ('TermChange', 'AgreedReading') OR "EventKind" = 'ForceMajeure' AND "Party" = 'Both')
        """,
        $"""
        INSERT INTO "Proposals" ("Id", "AgreementId", "SubjectType", "SubjectId", "Act", "Party", "ProposedById", "ProposedBy", "ProposedAt", "Revision", "State", "DecidedById", "DecidedBy", "DecidedAt", "Version")
        SELECT e."Id", e."AgreementId", 'Evaluation', e."Id", 'Record', CASE e."RecordedByParty" WHEN 'First' THEN 'Second' ELSE 'First' END,
            s."SignerId", s."Signer", s."SignedAt", 1, 'Confirmed', e."RecordedById", e."RecordedBy", e."RecordedAt", {NoVersion}
        FROM "Evaluations" e JOIN "Documents" d ON d."FactId" = e."Id" AND d."State" = 'Signed' AND d."Kind" = 'JointEvaluation'
            JOIN "DocumentSignatures" s ON s."DocumentId" = d."Id" AND s."Party" <> e."RecordedByParty"
                AND s."VersionNumber" = (SELECT MAX(v."Number") FROM "DocumentVersions" v WHERE v."DocumentId" = d."Id")
        WHERE e."VoidedAt" IS NULL AND e."By" = 'Joint'
        """,
        $"""
        INSERT INTO "Proposals" ("Id", "AgreementId", "SubjectType", "SubjectId", "Act", "Party", "ProposedById", "ProposedBy", "ProposedAt", "Revision", "State", "Version")
        SELECT "Id", "AgreementId", 'Evaluation', "Id", 'Record', "RecordedByParty", "RecordedById", "RecordedBy", "RecordedAt", 1, 'Proposed', {NoVersion}
        FROM "Evaluations" WHERE "VoidedAt" IS NULL AND "By" = 'Joint' AND "Id" NOT IN (SELECT "Id" FROM "Proposals")
        """,
    ];

    /// <summary>Once the old table is there again: the readings that hold, and those that no party has proposed, are choices again.</summary>
    public IEnumerable<string> Down =>
    [
        $"""
        INSERT INTO "InterpretationChoices" ("AgreementId", "AmbiguityId", "ReadingId", "AgreedIn")
        SELECT "AgreementId", "AmbiguityId", "ReadingId", "AgreedIn" FROM (
            SELECT e."AgreementId", e."AmbiguityId", e."ReadingId", {start("e.\"Description\"", 500)} AS "AgreedIn",
                ROW_NUMBER() OVER (PARTITION BY e."AmbiguityId" ORDER BY e."EffectiveOn" DESC, p."DecidedAt" DESC) AS "Place"
            FROM "AgreementEvents" e JOIN "Proposals" p ON p."Id" = e."Id"
            WHERE e."EventKind" = 'AgreedReading' AND e."VoidedAt" IS NULL AND (p."State" = 'Confirmed' OR p."Party" IS NULL)) AS "All"
        WHERE "Place" = 1
        """,
        """
        DELETE FROM "AgreementEvents" WHERE "EventKind" IN ('AgreedReading', 'Addendum')
        """,
    ];
}
