using BotSuite.Answering.Order;
using BotSuite.Answering.Retrieving;
using BotSuite.Answering.Writing;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Proof;

/// <summary>Gives every sentence of the draft its place in the source, and every source its number.</summary>
internal sealed class ProveAnswer : IAnsweringStep<WrittenAnswer, ProvenAnswer>
{
    public string Stage => "prove";

    public ValueTask<StepResult<ProvenAnswer>> RunAsync(WrittenAnswer facts, CancellationToken cancellationToken)
    {
        var citations = new List<Citation>();
        var sentences = facts.Draft.Select(sentence => Prove(sentence, citations)).ToArray();
        return ValueTask.FromResult<StepResult<ProvenAnswer>>(new ProvenAnswer(facts, sentences, citations));
    }

    private static QuotedSentence Prove(WrittenSentence sentence, List<Citation> citations)
    {
        var passage = sentence.Passage;
        var quoted = passage.Text[sentence.Start..sentence.End];
        var citation = citations.Find(known => known.PassageId == passage.PassageId);
        if (citation is null)
        {
            citation = Cite(passage, citations.Count + 1);
            citations.Add(citation);
        }

        var proof = new SentenceProof(
            citation.Number, passage.VersionId, passage.PassageId, passage.Page,
            passage.Start + sentence.Start, passage.Start + sentence.End, QuotedText.HashOf(quoted));
        return new QuotedSentence(QuotedText.Shown(quoted), sentence.Shape, [proof]);
    }

    private static Citation Cite(RetrievedPassage passage, int number) => new(
        number, Topic.PlaceOf(passage), passage.VersionId, passage.PassageId, passage.Page, passage.Text, passage.OriginUrl);
}
