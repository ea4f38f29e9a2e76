namespace PkKemendagriBkn.Portal.Facts;

/// <summary>Where the pages of a register's facts are, for those that point to them from elsewhere.</summary>
public static class RecordLinks
{
    public static string Letter(Guid id) => $"/korespondensi/{id}";

    public static string Delivery(Guid id) => $"/pengiriman/{id}";

    public static string DataProblem(Guid id) => $"/masalah/{id}";
}
