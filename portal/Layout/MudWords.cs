using System.Globalization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BotSuite.Portal.Layout;

/// <summary>What MudBlazor's own buttons are called in Korean; English it knows itself.</summary>
internal sealed class MudWords : MudLocalizer
{
    private static readonly Dictionary<string, string> Korean = new(StringComparer.Ordinal)
    {
        ["MudAlert_Close"] = "닫기",
        ["MudDataGridPager_AllItems"] = "전체",
        ["MudDataGridPager_FirstPage"] = "첫 쪽",
        ["MudDataGridPager_InfoFormat"] = "{0}–{1} / 모두 {2}",
        ["MudDataGridPager_LastPage"] = "마지막 쪽",
        ["MudDataGridPager_NextPage"] = "다음 쪽",
        ["MudDataGridPager_PreviousPage"] = "이전 쪽",
        ["MudDataGridPager_RowsPerPage"] = "한 쪽에 보일 줄 수",
        ["MudInput_Clear"] = "지우기",
        ["MudPagination_CurrentPage"] = "현재 {0}쪽",
        ["MudPagination_FirstPage"] = "첫 쪽",
        ["MudPagination_LastPage"] = "마지막 쪽",
        ["MudPagination_NextPage"] = "다음 쪽",
        ["MudPagination_PageIndex"] = "{0}쪽",
        ["MudPagination_PreviousPage"] = "이전 쪽",
        ["MudSnackbar_Close"] = "닫기",
        ["MudTablePager_FirstPage"] = "첫 쪽",
        ["MudTablePager_LastPage"] = "마지막 쪽",
        ["MudTablePager_NextPage"] = "다음 쪽",
        ["MudTablePager_PreviousPage"] = "이전 쪽",
        ["MudTable_Loading"] = "불러오는 중",
    };

    /// <inheritdoc/>
    public override LocalizedString this[string key] =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ko" && Korean.TryGetValue(key, out var words)
            ? new LocalizedString(key, words)
            : new LocalizedString(key, key, resourceNotFound: true);
}
