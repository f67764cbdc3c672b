using BotSuite.Answering.Order;
using BotSuite.Answering.Phrasing;
using BotSuite.Answering.Proof;
using BotSuite.Answering.Understanding;
using BotSuite.Data.Turns;
using BotSuite.Knowledge.Tables;

namespace BotSuite.Answering.Tables;

/// <summary>Says what the tables hold, with the row as the source, or what they need to know, or that there is nothing.</summary>
internal sealed class TableReplies(Contacts contacts)
{
    private const int Offered = 3;

    /// <summary>The cells, each proven by its row.</summary>
    public static Reply Answer(UnderstoodQuestion facts, TableFinding.Found found)
    {
        var phrases = Phrases.For(facts.Language);
        var main = found.Rows[0];
        return new Reply
        {
            Ending = TurnEnding.Answered,
            Language = phrases.Language,
            Lead = Lead(facts, found.Rows, phrases),
            Sentences = [.. found.Rows.Index().SelectMany(row => Sentences(row.Item, row.Index + 1))],
            Citations = [.. found.Rows.Index().Select(row => Cite(row.Item, row.Index + 1, phrases.Language))],
            // Every word was bound or belongs to the wording.
            Confidence = 1,
            Domain = main.Domain,
        };
    }

    /// <summary>A question back, or that there is no such cell.</summary>
    public Reply Unanswered(UnderstoodQuestion facts, TableFinding finding)
    {
        var words = TableWords.In(facts.Language);
        return finding switch
        {
            TableFinding.Missing missing => AskBack(facts, words.AskFor(missing.Table, missing.Column, [.. missing.Choices.Select(choice => choice.Value)]), missing.Choices, missing.Domain),
            TableFinding.Nearly nearly => AskBack(facts, words.DidYouMean(nearly.Table, nearly.Said, [.. nearly.Choices.Select(choice => choice.Value)]), nearly.Choices, nearly.Domain),
            TableFinding.SeveralTables several => AskBack(facts, words.WhichTable(several.Tables), [], several.Domain),
            TableFinding.NoRow none => NoRow(facts, words, none),
            TableFinding.NoCell empty => NotFound(facts, words.NoCell(empty.Table, empty.Said, empty.Column), empty.Domain),
            _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, "A finding without words."),
        };
    }

    private static Reply AskBack(UnderstoodQuestion facts, string lead, IReadOnlyList<TableChoice> choices, string domain) => new()
    {
        Ending = TurnEnding.Clarified,
        Language = Phrases.For(facts.Language).Language,
        Lead = lead,
        Suggestions = [.. choices.Take(Offered).Select(choice => choice.Question)],
        Domain = domain,
    };

    private Reply NoRow(UnderstoodQuestion facts, TableWords words, TableFinding.NoRow none)
    {
        var lead = words.NoRow(none.Table, none.Said, none.OnOtherDays ? facts.AsOf : null);
        if (none.Choices.Count == 0) return NotFound(facts, lead, none.Domain);
        return NotFound(facts, $"{lead} {words.ThereIs([.. none.Choices.Select(choice => choice.Value)])}", none.Domain) with
        {
            Suggestions = [.. none.Choices.Take(Offered).Select(choice => choice.Question)],
        };
    }

    private Reply NotFound(UnderstoodQuestion facts, string lead, string domain)
    {
        var phrases = Phrases.For(facts.Language);
        return new Reply
        {
            Ending = TurnEnding.NotFound,
            Language = phrases.Language,
            Lead = lead,
            Closing = $"{phrases.Person(contacts.For(domain, phrases.Language), domain)}\n{phrases.Reference(TurnReference.Of(facts.TurnId))}",
            Domain = domain,
        };
    }

    private static string? Lead(UnderstoodQuestion facts, IReadOnlyList<FoundRow> rows, Phrases phrases)
    {
        var words = new List<string>();
        if (facts.AsOf != facts.Today) words.Add(phrases.AsOf(facts.AsOf));
        if (rows.Min(row => row.ValidTo) is { } until && until < facts.Today) words.Add(phrases.NoLongerInForce(until));
        if (rows.Max(row => row.ValidFrom) is { } from && from > facts.Today) words.Add(phrases.NotYetInForce(from));
        return words.Count == 0 ? null : string.Join(' ', words);
    }

    private static IEnumerable<QuotedSentence> Sentences(FoundRow row, int citation)
    {
        if (row.Wording.AnswerTemplate is { } template && row.Sheet.SentenceOf(template) is { } sentence)
            return [Quote(row, citation, sentence, SentenceShape.Paragraph)];

        // The key says which row is quoted; the reader sees that the right thing was looked up.
        var lines = row.KeyColumns.Concat(row.Wording.ValueColumns.Except(row.KeyColumns, StringComparer.OrdinalIgnoreCase))
            .Select(row.Sheet.LineOf).OfType<(int, int)>();
        return lines.Select(line => Quote(row, citation, line, SentenceShape.Paragraph));
    }

    private static QuotedSentence Quote(FoundRow row, int citation, (int Start, int End) range, SentenceShape shape)
    {
        var quoted = row.Sheet.Text[range.Start..range.End];
        var proof = new SentenceProof(citation, row.EditionId, row.RowId, Page: null, range.Start, range.End, QuotedText.HashOf(quoted));
        return new QuotedSentence(QuotedText.Shown(quoted), shape, [proof]);
    }

    private static Citation Cite(FoundRow row, int number, string language) => new(
        number,
        TableWords.In(language).Citation(row.Table, row.Key, row.Wording.ValueColumns, row.ReadAt),
        row.EditionId,
        row.RowId,
        Page: null,
        row.Sheet.Text,
        OriginUrl: null)
    {
        Row = $"{row.Table}: {row.Key}",
    };
}
