using System.Globalization;
using Npgsql;

namespace BotSuite.Benchmarks.Search;

/// <summary>
/// Measures an action with the processor time of this process and, where the server runs on this machine and Linux tells, of the
/// server's processes that serve it.
/// </summary>
internal static class ServerCpu
{
    private const double TicksASecond = 100;

    public static async Task<string> MeasureAsync(string connectionString, int warmUps, int repetitions, Func<int, Task> action)
    {
        for (var i = 0; i < warmUps; i++) await action(i);
        var before = await SecondsAsync(connectionString);
        var cost = await CpuMeter.MeasureAsync(0, repetitions, action);
        var after = await SecondsAsync(connectionString);
        return after is { } end && before is { } begin ? $"{cost}, {1000 * (end - begin) / repetitions:F3} ms CPU of the server" : cost.ToString();
    }

    private static async Task<double?> SecondsAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'", connection);
        await using var reader = await command.ExecuteReaderAsync();
        double? seconds = null;
        while (await reader.ReadAsync())
        {
            var statistics = $"/proc/{reader.GetInt32(0)}/stat";
            var line = File.Exists(statistics) ? await File.ReadAllTextAsync(statistics) : "";
            if (!line.Contains("(postgres)", StringComparison.Ordinal)) continue;

            var fields = line[(line.IndexOf(')', StringComparison.Ordinal) + 2)..].Split(' ');
            seconds = (seconds ?? 0) + (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksASecond;
        }

        return seconds;
    }
}
