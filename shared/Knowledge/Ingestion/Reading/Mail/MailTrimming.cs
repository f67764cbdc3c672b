using System.Text.RegularExpressions;

namespace BotSuite.Knowledge.Ingestion.Reading.Mail;

/// <summary>Takes quoted mails, signatures and legal notices off the text of a mail. A forwarded mail stays: it is what the mail is about.</summary>
internal static partial class MailTrimming
{
    private const int LongestSignature = 12;
    private const int LongestClosing = 8;

    /// <summary>The mail's own words.</summary>
    /// <param name="text">The whole text.</param>
    public static MailText Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        var dropped = new List<string>();
        CutReply(lines, dropped);
        DropQuotes(lines, dropped);
        CutSignature(lines, dropped);
        return new MailText(string.Join('\n', lines).Trim(), [.. dropped.Where(piece => piece.Trim().Length > 0)]);
    }

    /// <summary>Cuts at the line that introduces the mail that is replied to, where nothing but that mail follows.</summary>
    private static void CutReply(List<string> lines, List<string> dropped)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Forwarded().IsMatch(lines[i])) return;
            var two = i + 1 < lines.Count ? lines[i] + " " + lines[i + 1] : lines[i];
            if (!Introduction().IsMatch(lines[i]) && !(lines[i].Length > 0 && Introduction().IsMatch(two) && !Introduction().IsMatch(lines[Math.Min(i + 1, lines.Count - 1)])) && !IsOutlookHead(lines, i)) continue;
            // An answer may stand below or between the quoted lines; those go one by one.
            var rest = lines.Skip(i + 1).Where(line => line.Trim().Length > 0).ToList();
            if (rest.Exists(line => line.StartsWith('>')) && rest.Skip(2).Any(line => !line.StartsWith('>'))) continue;
            if (lines.Take(i).All(string.IsNullOrWhiteSpace)) return;
            Cut(lines, i, dropped);
            return;
        }
    }

    private static void DropQuotes(List<string> lines, List<string> dropped)
    {
        var quoted = lines.Where(line => line.StartsWith('>')).ToList();
        if (quoted.Count == 0) return;
        dropped.Add(string.Join('\n', quoted));
        lines.RemoveAll(line => line.StartsWith('>') || Introduction().IsMatch(line));
    }

    private static void CutSignature(List<string> lines, List<string> dropped)
    {
        // RFC 3676, 4.3: two dashes and a space on a line of their own.
        var mark = lines.FindLastIndex(line => line is "-- " or "--" or "—");
        if (mark > 0 && lines.Skip(mark + 1).Count(line => line.Trim().Length > 0) <= LongestSignature) Cut(lines, mark, dropped);
        var notice = lines.FindIndex(Math.Min(1, lines.Count), line => Notice().IsMatch(line));
        if (notice > 0) Cut(lines, notice, dropped);
        while (lines.Count > 0 && string.IsNullOrWhiteSpace(lines[^1])) lines.RemoveAt(lines.Count - 1);

        var closing = lines.FindLastIndex(line => Closing().IsMatch(line));
        if (closing > 0 && lines.Count - closing <= LongestClosing && lines.Skip(closing + 1).All(line => line.Length < 80)) Cut(lines, closing, dropped);
    }

    private static void Cut(List<string> lines, int start, List<string> dropped)
    {
        dropped.Add(string.Join('\n', lines.Skip(start)));
        lines.RemoveRange(start, lines.Count - start);
    }

    /// <summary>"From: … Sent: … To: … Subject: …" as Outlook writes it above the mail that is replied to.</summary>
    private static bool IsOutlookHead(List<string> lines, int start) =>
        HeadFrom().IsMatch(lines[start]) && lines.Skip(start + 1).Take(5).Count(line => HeadOther().IsMatch(line)) >= 2;

    [GeneratedRegex(@"^\s{0,4}(?:On .{6,200} wrote:|.{4,200}님이 작성:|.{4,120}에 .{1,120}(?:님이|이|가) (?:작성|썼).{0,8}:?|-{2,10} ?(?:Original Message|원본 ?메(?:시지|일)|Original Nachricht) ?-{2,10}.{0,20}|_{20,})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^\s{0,4}(?:-{2,10} ?(?:Forwarded message|전달된 ?메(?:시지|일)) ?-{0,10}|Begin forwarded message:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forwarded();

    [GeneratedRegex(@"^\*?(?:From|보낸 ?사람|발신)\*?\s{0,3}:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadFrom();

    [GeneratedRegex(@"^\*?(?:Sent|Date|To|Cc|Subject|보낸 ?날짜|받는 ?사람|참조|제목|날짜)\*?\s{0,3}:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadOther();

    [GeneratedRegex(@"^\s{0,4}(?:(?:best|kind|warm|with best|with kind) regards|regards|sincerely|yours (?:sincerely|faithfully|truly)|cheers|best wishes|sent from my \w{2,20}|나의 \w{2,20}에서 보냄|감사합니다|고맙습니다|드림)[.,! ]{0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^\s{0,4}(?:this (?:e-?mail|message)(?: and any (?:attachments?|files))?[^.]{0,80}(?:confidential|intended|privileged)|(?:이|본) (?:메일|이메일|전자우편)[^.]{0,60}(?:기밀|비밀|수신인|의도된))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();
}
