namespace BotSuite.Knowledge.Tables.Matching;

/// <summary>A value of a key column that a question names.</summary>
/// <param name="Column">The key column's place.</param>
/// <param name="Value">The value in the form that compares.</param>
/// <param name="Start">The first piece of the question that names it.</param>
/// <param name="End">The piece behind the last one.</param>
/// <param name="Rest">What hangs on the last piece and is no part of the value: a Korean particle or a noun written without a space.</param>
internal sealed record Mention(int Column, string Value, int Start, int End, string Rest);
