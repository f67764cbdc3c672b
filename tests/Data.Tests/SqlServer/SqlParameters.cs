using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace BotSuite.Data.Tests.SqlServer;

internal static class SqlParameters
{
    /// <summary>The command's text with its parameters declared in front, so that it stands by itself.</summary>
    public static string Declared(DbCommand command) =>
        string.Concat(command.Parameters.Cast<SqlParameter>().Select(parameter => $"DECLARE {parameter.ParameterName} {TypeOf(parameter)};\n"))
        + command.CommandText;

    private static string TypeOf(SqlParameter parameter) => parameter.SqlDbType switch
    {
        SqlDbType.NVarChar => parameter.Size is > 0 and <= 4000 ? $"nvarchar({parameter.Size})" : "nvarchar(max)",
        SqlDbType.VarBinary => "varbinary(max)",
        SqlDbType.Decimal => "decimal(18,6)",
        SqlDbType.BigInt or SqlDbType.Bit or SqlDbType.Date or SqlDbType.DateTime2 or SqlDbType.Float or SqlDbType.Int or SqlDbType.UniqueIdentifier
            => parameter.SqlDbType.ToString().ToLowerInvariant(),
        var other => throw new InvalidOperationException($"How is {other} declared?"),
    };
}
