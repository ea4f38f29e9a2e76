using FluentValidation;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>What a validator says about a form that is right but for one mistake.</summary>
public static class Refusals
{
    /// <summary>One mistake: what it is, the field that it shows at, a part of the sentence, and how it is made.</summary>
    public sealed record Mistake<T>(string Name, string Field, string Sentence, Action<T> Make)
    {
        public override string ToString() => Name;
    }

    public static void AssertRefused<T>(this AbstractValidator<T> validator, T right, Mistake<T> mistake)
    {
        Assert.Empty(validator.Validate(right).Errors);
        mistake.Make(right);
        var errors = validator.Validate(right).Errors;
        Assert.Contains(errors, e => e.PropertyName == mistake.Field && e.ErrorMessage.Contains(mistake.Sentence, StringComparison.Ordinal));
        Assert.All(errors, e => Assert.Equal(mistake.Field, e.PropertyName));
    }
}
