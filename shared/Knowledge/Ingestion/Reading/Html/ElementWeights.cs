using AngleSharp.Dom;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>How much text each element holds, and how much of it leads elsewhere. Counted in one walk, however deep elements lie in each other.</summary>
internal sealed class ElementWeights
{
    private readonly Dictionary<IElement, (int Letters, int Linked, int Links)> _weights = [];

    private ElementWeights()
    {
    }

    /// <summary>Weighs an element and all in it.</summary>
    public static ElementWeights Of(IElement root)
    {
        var weights = new ElementWeights();
        weights.Weigh(root);
        return weights;
    }

    /// <summary>Number of characters that are no white space.</summary>
    public int Letters(IElement element) => _weights.GetValueOrDefault(element).Letters;

    /// <summary>Number of links.</summary>
    public int Links(IElement element) => _weights.GetValueOrDefault(element).Links;

    /// <summary>The part of the characters that stand in links, from 0 to 1.</summary>
    public double LinkShare(IElement element)
    {
        var weight = _weights.GetValueOrDefault(element);
        return weight.Letters == 0 ? 0 : (double)weight.Linked / weight.Letters;
    }

    private (int Letters, int Linked, int Links) Weigh(IElement element)
    {
        if (HtmlElements.HoldNoText.Contains(element.LocalName)) return default;
        int letters = 0, linked = 0, links = 0;
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words) letters += words.Data.Count(sign => !char.IsWhiteSpace(sign));
            if (node is not IElement inner) continue;
            var weight = Weigh(inner);
            letters += weight.Letters;
            linked += weight.Linked;
            links += weight.Links;
        }

        if (element.LocalName is "a") (linked, links) = (letters, links + 1);
        return _weights[element] = (letters, linked, links);
    }
}
