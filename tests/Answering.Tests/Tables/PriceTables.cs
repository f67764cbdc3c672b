using System.Text;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Knowledge.Tables.Defining;
using BotSuite.Knowledge.Tables.Storing;

namespace BotSuite.Answering.Tests.Tables;

/// <summary>Tables as an editor would make them.</summary>
internal static class PriceTables
{
    public const string Plans =
        """
        Plan,Monthly fee,Data,Until,For
        Basic,12000,5 GB,,
        Plus,19000,20 GB,,
        Premium Max,33000,unlimited,,
        Senior,9000,3 GB,2026-12-31,
        Staff,1000,1 GB,,staff
        """;

    public const string Orders =
        """
        번호,상태,도착 예정일
        10234,배송 중,2026-06-17
        10235,결제 완료,
        2024-001,배송 완료,2026-06-01
        """;

    public const string Delivery =
        """
        From;To;Price
        Seoul;Busan;4000
        Busan;Seoul;4500
        Seoul;Jeju;6000
        """;

    public static readonly TableDefinition PlanTable = new()
    {
        Name = "Plan prices",
        Domain = "customer",
        Origin = new TableOrigin(OriginKind.Upload, "plans.csv"),
        Columns =
        [
            new TableColumn
            {
                Name = "Plan",
                Role = ColumnRole.Key,
                Synonyms = new Dictionary<string, IReadOnlyList<string>> { ["Basic"] = ["starter", "베이직"], ["Premium Max"] = ["프리미엄"], ["Plus"] = ["플러스"] },
            },
            new TableColumn { Name = "Monthly fee", Role = ColumnRole.Value, Kind = ColumnKind.Number, Unit = "won", Format = "#,##0" },
            new TableColumn { Name = "Data", Role = ColumnRole.Value },
            new TableColumn { Name = "Until", Role = ColumnRole.ValidTo },
            new TableColumn { Name = "For", Role = ColumnRole.Audience },
        ],
        Wordings =
        [
            new TableWording { Language = "en", Template = "fee for plan {Plan}", ValueColumns = ["Monthly fee"], AnswerTemplate = "The {Plan} plan costs {Monthly fee} a month." },
            new TableWording { Language = "ko", Template = "{Plan} 요금제 요금", ValueColumns = ["Monthly fee"] },
            new TableWording { Language = "en", Template = "data of the {Plan} plan", ValueColumns = ["Data"] },
        ],
    };

    public static readonly TableDefinition OrderTable = new()
    {
        Name = "주문 현황",
        Domain = "customer",
        Origin = new TableOrigin(OriginKind.Upload, "orders.csv"),
        Columns =
        [
            new TableColumn { Name = "번호", Role = ColumnRole.Key },
            new TableColumn { Name = "상태", Role = ColumnRole.Value },
            new TableColumn { Name = "도착 예정일", Role = ColumnRole.Value, Kind = ColumnKind.Date },
        ],
        Wordings =
        [
            new TableWording { Language = "ko", Template = "{번호}번 주문 상태", ValueColumns = ["상태", "도착 예정일"] },
            new TableWording { Language = "en", Template = "status of order {번호}", ValueColumns = ["상태"] },
        ],
    };

    public static readonly TableDefinition DeliveryTable = new()
    {
        Name = "Delivery",
        Domain = "customer",
        Origin = new TableOrigin(OriginKind.Upload, "delivery.csv"),
        Columns =
        [
            new TableColumn { Name = "From", Role = ColumnRole.Key },
            new TableColumn { Name = "To", Role = ColumnRole.Key },
            new TableColumn { Name = "Price", Role = ColumnRole.Value, Kind = ColumnKind.Number, Unit = "원" },
        ],
        Wordings =
        [
            new TableWording { Language = "en", Template = "delivery price from {From} to {To}", ValueColumns = ["Price"] },
            new TableWording { Language = "en", Template = "parcel price from {From}", ValueColumns = ["Price"] },
        ],
    };

    public static readonly TableDefinition ParcelTable = new()
    {
        Name = "Parcels",
        Domain = "customer",
        Origin = new TableOrigin(OriginKind.Upload, "parcels.csv"),
        Columns =
        [
            new TableColumn { Name = "Weight", Role = ColumnRole.Key, Synonyms = new Dictionary<string, IReadOnlyList<string>> { ["5 kg"] = ["5킬로", "5킬로그램"] } },
            new TableColumn { Name = "Fee", Role = ColumnRole.Value, Kind = ColumnKind.Number, Unit = "원" },
        ],
        Wordings =
        [
            new TableWording { Language = "en", Template = "fee for a {Weight} parcel", ValueColumns = ["Fee"] },
            new TableWording { Language = "ko", Template = "{Weight} 소포 요금", ValueColumns = ["Fee"] },
            new TableWording { Language = "ko", Template = "{Weight}짜리 소포 요금", ValueColumns = ["Fee"] },
        ],
    };

    public static async Task<Guid> HasAsync(this AnsweringHost host, TableDefinition table, string csv)
    {
        var editor = host.Get<TableEditor>();
        var origin = await editor.KeepAsync(table.Origin.Name, Encoding.UTF8.GetBytes(csv), TestContext.Current.CancellationToken);
        var reading = await editor.SaveAsync(null, table with { Origin = origin }, "editor", TestContext.Current.CancellationToken);
        Assert.Empty(reading.Faults);
        return reading.TableId;
    }
}
