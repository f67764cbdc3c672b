namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>Whether the server compares meanings.</summary>
internal enum PgvectorSupport
{
    /// <summary>The extension's files are not on the server.</summary>
    NotInstalled,

    /// <summary>The extension is there, but this user may not switch it on.</summary>
    NotAllowed,

    /// <summary>The extension is older than 0.7 and knows no vectors of halves.</summary>
    TooOld,

    /// <summary>Vectors of halves can be stored and searched (0.7).</summary>
    Usable,

    /// <summary>Moreover an indexed search goes on until enough passages pass the filter (0.8).</summary>
    Iterative,
}
