using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Scheduling;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.Knowledge.Tests.Ingestion.Scheduling;

public sealed class SourceSchedulerTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 25, 2, 59, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_source_is_read_when_its_time_has_come_and_not_before()
    {
        await using var process = await StartAsync();
        var source = await SourceAsync(process, "0 3 * * *", new DateTime(2026, 11, 25, 3, 0, 0, DateTimeKind.Utc));

        Assert.Equal(0, await RunDueAsync(process));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await RunDueAsync(process));
        Assert.Equal(0, await RunDueAsync(process));

        var run = Assert.Single(await RunsAsync(process));
        Assert.Equal((source, SourceRunTrigger.Schedule, SourceRunState.Waiting), (run.SourceId, run.Trigger, run.State));
        Assert.Equal(new DateTime(2026, 11, 26, 3, 0, 0), (await process.SourceAsync(source)).NextRunAt);
    }

    [Fact]
    public async Task Times_that_went_by_while_no_process_ran_are_made_up_for_once()
    {
        await using var process = await StartAsync();
        var source = await SourceAsync(process, "*/10 * * * *", new DateTime(2026, 11, 20, 3, 0, 0, DateTimeKind.Utc));

        Assert.Equal(1, await RunDueAsync(process));

        Assert.Single(await RunsAsync(process));
        Assert.Equal(new DateTime(2026, 11, 25, 3, 0, 0), (await process.SourceAsync(source)).NextRunAt);
    }

    [Fact]
    public async Task Of_several_processes_that_look_at_the_same_moment_one_sets_off_the_reading()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        for (var number = 0; number < 8; number++) await SourceAsync(first, "0 3 * * *", new DateTime(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc), $"Source {number}");

        var started = await Task.WhenAll(new[] { first, second, first, second }.Select(process => Task.Run(() => RunDueAsync(process))));

        Assert.Equal(8, started.Sum());
        Assert.Equal(8, (await RunsAsync(first)).Select(run => run.SourceId).Distinct().Count());
        Assert.Equal(8, (await RunsAsync(first)).Count);
    }

    [Fact]
    public async Task A_source_that_is_being_read_is_not_read_twice()
    {
        await using var process = await StartAsync();
        var source = await SourceAsync(process, "0 3 * * *", new DateTime(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc));
        await process.StoreAsync(database =>
        {
            database.SourceRuns.Add(new SourceRun { SourceId = source, Actor = "someone", State = SourceRunState.Reading });
            return database.SaveChangesAsync();
        });

        Assert.Equal(0, await RunDueAsync(process));

        Assert.Single(await RunsAsync(process));
        Assert.Equal(new DateTime(2026, 11, 25, 3, 0, 0), (await process.SourceAsync(source)).NextRunAt);
    }

    [Theory]
    [InlineData(true, "0 3 * * *")]
    [InlineData(false, "nonsense")]
    public async Task A_deleted_source_or_one_whose_schedule_cannot_be_read_stays_as_it_is(bool isDeleted, string schedule)
    {
        await using var process = await StartAsync();
        await SourceAsync(process, schedule, new DateTime(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc), isDeleted: isDeleted);

        Assert.Equal(0, await RunDueAsync(process));

        Assert.Empty(await RunsAsync(process));
    }

    [Theory]
    [InlineData("0 3 * * *", "2026-11-25T03:00", "2026-11-26T03:00")]
    [InlineData("CRON_TZ=Asia/Seoul 0 3 * * *", "2026-11-25T18:00", "2026-11-26T18:00")]
    [InlineData("30 8 * * MON-FRI", "2026-11-25T08:30", "2026-11-26T08:30")]
    [InlineData("CRON_TZ=Europe/Berlin 30 2 29 3 *", "2027-03-29T00:30", "2028-03-29T00:30")]
    public void The_next_times_are_in_UTC(string text, params string[] times)
    {
        Assert.True(ReadingSchedule.TryParse(text, out var schedule, out _));

        Assert.Equal(
            times, schedule!.Next(_clock.GetUtcNow(), 2).Select(time => time.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("every day")]
    [InlineData("0 3 * *")]
    [InlineData("0 0 3 * * *")]
    [InlineData("@daily")]
    [InlineData("99 3 * * *")]
    [InlineData("0 0 30 2 *")]
    [InlineData("CRON_TZ=Mars/Olympus 0 3 * * *")]
    [InlineData("CRON_TZ=Asia/Seoul")]
    public void What_is_no_schedule_is_told_with_the_cure(string text)
    {
        Assert.False(ReadingSchedule.TryParse(text, out var schedule, out var reason));

        Assert.Null(schedule);
        Assert.Matches("five fields|time zone|never comes", reason);
    }

    public void Dispose() => _folder.Dispose();

    private Task<KnowledgeProcess> StartAsync() => KnowledgeProcess.StartAsync(_folder, configure: services => services.AddSingleton<TimeProvider>(_clock));

    private static Task<int> RunDueAsync(KnowledgeProcess process) =>
        process.Services.GetRequiredService<SourceScheduler>().RunDueAsync(TestContext.Current.CancellationToken);

    private static Task<List<SourceRun>> RunsAsync(KnowledgeProcess process) => process.StoreAsync(database => database.SourceRuns.AsNoTracking().ToListAsync());

    private static Task<Guid> SourceAsync(KnowledgeProcess process, string schedule, DateTime next, string name = "Site", bool isDeleted = false) =>
        process.StoreAsync(async database =>
        {
            var source = new Source
            {
                Index = "default",
                Name = name,
                Domain = "legal",
                Kind = SourceKind.Site,
                Schedule = schedule,
                NextRunAt = next,
                DeletedAt = isDeleted ? next : null,
            };
            database.Sources.Add(source);
            await database.SaveChangesAsync();
            return source.Id;
        });
}
