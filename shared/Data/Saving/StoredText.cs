using System.Runtime.CompilerServices;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BotSuite.Data.Saving;

/// <summary>
/// Holds text to what all three databases take, so that a fault does not stay unseen until somebody changes the provider:
/// SQLite knows no lengths, and PostgreSQL knows neither the character NUL nor half a surrogate pair.
/// </summary>
internal static class StoredText
{
    private const char Replacement = '\uFFFD';

    private static readonly ConditionalWeakTable<IEntityType, IProperty[]> Texts = [];

    public static void Check(EntityEntry entry)
    {
        foreach (var property in Texts.GetValue(entry.Metadata, Find))
        {
            if (entry.State is EntityState.Modified && !entry.Property(property).IsModified) continue;
            if (entry.CurrentValues[property] is string text) CheckText(entry, property, text);
            else if (entry.CurrentValues[property] is List<string> words) CheckWords(entry, property, words);
        }
    }

    private static void CheckText(EntityEntry entry, IProperty property, string text)
    {
        if (text.Length > property.GetMaxLength())
            throw new InvalidOperationException(
                $"{NameOf(entry, property)} is {text.Length} characters long; at most {property.GetMaxLength()} fit.");

        if (IsUnstorable(text)) entry.CurrentValues[property] = Storable(entry, property, text);
    }

    private static void CheckWords(EntityEntry entry, IProperty property, List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (IsUnstorable(words[i]))
                words[i] = Storable(entry, property, words[i]);
    }

    private static bool IsUnstorable(string text) =>
        text.Contains('\0') || (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && HasHalfPair(text));

    private static bool HasHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }

    private static string Storable(EntityEntry entry, IProperty property, string text)
    {
        // Half a pair is replaced by UTF-8 as well, so hashes of ranges stay right; a NUL would make them wrong.
        if (entry.Entity is DocumentVersion or Passage && text.Contains('\0'))
            throw new InvalidOperationException($"{NameOf(entry, property)} holds the character NUL: its reader has to take that out.");

        return string.Create(text.Length, text, static (stored, given) =>
        {
            for (var i = 0; i < given.Length; i++)
            {
                var isPair = i + 1 < given.Length && char.IsSurrogatePair(given[i], given[i + 1]);
                stored[i] = given[i] == '\0' || (char.IsSurrogate(given[i]) && !isPair) ? Replacement : given[i];
                if (isPair) stored[++i] = given[i];
            }
        });
    }

    private static string NameOf(EntityEntry entry, IProperty property) => $"{entry.Metadata.ClrType.Name}.{property.Name}";

    private static IProperty[] Find(IEntityType type) =>
        [.. type.GetProperties().Where(property => property.ClrType == typeof(string) || property.ClrType == typeof(List<string>))];
}
