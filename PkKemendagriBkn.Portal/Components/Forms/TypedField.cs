using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace PkKemendagriBkn.Portal.Components.Forms;

/// <summary>
/// A field that is typed into as text and stands for something else, such as a date. What cannot be read stays as it was typed, says so
/// and keeps the form from being saved: it would be saved without it.
/// </summary>
/// <typeparam name="TValue">What it stands for; null for an empty field.</typeparam>
public abstract class TypedField<TValue> : ComponentBase
{
    private ValidationMessageStore? messages;
    private EditContext? messagesOf;
    private string? unread;

    [CascadingParameter]
    private EditContext? Form { get; set; }

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public TValue? Value { get; set; }

    [Parameter]
    public EventCallback<TValue?> ValueChanged { get; set; }

    [Parameter]
    public Expression<Func<TValue?>>? ValueExpression { get; set; }

    [Parameter]
    public bool Required { get; set; }

    [Parameter]
    public string? Help { get; set; }

    /// <summary>What to say of a text that is none of its values: what is wrong, and what to write.</summary>
    protected abstract string Unreadable { get; }

    protected string? Text => unread ?? (Value is { } value ? Write(value) : null);

    protected string? Error => unread is not null ? Unreadable
        : Form is not null && ValueExpression is not null ? Form.GetValidationMessages(FieldIdentifier.Create(ValueExpression)).FirstOrDefault()
        : null;

    /// <summary>By it what was typed is put back when the page had to be loaded anew.</summary>
    protected Dictionary<string, object?> Attributes => new() { ["data-field"] = FieldName.Of(ValueExpression) };

    /// <summary>What a text that is not empty stands for; null when it stands for nothing.</summary>
    protected abstract TValue? Read(string text);

    protected abstract string Write(TValue value);

    protected override void OnParametersSet()
    {
        // Set from elsewhere, such as by a preset: what was typed before is settled.
        if (Value is not null && unread is not null)
            Note(null);
    }

    protected Task TypeAsync(string? text)
    {
        var value = string.IsNullOrWhiteSpace(text) ? default : Read(text);
        return SetAsync(value, value is null && !string.IsNullOrWhiteSpace(text) ? text : null);
    }

    protected Task SetAsync(TValue? value) => SetAsync(value, null);

    private async Task SetAsync(TValue? value, string? typed)
    {
        Note(typed);
        await ValueChanged.InvokeAsync(value);
        if (Form is not null && ValueExpression is not null)
            Form.NotifyFieldChanged(FieldIdentifier.Create(ValueExpression));
    }

    private void Note(string? typed)
    {
        unread = typed;
        if (Form is null || ValueExpression is null)
            return;
        if (messagesOf != Form)
            (messagesOf, messages) = (Form, new ValidationMessageStore(Form));
        var field = FieldIdentifier.Create(ValueExpression);
        messages!.Clear(field);
        if (typed is not null)
            messages.Add(field, Unreadable);
    }
}
