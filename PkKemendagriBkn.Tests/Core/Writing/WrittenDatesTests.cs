using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Tests.Core.Writing;

public sealed class WrittenDatesTests
{
    [Theory]
    [InlineData("2026-10-01")]
    [InlineData("2026/10/01")]
    [InlineData("2026.10.1")]
    [InlineData("01/10/2026")]
    [InlineData("1/10/2026")]
    [InlineData("1-10-2026")]
    [InlineData("1.10.2026")]
    [InlineData("01\u201110\u20112026")]
    [InlineData("1 Oktober 2026")]
    [InlineData("1\u00A0OKTOBER  2026 ")]
    [InlineData("1 Okt. 2026")]
    [InlineData("01-Okt-2026")]
    [InlineData("01-Oct-2026")]
    [InlineData("01/Okt/2026")]
    [InlineData("1-X-2026")]
    [InlineData("Kamis, 1 Oktober 2026")]
    [InlineData("Kamis tanggal 1 Oktober 2026")]
    [InlineData("tgl. 1 Oktober 2026")]
    [InlineData("October 1, 2026")]
    [InlineData("2026-10-01 10:15:00")]
    [InlineData("01-10-2026 10.15")]
    [InlineData("1 Oktober 2026 pukul 10.15 WIB")]
    [InlineData("2026-10-01T00:00")]
    [InlineData("2026-10-01T00:00:00.000Z")]
    [InlineData("2026-10-01T03:15:22.123Z")]
    [InlineData("2026-10-01T00:00:00+07:00")]
    [InlineData("2026-10-01T02:00:00+09:00")]
    [InlineData("1 Oktober 2026 pukul 08.00 WITA")]
    [InlineData("1 Oktober 2026, 10.15 WIT")]
    public void The_first_of_October_is_read_however_it_is_written(string written) => Assert.Equal(new DateOnly(2026, 10, 1), WrittenDates.Read(written));

    [Theory]
    [InlineData("Januari Jan Djanuari January", 1)]
    [InlineData("Februari Pebruari Feb Peb Feb. February", 2)]
    [InlineData("Maret Mar Mrt March", 3)]
    [InlineData("April Apr", 4)]
    [InlineData("Mei May", 5)]
    [InlineData("Juni Jun Djuni June", 6)]
    [InlineData("Juli Jul Djuli July", 7)]
    [InlineData("Agustus Agt Agust Agu Ags Aug August", 8)]
    [InlineData("September Sept Sep", 9)]
    [InlineData("Oktober Okt Oct October", 10)]
    [InlineData("November Nopember Nov Nop", 11)]
    [InlineData("Desember Des Dec December", 12)]
    public void Every_month_has_its_present_former_short_and_English_names(string names, int month) =>
        Assert.All(names.Split(' '), name => Assert.Equal(new DateOnly(2026, month, 10), WrittenDates.Read($"10 {name} 2026")));

    [Theory]
    [InlineData("31 September 2026")]
    [InlineData("29 Februari 2026")]
    [InlineData("Senin, 1 Oktober 2026")]
    [InlineData("01/10/26")]
    [InlineData("01-Okt-26")]
    [InlineData("13/13/2026")]
    [InlineData("1-10/2026")]
    [InlineData("Pebruari")]
    [InlineData("Oktober 2026")]
    [InlineData("10 Foktober 2026")]
    [InlineData("46296")]
    [InlineData("20261001")]
    [InlineData("2026-10-01T17:00:00Z")]
    [InlineData("2026-10-01T01:59:59+09:00")]
    [InlineData("2026-09-30T16:00:00.000Z")]
    [InlineData("2026-09-30T15:00:00+00:00")]
    [InlineData("1 Oktober 2026 pukul 00.30 WITA")]
    [InlineData("2026-10-01 25:00:00")]
    [InlineData("")]
    public void What_is_no_date_for_certain_is_none(string written) => Assert.Null(WrittenDates.Read(written));

    [Fact]
    public void The_day_stands_before_the_month() => Assert.Equal(new DateOnly(2026, 1, 10), WrittenDates.Read("10/1/2026"));

    [Theory]
    [InlineData("2026-09-30T17:00:00.000Z", true)]
    [InlineData("2026-09-30T16:00:00Z", true)]
    [InlineData("2026-09-30 15:00:00Z", true)]
    [InlineData("2026-09-30T16:00:01Z", false)]
    [InlineData("2026-09-30T16:00:00", false)]
    [InlineData("2026-09-30", false)]
    [InlineData("30 Foktober 2026", false)]
    public void An_instant_whose_day_differs_where_it_was_meant_is_told_apart_from_what_is_no_date(string written, bool isInDoubt) =>
        Assert.Equal(isInDoubt ? new DateOnly(2026, 9, 30) : null, WrittenDates.InDoubt(written));

    [Theory]
    [InlineData("10/28/2026", true)]
    [InlineData("1-31-2026", true)]
    [InlineData("10/1/2026", false)]
    [InlineData("28/10/2026", false)]
    [InlineData("13/13/2026", false)]
    public void A_month_that_stands_before_its_day_is_seen(string written, bool isMonthFirst) => Assert.Equal(isMonthFirst, WrittenDates.IsMonthFirst(written));
}
