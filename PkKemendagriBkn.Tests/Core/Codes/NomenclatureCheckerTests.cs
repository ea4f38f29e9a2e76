using PkKemendagriBkn.Core.Codes;
using static PkKemendagriBkn.Core.Codes.PositionTrap;
using static PkKemendagriBkn.Core.Codes.PositionVerdict;

namespace PkKemendagriBkn.Tests.Core.Codes;

public class NomenclatureCheckerTests
{
    private const string NewMuda = "ff80808135ad75000135bcf4e80b769c", OldMuda = "ff8080813dcf9559013dd92c3838769e", Mahir = "A5EB03E23F14F6A0E040640A040252AD";
    private const string Pelaksana = "ff8080814855069601485d80107d2b60", OldGroup = "ff8080813dcf6fb4013dd91bcfd678a3",
        Perawat = "8ae483a67e63e2c3017e7aef0d264b99";

    private static readonly KnownPosition[] Registered =
    [
        new(PositionFamily.Other, "Perawat Terampil", "TR", "05001", CodeStatus.New, Perawat),
        new(PositionFamily.Other, "Penyuluh Lama", null, "11111", CodeStatus.Old, "8ae483a67e63e2c3017e7aef0d264b98"),
    ];

    private static readonly NomenclatureChecker Checker = new(Registered, KnownPositions.Pairs);

    public static TheoryData<string, PositionVerdict, string?, PositionTrap[]> Lines => new()
    {
        // Current
        { NewMuda, Current, null, [] },
        { "03902", Current, null, [] },
        { "PPUPD Ahli Muda", Current, null, [] },
        { "ppupd ahli muda", Current, null, [] },
        { "Auditor Penyelia", Current, null, [] },
        { "10704;Auditor Ahli Pertama", Current, null, [] },
        { $"{NewMuda};03902;PPUPD Ahli Muda", Current, null, [] },
        // Old, with a successor
        { OldMuda, Replaced, "03902", [] },
        { "22000", Replaced, "03901", [] },
        { "22002;Pengawas Pemerintahan Ahli Madya", Replaced, "03903", [] },
        { "Pengawas Pemerintahan Muda / Ahli Muda", Replaced, "03902", [AliasLabel] },
        { "22001;PPUPD Ahli Muda", Replaced, "03902", [OldAndNewMixed] },
        { "03902;Pengawas Pemerintahan Muda", Replaced, "03902", [AliasLabel, OldAndNewMixed] },
        { $"{OldMuda};03902", Replaced, "03902", [OldAndNewMixed] },
        // No predecessor of Ahli Utama
        { "Pengawas Pemerintahan Utama", NoPredecessor, null, [] },
        { "Pengawas Pemerintahan Ahli Utama", NoPredecessor, null, [] },
        { "22002;Pengawas Pemerintahan Utama", Contradiction, null, [] },
        // The post that only looks alike
        { Pelaksana, LookAlike, null, [] },
        { "2018971", LookAlike, null, [] },
        { "PENGAWAS PENYELENGGARA PEMERINTAHAN URUSAN DAERAH PERTAMA", LookAlike, null, [] },
        { "03901;Pengawas Penyelenggara Pemerintahan Urusan Daerah Pertama", Contradiction, null, [] },
        // Spelling
        { "3902", Current, "03902", [LeadingZeroLost] },
        { NewMuda.ToUpperInvariant(), Current, "03902", [IdCaseDiffers] },
        { Mahir.ToLowerInvariant(), Current, "10706", [IdCaseDiffers] },
        { OldMuda.ToUpperInvariant(), Replaced, "03902", [IdCaseDiffers] },
        { "P2UPD Ahli Madya", Current, "03903", [AliasLabel] },
        { "PPUD Muda", Current, "03902", [AliasLabel] },
        { "JF PPUPD AHLI PERTAMA", Current, "03901", [AliasLabel] },
        { "Jabatan Fungsional PPUPD Ahli Utama", Current, "03904", [AliasLabel] },
        { "Pengawas Penyelenggaraan Urusan Pemerintahan di Daerah Ahli Muda", Current, "03902", [AliasLabel] },
        { "PPUPD Ahli Muda Sekretariat", Current, "03902", [AliasLabel, RestIgnored] },
        { "03902;Analis Kebijakan", Current, "03902", [LabelUnknown] },
        { "ff80808135ad75000135bcf4e80b7000;PPUPD Ahli Muda", Current, "03902", [IdUnknown] },
        { "99999;Auditor Ahli Muda", Current, "10703", [CodeUnknown] },
        // Auditor: old jenjang, and the APIP category of the same name
        { "Auditor Pelaksana", Current, "10707", [OldAuditorLabel] },
        { "Auditor Pelaksana Lanjutan", Current, "10706", [OldAuditorLabel] },
        { "Auditor Pelaksana Lanjutan / Mahir", Current, "10706", [OldAuditorLabel] },
        { "Auditor Madya", Current, "10702", [AliasLabel] },
        { "Pelaksana", ApipPelaksana, null, [] },
        // Other auditors
        { "Auditor Kepegawaian Ahli Muda", OtherAuditor, null, [] },
        { "Auditor Manajemen ASN Ahli Pertama", OtherAuditor, null, [] },
        { "87398", OtherAuditor, null, [] },
        { "44006;Auditor Manajemen ASN", OtherAuditor, null, [] },
        { "10703;Auditor Kepegawaian Ahli Muda", Contradiction, null, [] },
        // What cannot be decided
        { "PPUPD", JenjangMissing, null, [] },
        { OldGroup, JenjangMissing, null, [GroupId] },
        { "PPUPD Terampil", NoSuchJenjang, null, [] },
        { "PPUPD Ahli Muda / Ahli Madya", SeveralJenjang, null, [] },
        { "03901;PPUPD Ahli Muda", Contradiction, null, [] },
        { $"{NewMuda};03903", Contradiction, null, [] },
        { "Auditor Hukum Ahli Muda", Unknown, null, [] },
        { "Pranata Komputer Ahli Muda", Unknown, null, [LabelUnknown] },
        { "12345", Unknown, null, [CodeUnknown] },
        // From the register
        { "5001", OtherPosition, null, [LeadingZeroLost] },
        { "Perawat Terampil", OtherPosition, null, [] },
        { "11111", Retired, null, [] },
    };

