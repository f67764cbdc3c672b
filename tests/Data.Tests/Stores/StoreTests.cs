using Microsoft.EntityFrameworkCore;

namespace BotSuite.Data.Tests.Stores;

/// <summary>What holds for the store, whichever database it is kept in. Each database runs all of it.</summary>
public abstract partial class StoreTests(IStore store)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private async Task SaveAsync(params object[] entities)
    {
        await using var context = store.Open();
        context.AddRange(entities);
        await context.SaveChangesAsync(Cancelled);
    }

    /// <summary>Loads the object with the same key afresh, changes it and saves it.</summary>
    private async Task ChangeAsync<T>(object key, Action<T> change) where T : class
    {
        await using var context = store.Open();
        var entity = await context.FindAsync<T>([key], Cancelled);
        change(entity!);
        await context.SaveChangesAsync(Cancelled);
    }

    private async Task DeleteAsync<T>(object key) where T : class
    {
        await using var context = store.Open();
        context.Remove((await context.FindAsync<T>([key], Cancelled))!);
        await context.SaveChangesAsync(Cancelled);
    }

    private async Task<int> CountAsync<T>(System.Linq.Expressions.Expression<Func<T, bool>> which) where T : class
    {
        await using var context = store.Open();
        return await context.Set<T>().CountAsync(which, Cancelled);
    }
}
