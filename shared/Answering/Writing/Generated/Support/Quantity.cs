namespace BotSuite.Answering.Writing.Generated.Support;

/// <summary>A number, date, time or identifier that a sentence states, in a form in which equal ones are equal.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its value: digits with a point, <c>2026-05-03</c> with <c>?</c> for what is not said, minutes of the day, or the letters as they are.</param>
/// <param name="Unit">What it counts, such as <c>day</c>; null where nothing known follows.</param>
/// <param name="Bound">How it bounds, such as <c>at-least</c>; null where it does not.</param>
internal sealed record Quantity(QuantityKind Kind, string Value, string? Unit, string? Bound);
