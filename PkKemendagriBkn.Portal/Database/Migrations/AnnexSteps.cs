namespace PkKemendagriBkn.Portal.Database.Migrations;

/// <summary>
/// Makes one edition of the annex of the data elements that each party listed alone before this edition, in SQL that both databases understand; what
/// they do not share is given. No document of the portal shows that both agreed, so each edition waits for the other party.
/// </summary>
/// <param name="newId">An id that is used nowhere else.</param>
/// <param name="elements">The query of the elements of the row <c>l</c>'s list as one text of JSON.</param>
/// <param name="unfold">What joins the elements of the row <c>e</c> as rows <c>j</c>.</param>
/// <param name="reading">The function that reads a field of JSON.</param>
internal sealed class AnnexSteps(string newId, string elements, string unfold, string reading)
{
    private const string NoVersion = "'00000000-0000-0000-0000-000000000000'";

    /// <summary>The elements of the list that <paramref name="row"/> belongs to.</summary>
    public static string Of(string row) =>
        $"""FROM "AnnexFields" f WHERE f."VoidedAt" IS NULL AND f."AgreementId" = {row}."AgreementId" AND f."Provider" = {row}."Provider" """;

    /// <summary>Once the new columns are there, and before the old table goes.</summary>
    public IEnumerable<string> Up =>
    [
        $"""
        INSERT INTO "AgreementEvents" ("Id", "AgreementId", "EventKind", "Party", "Description", "Provider", "EffectiveOn", "Elements", "RecordedById", "RecordedBy", "RecordedByParty", "RecordedAt", "Version")
        SELECT {newId}, l."AgreementId", 'AnnexEdition', 'Both', 'Elemen data yang dicatat sebelum edisi Lampiran disepakati.', l."Provider", a."SignedOn",
            ({elements}), l."RecordedById", l."RecordedBy", l."Provider", l."RecordedAt", {NoVersion}
        FROM (SELECT "AgreementId", "Provider", "RecordedById", "RecordedBy", "RecordedAt",
                ROW_NUMBER() OVER (PARTITION BY "AgreementId", "Provider" ORDER BY "RecordedAt" DESC, "Id") AS "Place"
            FROM "AnnexFields" WHERE "VoidedAt" IS NULL) l
        JOIN "Agreements" a ON a."Id" = l."AgreementId" WHERE l."Place" = 1
        """,
        $"""
        INSERT INTO "Proposals" ("Id", "AgreementId", "SubjectType", "SubjectId", "Act", "Party", "ProposedById", "ProposedBy", "ProposedAt", "Revision", "State", "Version")
        SELECT "Id", "AgreementId", 'AgreementEvent', "Id", 'Record', "Provider", "RecordedById", "RecordedBy", "RecordedAt", 1, 'Proposed', {NoVersion}
        FROM "AgreementEvents" WHERE "EventKind" = 'AnnexEdition'
        """,
    ];

    /// <summary>Once the old table is there again: each party's last edition that was not refused is its list again.</summary>
    public IEnumerable<string> Down =>
    [
        $"""
        INSERT INTO "AnnexFields" ("Id", "AgreementId", "Provider", "Name", "Description", "Format", "RecordedById", "RecordedBy", "RecordedByParty", "RecordedAt", "Version")
        SELECT {newId}, e."AgreementId", e."Provider", {reading}(j.value, '$.Name'), {reading}(j.value, '$.Description'), {reading}(j.value, '$.Format'),
            e."RecordedById", e."RecordedBy", e."Provider", e."RecordedAt", {NoVersion}
        FROM (SELECT v.*, ROW_NUMBER() OVER (PARTITION BY v."AgreementId", v."Provider" ORDER BY v."EffectiveOn" DESC, v."RecordedAt" DESC) AS "Place"
            FROM "AgreementEvents" v JOIN "Proposals" p ON p."Id" = v."Id"
            WHERE v."EventKind" = 'AnnexEdition' AND v."VoidedAt" IS NULL AND p."State" IN ('Proposed', 'Confirmed')) e
        {unfold} WHERE e."Place" = 1
        """,
        """
        DELETE FROM "Proposals" WHERE "SubjectId" IN (SELECT "Id" FROM "AgreementEvents" WHERE "EventKind" IN ('AnnexEdition', 'ExchangeMethod'))
        """,
        """
        DELETE FROM "AgreementEvents" WHERE "EventKind" IN ('AnnexEdition', 'ExchangeMethod')
        """,
    ];
}
