using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading.Quarantine;

/// <summary>What is done with every document that a reader gives, whatever the format: invisible characters go, and passages that speak to the assistant are kept from being quoted.</summary>
internal static class DocumentScreening
{
    /// <summary>The document as it is stored.</summary>
    public static ReadDocument Apply(ReadDocument document)
    {
        var judged = document.Passages.Select(passage => Judged(passage, document)).ToList();
        var (text, moved) = Visible(document.Text);
        var taken = document.Text.Length - text.Length;
        // An entry may become empty where it held nothing that anybody sees.
        PassageDraft[] passages =
        [
            .. (moved is null ? judged : judged.Select(passage => passage with { Range = new TextRange(moved[passage.Range.Start], moved[passage.Range.End]) }))
                .Select(passage => passage with { Range = passage.Range.Trim(text), Questions = Clean(passage.Questions), HeadingPath = Clean(passage.HeadingPath) })
                .Where(passage => passage.Range.Length > 0),
        ];
        return document with
        {
            Text = text,
            Title = InvisibleSigns.Without(document.Title) is { } title && !string.IsNullOrWhiteSpace(title) ? title : document.File,
            Facts = document.Facts with { Issuer = Clean(document.Facts.Issuer), Rights = Clean(document.Facts.Rights) },
            Passages = passages,
            Remarks = taken == 0 ? document.Remarks : [.. document.Remarks, $"Characters that nobody sees were taken out: {taken}."],
        };
    }

    private static PassageDraft Judged(PassageDraft passage, ReadDocument document)
    {
        if (passage.QuarantineReason is not null) return passage;
        var words = string.Join('\n', [TitleBeside(passage, document), .. passage.Questions, .. passage.HeadingPath, passage.Range.Of(document.Text)]);
        return PassageScreening.Judge(words) is { } verdict ? passage with { QuarantineReason = verdict.Reason } : passage;
    }

    // People see it beside every quotation. Mostly it is the first heading or question, and judged with them.
    private static string TitleBeside(PassageDraft passage, ReadDocument document) =>
        passage.HeadingPath.Contains(document.Title) || passage.Questions.Contains(document.Title) ? "" : document.Title;

    /// <summary>The text without what is invisible, and for each place of the old text its place in the new one; null where nothing moves.</summary>
    private static (string Text, int[]? Moved) Visible(string text)
    {
        var visible = InvisibleSigns.Without(text);
        if (visible.Length == text.Length) return (text, null);

        var moved = new int[text.Length + 1];
        var place = 0;
        for (var i = 0; i < text.Length;)
        {
            var isInvisible = InvisibleSigns.IsAt(text, i, out var length);
            for (var unit = 0; unit < length; unit++) moved[i + unit] = place + (isInvisible ? 0 : unit);
            if (!isInvisible) place += length;
            i += length;
        }

        moved[text.Length] = place;
        return (visible, moved);
    }

    private static string? Clean(string? words) => words is null ? null : InvisibleSigns.Without(words);

    private static IReadOnlyList<string> Clean(IReadOnlyList<string> words) =>
        words.Any(word => InvisibleSigns.Without(word).Length != word.Length) ? [.. words.Select(InvisibleSigns.Without)] : words;
}
