using PkKemendagriBkn.Core.Exchange;

namespace PkKemendagriBkn.Tests.Core.Exchange;

public class NipTests
{
    private static readonly DateOnly Today = new(2026, 9, 1);

    [Theory]
    [InlineData("200012312024121001", NipKind.Pns)]
    [InlineData("20001231 202412 1 001", NipKind.Pns)]
    [InlineData(" '200012312024121001 ", NipKind.Pns)]
    [InlineData("200012312024211001", NipKind.Pppk)]
    [InlineData("200012312024242001", NipKind.Pppk)]
    public void Numbers_are_understood_as_people_and_spreadsheets_write_them(string text, NipKind kind)
    {
        var nip = Nip.Parse(text);
        Assert.Equal((kind, new DateOnly(2000, 12, 31), 2024), (nip.Kind, nip.BornOn, nip.AppointedYear));
        Assert.Equal(nip, Nip.Parse(nip.ToString()));
    }

    [Fact]
    public void It_is_written_in_its_four_groups() => Assert.Equal("20001231 202412 1 001", Nip.Parse("200012312024121001").ToString());

    [Theory]
    [InlineData("", NipFault.Empty)]
    [InlineData("'  ", NipFault.Empty)]
    [InlineData("20001231202412100", NipFault.WrongLength)]
    [InlineData("200013312024121001", NipFault.NoSuchBirthDate)]
    [InlineData("200102292024121001", NipFault.NoSuchBirthDate)]
    [InlineData("200012312024131001", NipFault.NoSuchAppointment)]
    [InlineData("200012312024201001", NipFault.NoSuchAppointment)]
    [InlineData("200012311999121001", NipFault.NoSuchAppointment)]
    [InlineData("200012312024123001", NipFault.NoSuchSex)]
    [InlineData("20001231202412100X", NipFault.NotDigits)]
    [InlineData("•••••••• 202412 • 001", NipFault.Masked)]
    [InlineData("2.00012E+17", NipFault.DamagedBySpreadsheet)]
    [InlineData("2,00012312024121e+17", NipFault.DamagedBySpreadsheet)]
    [InlineData("2.00012312024121E17", NipFault.DamagedBySpreadsheet)]
    [InlineData("200012312024121000", NipFault.DamagedBySpreadsheet)]
    public void What_is_none_is_told_apart_and_never_guessed(string text, NipFault expected)
    {
        Assert.False(Nip.TryParse(text, out _, out var fault));
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void Odd_numbers_warn_and_are_taken()
    {
        Assert.Empty(Nip.Parse("200012312024121001").Oddities(Today, new DateOnly(2000, 12, 31), isFemale: false, new DateOnly(2024, 12, 1)));
        Assert.Equal([NipOddity.AppointedInFuture], Nip.Parse("200012312026101001").Oddities(Today));
        Assert.Equal([NipOddity.AppointedUnder18], Nip.Parse("200012312018111001").Oddities(Today));
        Assert.Empty(Nip.Parse("200012312018121001").Oddities(Today));
        Assert.Equal(
            [NipOddity.OtherBirthDate, NipOddity.OtherSex, NipOddity.OtherAppointment],
            Nip.Parse("200012312024121001").Oddities(Today, new DateOnly(2000, 12, 30), isFemale: true, new DateOnly(2024, 11, 1)));
    }

    [Fact]
    public void Masked_values_show_neither_birth_nor_sex_nor_the_length_of_a_name()
    {
        Assert.Equal("•••••••• 202412 • 001", Masking.Nip("200012312024121001"));
        Assert.Equal(Masking.Hidden, Masking.Nip("bukan NIP"));
        Assert.Equal("•••••• •••••• 0001", Masking.Nik("3171013112000001"));
        Assert.Equal(Masking.Hidden, Masking.Nik("31710"));
        Assert.Equal("B••• S•••", Masking.Name("Budi Santoso"));
        Assert.Equal(("", Masking.Hidden), (Masking.Value(" "), Masking.Value("x")));
    }
}
