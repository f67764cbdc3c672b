namespace BotSuite.Answering.Writing.Generated.Support;

/// <summary>Kinds of things that must be copied and never reckoned.</summary>
internal enum QuantityKind
{
    /// <summary>An address, a section such as <c>12(3)</c>, a form such as <c>I-9</c>: letters that must be the same.</summary>
    Identifier,

    /// <summary>A day, a month or a year with a month.</summary>
    Date,

    /// <summary>A time of the day.</summary>
    Time,

    /// <summary>A number with what it counts.</summary>
    Number,
}
