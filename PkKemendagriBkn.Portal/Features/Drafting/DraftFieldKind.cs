namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>What a field of a draft takes: any text, a date, a count, or digits that are a name rather than a number, such as a NIP.</summary>
public enum DraftFieldKind { Text, Date, Count, Digits }
