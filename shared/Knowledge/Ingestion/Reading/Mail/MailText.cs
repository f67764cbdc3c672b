namespace BotSuite.Knowledge.Ingestion.Reading.Mail;

/// <summary>The words of a mail without what it repeats of others and what stands under each mail of its sender.</summary>
/// <param name="Words">The words.</param>
/// <param name="Dropped">What was left out: quoted mails, the signature, the legal notice.</param>
internal sealed record MailText(string Words, IReadOnlyList<string> Dropped);
