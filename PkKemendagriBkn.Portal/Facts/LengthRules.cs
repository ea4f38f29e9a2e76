using System.Globalization;
using System.Linq.Expressions;
using FluentValidation;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>Checks on the length of texts. The field of a form takes its own limit from them.</summary>
public static class LengthRules
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>No longer than the property that will keep it; <paramref name="what"/> begins the sentence.</summary>
    public static IRuleBuilderOptions<T, string?> AtMost<T, TKept>(this IRuleBuilder<T, string?> rule, Expression<Func<TKept, string?>> kept, string what) =>
        rule.AtMost(TextLengths.Of(kept), what);

    /// <summary>No longer than so many letters.</summary>
    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int letters, string what) =>
        rule.MaximumLength(letters).WithMessage(string.Create(Indonesian, $"{what} paling panjang {letters:N0} huruf."));
}
