namespace BotSuite.Knowledge.Tables.Defining;

/// <summary>What the cells of a column have to be.</summary>
public enum ColumnKind
{
    /// <summary>Anything.</summary>
    Text,

    /// <summary>A number, with or without thousands separators.</summary>
    Number,

    /// <summary>A day of the calendar.</summary>
    Date,
}
