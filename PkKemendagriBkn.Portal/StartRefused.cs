using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal;

/// <summary>Something that only the operator can mend; the message is one line that says what to do.</summary>
public sealed class StartRefused(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What to tell the operator; null when the fault is not the operator's to mend.</summary>
    public static string? Sentence(Exception fault) => fault switch
    {
        StartRefused => fault.Message,
        OptionsValidationException invalid => string.Join(' ', invalid.Failures),
        IOException { InnerException: AddressInUseException } => $"{fault.Message} Stop the process that holds it, or give another address as Urls.",
        // Of the configuration, for a number or a yes that is none.
        InvalidOperationException when fault.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) => fault.Message,
        _ when StorageFaults.Of(fault) is { } storage => StorageFaults.ForOperator(storage),
        _ => null,
    };
}
