namespace PkKemendagriBkn.Portal.Imports;

/// <summary>One sheet of a file. <see cref="Rows"/> gives the rows that hold something; from the given row on, what is hidden or merged is refused.</summary>
internal sealed record ListSheet(string Name, bool IsHidden, Func<int, IEnumerable<SheetRow>> Rows);
