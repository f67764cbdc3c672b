using BotSuite.Data;
using BotSuite.Knowledge.Ingestion.Reading.Isolation;
using BotSuite.Portal;
using BotSuite.Portal.Commands;

if (ReadingProcess.IsAskedFor(args, typeof(Program).Assembly)) return await ReadingProcess.RunAsync();
if (CommandLine.IsAskedFor(args)) return await CommandLine.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);

var (settings, rest) = SettingArguments.Split(args);
var builder = WebApplication.CreateBuilder(PortalContent.Options([.. settings, .. rest]));
builder.AddPortal();

var app = builder.Build();
app.UsePortal();

await app.Services.MigrateDatabaseAsync(app.Lifetime.ApplicationStopping);
await app.RunAsync();
return 0;
