using Microsoft.Extensions.Primitives;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Components.Layout;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Exports;

/// <summary>The filters that the page had when the export was asked for: its query string, the day that it showed among them.</summary>
public sealed class ExportQuery(IEnumerable<KeyValuePair<string, StringValues>> query, DateOnly today, Actor? by = null)
{
    /// <summary>The WIB day that the page showed.</summary>
    public DateOnly AsOf => AsOfControl.Day(Given(AsOfControl.Parameter)) ?? today;

    /// <summary>That day when it is over; null when what stands now is to be read.</summary>
    public DateOnly? Past => AsOf < today ? AsOf : null;

    /// <summary>Who asks, for a list that is a person's own.</summary>
    public Actor? By { get; } = by;

    /// <summary>The filter of the list, as its page reads it.</summary>
    public T Read<T>() where T : ListFilter, new() => ListFilter.Read<T>(query);

    /// <summary>The record whose rows are exported, which the page has in its path; null when it is none. See <see cref="ExportLinks.More"/>.</summary>
    public Guid? Id(string name) => Guid.TryParse(Given(name), out var id) ? id : null;

    private string? Given(string name) => query.FirstOrDefault(q => q.Key == name).Value.FirstOrDefault();
}

/// <summary>What the endpoint knows of an export. A register derives from <see cref="ListExport{TRow}"/>; every export is found and served by itself.</summary>
public abstract class ListExport
{
    /// <summary>The name in the address, such as <c>penerimaan</c> for <c>/unduh/penerimaan.xlsx</c>.</summary>
    public abstract string Slug { get; }

    /// <summary>What the file holds, for its name and its sheet; at most 31 characters.</summary>
    public abstract string Title { get; }

    public virtual Permission Permission => Permission.ViewPortal;

    /// <summary>Whether taking this list away is itself on the trail, whoever does.</summary>
    public virtual bool IsOnTrail => false;

    public abstract IReadOnlyList<string> Headings { get; }

    /// <summary>Whether any column is masked unless the person asks for it in full.</summary>
    public abstract bool HasPersonalData { get; }

    /// <summary>The rows' values: texts, whole or decimal numbers, dates (WIB) and instants.</summary>
    internal abstract IAsyncEnumerable<object?[]> CellsAsync(PortalDbContext db, ExportQuery query, bool complete, CancellationToken ct);
}

/// <summary>A column of an export.</summary>
/// <param name="Title">Its heading; where the list can be imported, the import's own.</param>
/// <param name="Value">A text, a number, a <see cref="DateOnly"/> or a <see cref="DateTimeOffset"/>; null leaves the cell empty.</param>
/// <param name="Mask">How a personal value is shown unless it is asked for; null when it is not personal.</param>
public sealed record ExportColumn<TRow>(string Title, Func<TRow, object?> Value, Func<string?, string>? Mask = null);

/// <summary>How one list goes out as a file: streamed from the database under the filters of its page.</summary>
public abstract class ListExport<TRow> : ListExport
{
    public abstract IReadOnlyList<ExportColumn<TRow>> Columns { get; }

    public sealed override IReadOnlyList<string> Headings => [.. Columns.Select(c => c.Title)];

    public sealed override bool HasPersonalData => Columns.Any(c => c.Mask is not null);

    /// <summary>
    /// The rows under the page's filters and in its order, all of them: <c>AsNoTracking</c>, projected, and left to stream with
    /// <c>AsAsyncEnumerable</c>.
    /// </summary>
    protected abstract IAsyncEnumerable<TRow> Rows(PortalDbContext db, ExportQuery query);

    internal sealed override async IAsyncEnumerable<object?[]> CellsAsync(
        PortalDbContext db, ExportQuery query, bool complete, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var columns = Columns;
        await foreach (var row in Rows(db, query).WithCancellation(ct))
            yield return [.. columns.Select(c => c.Value(row) is { } value ? c.Mask is { } mask && !complete ? mask(value.ToString()) : value : null)];
    }
}
