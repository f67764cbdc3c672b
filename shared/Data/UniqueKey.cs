using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BotSuite.Data;

/// <summary>A unique index or primary key, as databases speak of it.</summary>
/// <param name="Name">The name of the index or constraint.</param>
/// <param name="Columns">The columns, each with its table in front: <c>Tables.Name</c>.</param>
public sealed record UniqueKey(string Name, IReadOnlyList<string> Columns)
{
    /// <summary>The unique key over some properties of an entity.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="context">Knows the model.</param>
    /// <param name="properties">The properties in the key's order.</param>
    /// <exception cref="ArgumentException">The model has no such key.</exception>
    public static UniqueKey Of<T>(DbContext context, params string[] properties)
    {
        ArgumentNullException.ThrowIfNull(context);
        var entity = context.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"The model has no {typeof(T).Name}.", nameof(context));
        var found = properties.Select(name => entity.FindProperty(name)).OfType<IProperty>().ToArray();
        var name = entity.FindKey(found)?.GetName() ?? entity.FindIndex(found)?.GetDatabaseName()
            ?? throw new ArgumentException($"{typeof(T).Name} has no key over {string.Join(", ", properties)}.", nameof(properties));
        return new UniqueKey(name, [.. found.Select(property => $"{entity.GetTableName()}.{property.GetColumnName()}")]);
    }
}
