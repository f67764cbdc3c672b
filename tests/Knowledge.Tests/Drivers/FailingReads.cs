using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BotSuite.Knowledge.Tests.Drivers;

/// <summary>Lets a number of reads of a table pass, then fails all others.</summary>
internal sealed class FailingReads(string table, int afterReads) : DbCommandInterceptor
{
    private int _reads;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.Contains($"FROM \"{table}\"", StringComparison.Ordinal) && ++_reads > afterReads) throw new InvalidOperationException("The disk is gone.");
        return new(result);
    }
}
