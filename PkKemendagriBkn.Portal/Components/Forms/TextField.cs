using FluentValidation;
using FluentValidation.Validators;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;

namespace PkKemendagriBkn.Portal.Components.Forms;

/// <summary>
/// A field for text in an <see cref="ActionForm{TInput}"/>: known by the property that it stands for, and no longer than the form's rules let that be.
/// </summary>
public sealed class TextField : MudTextField<string>
{
    public TextField() => Variant = Variant.Outlined;

    [CascadingParameter]
    private EditContext? Edited { get; set; }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        if (FieldName.Of(For) is { } name && Edited?.Properties.TryGetValue(typeof(IValidator), out var rules) == true
            && ((IValidator)rules).CreateDescriptor().GetValidatorsForMember(name).Select(v => v.Validator).OfType<IMaximumLengthValidator>()
                .FirstOrDefault() is { } longest)
            MaxLength = longest.Max;
    }

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        UserAttributes["data-field"] = FieldName.Of(For);
    }
}
