using System.Collections.Frozen;

namespace BotSuite.Knowledge.Ingestion.Reading.Quarantine;

/// <summary>The words that instructions to an assistant are made of, in the languages that have rules and spaces. Only these are looked for in disguise.</summary>
internal static class KnownWords
{
    private const string English =
        """
        ignore ignoring disregard forget override bypass follow following obey do not dont stop no longer never about
        all any each every everything of the your my these those this that other and or you are were have been now then instead to with for from on in it
        previous prior above earlier preceding foregoing former initial original system existing developer hidden secret internal entire full
        instruction instructions prompt prompts directive directives guideline guidelines command commands rule rules direction directions message messages
        constraint constraints configuration programming safety filter filters restriction restrictions restricted unrestricted unfiltered uncensored
        act pretend roleplay role play behave imagine be become as if like an a new different free jailbreak jailbroken mode enabled
        ai llm gpt chatgpt copilot claude gemini chatbot bot assistant assistants language model models dan persona character
        reveal show print repeat output display leak disclose expose tell give me us recite write say answer respond reply response replies answers
        send forward upload post email conversation chat history user users data question name password passwords secrets credentials context
        add include insert append integrate incorporate embed weave slip place put mention introduce modify alter augment enhance tweak adjust rewrite
        sentence statement headline tip reminder link slogan promotion code block snippet excerpt section segment solution
        letter letters word words vowels misspell anagram scramble reverse spaces without final next own summary
        note attention notice reading only always must will shall should please anything said told know before so far
        """;

    private const string Others =
        """
        ignoriere ignorieren vergiss alle alles vorherigen vorigen bisherigen obigen fruheren anweisung anweisungen regeln befehle du bist jetzt nun ab ein eine keine zeige deine deinen dem den die der das und
        ignorez oublie oubliez toutes tous les des vos tes precedentes consignes consigne anterieures directives regles tu es vous etes maintenant desormais une un affiche revele montre systeme et
        ignora ignore olvida todas todos las los tus instrucciones instruccion anteriores previas reglas ordenes eres ahora actua como muestra revela del sistema el la y
        """;

    private static readonly FrozenDictionary<char, string[]> ByLastSign = Indexed();

    /// <summary>The words that end with a letter, or with one that the sign may stand for.</summary>
    public static string[] EndingWith(char sign) => ByLastSign.GetValueOrDefault(char.ToLowerInvariant(sign)) ?? [];

    private static FrozenDictionary<char, string[]> Indexed()
    {
        var words = (English + ' ' + Others).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        return "abcdefghijklmnopqrstuvwxyz0123456789@$!|+€".ToFrozenDictionary(
            sign => sign,
            sign => words.Where(word => word[^1] == sign || WordCover.Meanings(sign).Contains(word[^1])).ToArray());
    }
}
