namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>One row inside a <c>RowsEditor</c>: what it holds, its name among the draft's fields, and how to change it.</summary>
public sealed record RowContext<T>(T Item, int Index, string Field, Func<T, Task> Set);
