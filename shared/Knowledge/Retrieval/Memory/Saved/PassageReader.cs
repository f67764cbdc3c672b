using System.Numerics.Tensors;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Vector;

namespace BotSuite.Knowledge.Retrieval.Memory.Saved;

/// <summary>Reads what <see cref="PassageWriter"/> wrote.</summary>
internal sealed class PassageReader(FileReader file)
{
    // What a passage takes at the least: its ids, numbers and flags.
    private const int LeastPassage = 80;
    private const int LeastTerm = sizeof(int);

    private readonly List<TermCounts> _counted = [];
    private readonly Dictionary<float[], EmbeddedText> _embedded = new(ReferenceEqualityComparer.Instance);
    private int _greatestTerm = -1;

    /// <summary>Reads a document.</summary>
    /// <param name="dimensions">How many numbers its vectors have.</param>
    public (Guid Id, IndexedPassage[] Passages) Document(int dimensions)
    {
        _counted.Clear();
        var id = file.Id();
        var passages = new IndexedPassage[file.Count(LeastPassage)];
        for (var i = 0; i < passages.Length; i++) passages[i] = Passage(id, dimensions);
        return (id, passages);
    }

    /// <summary>Reads the terms, of which there have to be as many as the documents use.</summary>
    public string[] Terms()
    {
        var terms = new string[file.Count(LeastTerm)];
        if (terms.Length != _greatestTerm + 1) throw new InvalidDataException("The terms are not those of the passages.");
        for (var i = 0; i < terms.Length; i++) terms[i] = file.Text();
        return terms;
    }

    private IndexedPassage Passage(Guid document, int dimensions)
    {
        var facts = Facts(document);
        var standing = new PassageStanding(file.Name(), file.Name(), file.Name(), file.Names(), file.Flag() ? file.DoubleNumber() : null);
        var questions = new TermCounts[file.Count(sizeof(int))];
        for (var i = 0; i < questions.Length; i++) questions[i] = Counts();
        var terms = new PassageTerms(questions, Counts());
        var stored = new StoredQuestion[file.Count(3 * sizeof(int))];
        for (var i = 0; i < stored.Length; i++) stored[i] = Question();

        var lacksVectors = file.Flag();
        var vectors = new EmbeddedText[file.Count(sizeof(int))];
        for (var i = 0; i < vectors.Length; i++) vectors[i] = Vector(dimensions) ?? throw new InvalidDataException("A vector is missing.");
        var embedded = new PassageVectors(vectors, Vector(dimensions));
        return new IndexedPassage(facts, standing, terms, stored).With(embedded.IsEmpty ? PassageVectors.None : embedded, lacksVectors);
    }

    private RetrievedPassage Facts(Guid document) => new()
    {
        DocumentId = document,
        PassageId = file.Id(),
        VersionId = file.Id(),
        DocumentKey = file.Required(),
        Kind = (PassageKind)file.Number() is var kind && Enum.IsDefined(kind) ? kind : throw new InvalidDataException($"There is no kind {kind}."),
        Title = file.Required(),
        Questions = file.Names(),
        HeadingPath = file.Names(),
        Page = file.Optional(),
        Text = file.Text(),
        Start = file.Number(),
        Language = file.Required(),
        Domain = file.Required(),
        OriginUrl = file.Name(),
        EffectiveFrom = Day(),
        EffectiveTo = Day(),
    };

    private StoredQuestion Question()
    {
        var words = file.Required();
        var terms = Counts();
        var weights = file.Floats();
        return weights.Length == terms.Terms.Length ? StoredQuestion.Analysed(words, terms, weights) : throw new InvalidDataException("A question has other weights than terms.");
    }

    private TermCounts Counts()
    {
        var number = file.Number();
        if (number == _counted.Count + 1) _counted.Add(NewCounts());
        return number > 0 && number <= _counted.Count ? _counted[number - 1] : throw new InvalidDataException($"There are no terms {number}.");
    }

    private TermCounts NewCounts()
    {
        var length = file.Number();
        var terms = file.Numbers();
        float[] counts;
        if (file.Flag())
        {
            counts = new float[terms.Length];
            TensorPrimitives.ConvertChecked<byte, float>(file.Block(terms.Length), counts);
        }
        else
        {
            counts = file.Floats();
        }

        if (counts.Length != terms.Length || length < terms.Length) throw new InvalidDataException("Terms and their counts do not go together.");
        foreach (var term in terms)
        {
            if (term < 0) throw new InvalidDataException($"There is no term {term}.");
            if (term > _greatestTerm) _greatestTerm = term;
        }

        return TermCounts.Counted(terms, counts, length);
    }

    // Passages that share a vector share its bytes as well.
    private EmbeddedText? Vector(int dimensions)
    {
        if (file.Vector(dimensions) is not { } values) return null;
        if (!_embedded.TryGetValue(values, out var embedded)) _embedded[values] = embedded = new EmbeddedText(values);
        return embedded;
    }

    private DateOnly? Day() => file.Optional() switch
    {
        null => null,
        var day when day >= 0 && day <= DateOnly.MaxValue.DayNumber => DateOnly.FromDayNumber(day.Value),
        var day => throw new InvalidDataException($"There is no day {day}."),
    };
}
