namespace BotSuite.Data;

/// <summary>The section <c>Storage</c>: where local state lies.</summary>
public sealed class StorageOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Storage";

    /// <summary>
    /// The folder that holds all local state; relative paths start at the content root. Default: <c>data</c> beside
    /// <c>BotSuite.sln</c> in a checkout, else <c>data</c> under the content root.
    /// </summary>
    public string? Directory { get; set; }
}
