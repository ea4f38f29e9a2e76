using System.Reflection;
using FluentValidation;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Components.Forms;
using PkKemendagriBkn.Portal.Features;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Tests.Portal.Components;

public sealed class TypedTextsTests
{
    private const string Dirty = "B-1\u200B/\u202A2026\u0001";

    /// <summary>The inputs of all forms, by the rules that each of them must have.</summary>
    private static IEnumerable<Type> Inputs => typeof(FeatureSetup).Assembly.GetTypes().Where(t => !t.IsAbstract)
        .SelectMany(t => t.GetInterfaces()).Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidator<>))
        .Select(i => i.GetGenericArguments()[0]).Distinct();

    [Fact]
    public void No_text_of_any_form_keeps_what_no_screen_shows()
    {
        var looked = 0;
        foreach (var input in Inputs.Select(t => System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(t)))
        {
            var texts = input.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.PropertyType == typeof(string) && p.CanWrite && p.Name != nameof(IProven.Password)).ToList();
            texts.ForEach(p => p.SetValue(input, Dirty));
            TypedTexts.Clean(input);
            Assert.All(texts, p => Assert.Equal((p.DeclaringType, p.Name, false), (p.DeclaringType, p.Name, PlainText.HasUnseen((string)p.GetValue(input)!))));
            looked += texts.Count;
        }

        Assert.True(looked > 80, $"Only {looked} texts were looked at.");
    }

    private sealed class Held
    {
        public Held Self => this;
        public Held? Again { get; set; }
        public string Text { get; set; } = Dirty;
        public List<string> Lines { get; } = [Dirty, "Surat"];
        public Held[] Rows { get; init; } = [];
        public DateOnly? On { get; set; } = new DateOnly(2026, 10, 1);
    }

    [Fact]
    public void What_an_input_holds_is_cleaned_with_it()
    {
        var input = new Held { Rows = [new Held()] };
        input.Again = input;
        TypedTexts.Clean(input);
        Assert.Equal(["B-1/2026 ", "B-1/2026 ", "Surat", "B-1/2026 ", "B-1/2026 "],
            [input.Text, .. input.Lines, input.Rows[0].Text, input.Rows[0].Lines[0]]);
    }

    [Fact]
    public void A_password_stays_as_it_was_typed()
    {
        var input = new SignDocument.Input { Password = Dirty };
        TypedTexts.Clean(input);
        Assert.Equal(Dirty, input.Password);
    }

    [Fact]
    public void A_document_freezes_what_its_readers_see() =>
        Assert.Equal("""{"text":"B-1/2026 "}""", CanonicalContent.Of(new { Text = Dirty }));
}