    [Theory, MemberData(nameof(Lines))]
    public void A_line_is_told_for_what_it_is(string line, PositionVerdict verdict, string? suggested, PositionTrap[] traps)
    {
        var found = Checker.Check(Assert.Single(PositionLines.Read(line)));
        Assert.Equal(verdict, found.Verdict);
        Assert.Equal(suggested, found.Suggested?.Code);
        Assert.Equal(traps.Order(), found.Traps.Order());
        Assert.Equal(verdict == Replaced, found.Pair is not null);
    }

    [Theory]
    [InlineData($"{NewMuda};03903;PPUPD Ahli Pertama", "03902")]
    [InlineData($"{NewMuda};03903", "03902")]
    [InlineData($"{OldMuda};03902", "22001")]
    [InlineData("03901;PPUPD Ahli Muda", "03901")]
    public void An_id_weighs_more_than_a_code_and_a_code_more_than_a_label(string line, string found) =>
        Assert.Equal(found, Checker.Check(Assert.Single(PositionLines.Read(line))).Found?.Code);

    [Fact]
    public void Every_known_position_is_recognised_by_id_by_code_and_by_name()
    {
        Assert.All(KnownPositions.All, p =>
        {
            Assert.Equal(p, Checker.Check(new PositionLine(1, null, p.Code, null)).Found);
            if (p.Id is not null)
                Assert.Equal(p, Checker.Check(new PositionLine(1, p.Id, p.Code, p.Name)).Found);
        });
        Assert.Equal(25, KnownPositions.All.Count);
        Assert.Equal(["03901", "03902", "03903"], KnownPositions.Pairs.Select(p => p.NewCode).Order());
    }

    [Fact]
    public void A_recorded_mapping_takes_the_place_of_the_pair_that_the_portal_brings_along_while_it_holds()
    {
        var mapping = new NomenclatureMapping
        {
            OldId = OldMuda.ToUpperInvariant(), OldName = "Pengawas Pemerintahan Muda", NewId = Perawat, NewCode = "05001", NewName = "Perawat Terampil",
            Basis = "Uji",
            ValidFromOn = new DateOnly(2026, 1, 1), ValidUntilOn = new DateOnly(2026, 6, 30),
        };
        Assert.Equal("05001", SuccessorOn(new DateOnly(2026, 6, 30)));
        Assert.Equal("03902", SuccessorOn(new DateOnly(2025, 12, 31)));
        Assert.Equal("03902", SuccessorOn(new DateOnly(2026, 7, 1)));

        string? SuccessorOn(DateOnly asOf) =>
            new NomenclatureChecker(Registered, NomenclaturePair.InForce([mapping], asOf)).Check(new PositionLine(1, OldMuda, null, null)).Suggested?.Code;
    }

    [Fact]
    public void A_pasted_list_is_read_in_any_order_of_its_columns()
    {
        var lines =
            PositionLines.Read($"kode\tnama jabatan\tid\n03902\tPPUPD Ahli Muda\t{NewMuda}\r\n\n \"PPUPD Ahli Muda\" ; {NewMuda} ;03902\nAuditor, Ahli Muda");
        Assert.Equal([(2, NewMuda, "03902", "PPUPD Ahli Muda"), (4, NewMuda, "03902", "PPUPD Ahli Muda"), (5, null, null, "Auditor Ahli Muda")],
            lines.Select(l => (l.Number, l.Id, l.Code, l.Label)));
        Assert.Empty(PositionLines.Read(null));
    }
}
