using FluentValidation;
using PkKemendagriBkn.Portal.Components.Forms;

namespace PkKemendagriBkn.Tests.Portal.Components;

/// <summary>What is chosen from a list is checked against it: a form cannot send what its list does not offer.</summary>
public class ChoiceTests
{
    private const int NotOffered = 99;

    /// <summary>What no form asks for: the action knows it.</summary>
    private static readonly (string, string)[] SetByTheAction = [("CodeSetInput", "Owner")];

    /// <summary>Each form's choices that may be left open, by the form and the property.</summary>
    public static TheoryData<string, string> Choices =>
    [
        .. Inputs.SelectMany(i => i.GetProperties().Where(p => p.CanWrite && Nullable.GetUnderlyingType(p.PropertyType) is { IsEnum: true })
            .Select(p => (Name(i), p.Name))).Except(SetByTheAction),
    ];

    private static IReadOnlyList<Type> Inputs { get; } =
        [.. typeof(ActionForm<>).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, IsByRefLike: false } && ValidatorOf(t) is not null && t.GetConstructor(Type.EmptyTypes) is not null)];

    [Theory, MemberData(nameof(Choices))]
    public void What_the_list_does_not_offer_is_refused(string form, string choice)
    {
        var type = Inputs.Single(i => Name(i) == form);
        var input = Activator.CreateInstance(type)!;
        var property = type.GetProperty(choice)!;
        property.SetValue(input, Enum.ToObject(Nullable.GetUnderlyingType(property.PropertyType)!, NotOffered));
        var found = ((IValidator)Activator.CreateInstance(ValidatorOf(type)!)!).Validate(new ValidationContext<object>(input));
        Assert.Contains(found.Errors, e => e.PropertyName == choice);
    }

    private static string Name(Type input) => input.IsNested ? $"{input.DeclaringType!.Name}.{input.Name}" : input.Name;

    private static Type? ValidatorOf(Type input) =>
        typeof(ActionForm<>).Assembly.GetTypes()
            .SingleOrDefault(t => !t.IsAbstract && t.IsAssignableTo(typeof(IValidator<>).MakeGenericType(input))
                && t.BaseType!.GetGenericArguments() is [var of] && of == input);
}
