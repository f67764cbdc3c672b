namespace BotSuite.Data.Tables;

/// <summary>
/// A table as it answered from one moment on: whose rows count, and the sentences that they are told in. Proofs of answers name it
/// as the version that they quote. Immutable once it has been current.
/// </summary>
public sealed class TableEdition
{
    /// <summary>Identifies the edition.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The table.</summary>
    public Guid TableId { get; set; }

    /// <summary>Position among the editions of the table, from 1; unique with <see cref="TableId"/>, so that no two readings mix their rows.</summary>
    public int Number { get; set; }

    /// <summary>The number of the edition whose rows it shows: its own, or an earlier one's where only the questions changed.</summary>
    public int RowsFrom { get; set; }

    /// <summary>How many rows there are.</summary>
    public int RowCount { get; set; }

    /// <summary>The table's name at that time, at most 200 characters.</summary>
    public required string Name { get; set; }

    /// <summary>SHA-256 of the rows as they are stored, 64 lower-case hexadecimal digits; empty while they are being read.</summary>
    public required string ContentHash { get; set; }

    /// <summary>The answer sentences of its questions in order, as a JSON array of templates.</summary>
    public required string SentencesJson { get; set; }

    /// <summary>When the rows were read, in UTC.</summary>
    public DateTime ReadAt { get; set; }

    /// <summary>When it became the current one, in UTC; null while it is being built, and for ever where the reading failed.</summary>
    public DateTime? CurrentAt { get; set; }
}
