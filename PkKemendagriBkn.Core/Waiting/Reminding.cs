using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Waiting;

/// <summary>That one party reminded the other of what waits for it.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who, by name.</param>
/// <param name="From">That person's party.</param>
public sealed record Reminding(DateTimeOffset At, string By, Party From);
