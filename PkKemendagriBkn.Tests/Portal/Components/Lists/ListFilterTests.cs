using System.Reflection;
using Microsoft.AspNetCore.WebUtilities;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Components.Lists;

/// <summary>What holds for every list of the portal, whatever it is narrowed to.</summary>
public sealed class ListFilterTests
{
    public static TheoryData<Type> Filters => [.. typeof(PortalHost).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ListFilter)))];

    [Theory]
    [MemberData(nameof(Filters))]
    public void What_is_written_into_the_address_is_read_as_the_same_filter(Type list)
    {
        var random = new SeededNumbers(1);
        for (var i = 0; i < 200; i++)
        {
            var filter = Any(list, random);
            var written = filter.Write().Where(w => w.Value is not null).ToDictionary();
            var address = QueryHelpers.AddQueryString("https://portal/daftar", written);
            Assert.Equal(filter, Read(list, address));
            Assert.Empty(filter.Ignored(address));
        }
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public void Nonsense_narrows_nothing_and_is_told(Type list)
    {
        foreach (var parameter in AddressParameter.Of(list))
        {
            foreach (var nonsense in new[] { "9999-12-31", "0001-01-01", "-1", "99999999999", "\u0000", "' OR 1=1",
                new string('x', 5000) }.Where(n => parameter.Parse(n) is null))
            {
                var address = QueryHelpers.AddQueryString("https://portal/daftar", parameter.Name, nonsense);
                Assert.Equal((ListFilter)Activator.CreateInstance(list)!, Read(list, address));
                Assert.Equal([$"{parameter.Name}={nonsense}"], Read(list, address).Ignored(address));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public void Each_parameter_has_a_name_of_its_own(Type list) => Assert.Distinct(AddressParameter.Of(list).Select(p => p.Name));

    [Fact]
    public void Page_and_order_narrow_nothing_but_a_search_does()
    {
        Assert.True(new Sample { Page = 3, Sort = "-nama" }.IsEmpty);
        Assert.False(new Sample { Search = "x" }.IsEmpty);
    }

    [Theory]
    [InlineData("hal=2&urut=-nama&cari=+ab+", 2, "-nama", "ab")]
    [InlineData("HAL=2", 2, null, null)]
    [InlineData("hal=0&urut=lain&cari=+", 1, null, null)]
    [InlineData("hal=2147483647", 1, null, null)]
    [InlineData("hal=2&hal=3", 2, null, null)]
    [InlineData("per=2026-03-01&lain=1", 1, null, null)]
    public void An_address_is_read_with_forbearance(string query, int page, string? sort, string? search) =>
        Assert.Equal(new Sample { Page = page, Sort = sort, Search = search }, ListFilter.Read<Sample>("https://portal/daftar?" + query));

    [SortedBy("nama", "nama")]
    private sealed record Sample : SearchFilter;

    private static ListFilter Read(Type list, string address) =>
        (ListFilter)typeof(ListFilter).GetMethod(nameof(ListFilter.Read), [typeof(string)])!.MakeGenericMethod(list).Invoke(null, [address])!;

    /// <summary>A filter with some of its parameters set, each to a value that its declaration allows.</summary>
    private static ListFilter Any(Type list, SeededNumbers random)
    {
        var filter = (ListFilter)Activator.CreateInstance(list)!;
        foreach (var property in list.GetProperties())
        {
            if (property.GetCustomAttribute<InAddressAttribute>() is { } declared && random.Chance(50))
            {
                var words = AddressParameter.Of(list).Single(p => p.Name == declared.Name).Words;
                property.SetValue(filter, Value(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, declared, words, list, random));
            }
        }

        return filter;
    }

    private static object? Value(Type type, InAddressAttribute declared, IReadOnlyList<string> words, Type list, SeededNumbers random) =>
        type == typeof(int) ? random.Between(1, declared.Most)
        : type == typeof(bool) ? true
        : type == typeof(Guid) ? Guid.NewGuid()
        : type == typeof(DateOnly) && declared.IsMonth ? new DateOnly(2026, 1, 1).AddMonths(random.Between(-100, 100))
        : type == typeof(DateOnly) ? new DateOnly(2026, 1, 1).AddDays(random.Between(-2000, 1999))
        : type.IsEnum && words.Count > 0 ? Enum.Parse(type, words[random.Between(0, words.Count - 1)])
        : type.IsEnum ? Enum.GetValues(type).GetValue(random.Between(0, Enum.GetValues(type).Length - 1))
        : declared.Name == ListFilter.SortName
            ? list.GetCustomAttribute<SortedByAttribute>() is { } sorted
                ? (random.Chance(50) ? "-" : "") + sorted.Columns[random.Between(0, sorted.Columns.Count - 1)]
                : null
        : words.Count > 0 ? words[random.Between(0, words.Count - 1)]
        : "a&b=c %?é+" + random.Between(0, 1_000_000);
}
