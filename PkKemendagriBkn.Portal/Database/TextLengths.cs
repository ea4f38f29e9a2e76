using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>How long texts may be, in letters: it stands once, as <see cref="MaxLengthAttribute"/> at the property that keeps the text.</summary>
public static class TextLengths
{
    /// <summary>The most letters of a property.</summary>
    public static int Of<T>(Expression<Func<T, string?>> property) => ((MemberExpression)property.Body).Member.GetCustomAttribute<MaxLengthAttribute>()!.Length;

    /// <summary>Gives the columns the lengths of their properties.</summary>
    internal static void Apply(ModelBuilder builder)
    {
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(t => t.GetDeclaredProperties()))
        {
            if (property.PropertyInfo?.GetCustomAttribute<MaxLengthAttribute>() is { } most)
                property.SetMaxLength(most.Length);
        }
    }
}
