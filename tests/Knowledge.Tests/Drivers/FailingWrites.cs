using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BotSuite.Knowledge.Tests.Drivers;

/// <summary>Lets a number of inserts into a table pass, then fails all others.</summary>
internal sealed class FailingWrites(string table, int afterWrites) : DbCommandInterceptor
{
    private int _writes;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        var inserts = command.CommandText.Split($"INSERT INTO \"{table}\"").Length - 1;
        if (inserts > 0 && (_writes += inserts) > afterWrites) throw new InvalidOperationException("The disk is gone.");
        return new(result);
    }
}
