namespace PkKemendagriBkn.Portal.Components.Forms;

/// <summary>Tells a form whether files are still on their way, so that nothing is saved without them.</summary>
public sealed class UploadGate
{
    /// <summary>Set by the picker in the form, if there is one.</summary>
    public Func<bool>? IsBusy { get; set; }
}
