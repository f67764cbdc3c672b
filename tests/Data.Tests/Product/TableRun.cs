using System.Text;
using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Tables;
using BotSuite.Knowledge.Tables.Defining;
using BotSuite.Knowledge.Tables.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Data.Tests.Product;

/// <summary>Uses everything of the tables that asks the store something.</summary>
internal sealed class TableRun(IServiceProvider services, CancellationToken cancelled)
{
    /// <summary>Makes a table that answers "ticket price on Sunday".</summary>
    public async Task<Guid> AddAsync(string name, string price)
    {
        var editor = services.GetRequiredService<TableEditor>();
        var origin = await editor.KeepAsync("tickets.csv", Encoding.UTF8.GetBytes($"Day,Price\nSunday,{price}\nMonday,7"), cancelled);
        return (await editor.SaveAsync(null, Tickets(name, origin), "test", cancelled)).TableId;
    }

    /// <summary>Changes a table, reads it on demand and on time, takes away what is old, and deletes it.</summary>
    public async Task ChangeAsync(Guid id)
    {
        var editor = services.GetRequiredService<TableEditor>();
        var readings = services.GetRequiredService<TableReadings>();
        var table = (await editor.FindAsync(id, cancelled))!;
        await editor.PreviewAsync(table.Origin, 5, cancelled);
        var taken = await Assert.ThrowsAsync<TableException>(() => editor.SaveAsync(null, table with { Wordings = [] }, "test", cancelled));
        Assert.Equal(["There is another table called “{0}”."], taken.Faults.Select(fault => fault.Form));
        taken = await Assert.ThrowsAsync<TableException>(() => editor.SaveAsync(null, table with { Name = "Copied with its questions" }, "test", cancelled));
        Assert.Equal(["A question belongs to another table already: take it out here and write it anew."], taken.Faults.Select(fault => fault.Form));

        var other = await editor.KeepAsync("tickets.csv", "Day,Price\nSunday,11"u8.ToArray(), cancelled);
        await editor.SaveAsync(id, table with { Origin = other }, "test", cancelled);

        await using var context = await services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContextAsync(cancelled);
        await context.TableEditions.Where(edition => edition.TableId == id).ExecuteUpdateAsync(set => set.SetProperty(edition => edition.CurrentAt, Samples.Noon), cancelled);
        await context.Tables.Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.NextReadAt, Samples.Noon), cancelled);
        await readings.ReadDueAsync(cancelled);
        await editor.DeleteAsync(id, "test", cancelled);
        Assert.Equal(1, await context.TableEditions.CountAsync(edition => edition.TableId == id, cancelled));
    }

    // Each table has wordings of its own, which have ids.
    private static TableDefinition Tickets(string name, TableOrigin origin) => new()
    {
        Name = name,
        Domain = "customer",
        Origin = origin,
        Columns = [new TableColumn { Name = "Day", Role = ColumnRole.Key }, new TableColumn { Name = "Price", Role = ColumnRole.Value }],
        Wordings = [new TableWording { Language = "en", Template = "ticket price on {Day}", ValueColumns = ["Price"] }],
        Schedule = "* * * * *",
    };
}
