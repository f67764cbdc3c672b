namespace BotSuite.Knowledge.Tables.Defining;

/// <summary>What a column of a table is for.</summary>
public enum ColumnRole
{
    /// <summary>Not read at all.</summary>
    Unused,

    /// <summary>Names the row: what people ask by.</summary>
    Key,

    /// <summary>Holds what people ask for.</summary>
    Value,

    /// <summary>The first day on which the row holds.</summary>
    ValidFrom,

    /// <summary>The last day on which the row holds.</summary>
    ValidTo,

    /// <summary>The people who may be told the row; an empty cell means everybody.</summary>
    Audience,
}
