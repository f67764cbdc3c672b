// How Web Chat looks. Its colours are values and not variables, because it computes with some of them.
const font = "system-ui, -apple-system, 'Segoe UI', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', 'Nanum Gothic', Roboto, sans-serif";

const palettes = {
  light: { surface: '#ffffff', bubble: '#f1f5f9', line: '#d5dce4', text: '#17202b', quiet: '#4e5b69', accent: '#1456a0', mine: '#1456a0', onMine: '#ffffff', hover: '#e6eef7', press: '#d3e2f2' },
  dark: { surface: '#171d25', bubble: '#212a35', line: '#3a4654', text: '#e8edf3', quiet: '#aab5c1', accent: '#8fc1ff', mine: '#1d4b80', onMine: '#ffffff', hover: '#243244', press: '#2d4058' },
};

const newTab = color => `url("data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="${color}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"><path d="M9.5 2.5h4v4M13.3 2.7 8 8M12 9.5v3a1 1 0 0 1-1 1H3.5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h3"/></svg>`)}")`;

export const styleOptions = theme => {
  const color = palettes[theme];
  return {
    accent: color.accent,
    backgroundColor: color.surface,
    subtle: color.quiet,
    primaryFont: font,
    paddingRegular: 12,
    bubbleBackground: color.bubble,
    bubbleBorderColor: color.bubble,
    bubbleBorderRadius: 14,
    bubbleTextColor: color.text,
    bubbleMaxWidth: 620,
    bubbleFromUserBackground: color.mine,
    bubbleFromUserBorderColor: color.mine,
    bubbleFromUserBorderRadius: 14,
    bubbleFromUserTextColor: color.onMine,
    bubbleMinHeight: 44,
    timestampColor: color.quiet,
    // Thumbs stand beside the time, and a message within a group has neither: so no two messages group.
    groupTimestamp: 1,
    markdownExternalLinkIconImage: newTab(color.accent),
    // What a document says is shown as words, never run as HTML.
    markdownRenderHTML: false,
    // The bot reads text only, so no paper clip promises more.
    hideUploadButton: true,
    sendBoxBackground: color.surface,
    sendBoxTextColor: color.text,
    sendBoxPlaceholderColor: color.quiet,
    sendBoxBorderTop: `solid 1px ${color.line}`,
    sendBoxHeight: 56,
    sendBoxTextWrap: true,
    sendBoxButtonColor: color.accent,
    sendBoxButtonColorOnDisabled: color.quiet,
    sendBoxButtonShadeColorOnDisabled: color.surface,
    sendBoxButtonShadeColorOnHover: color.hover,
    sendBoxButtonShadeColorOnActive: color.press,
    sendBoxButtonShadeBorderRadius: 10,
    sendBoxButtonKeyboardFocusIndicatorBorderColor: color.accent,
    sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,
    suggestedActionLayout: 'flow',
    suggestedActionBorderRadius: 20,
    suggestedActionBorderWidth: 1,
    suggestedActionBorderColor: color.accent,
    suggestedActionBackgroundColor: color.surface,
    suggestedActionBackgroundColorOnHover: color.hover,
    suggestedActionBackgroundColorOnActive: color.press,
    suggestedActionTextColor: color.accent,
    suggestedActionKeyboardFocusIndicatorBorderColor: color.accent,
    suggestedActionsVisualKeyboardIndicatorColor: color.accent,
    transcriptActivityVisualKeyboardIndicatorColor: color.accent,
    transcriptVisualKeyboardIndicatorColor: color.accent,
    notificationText: color.quiet,
    toastSeparatorColor: color.line,
  };
};

const foreground = (text, quiet) => ({ default: text, subtle: quiet });

export const cardColors = theme => {
  const color = palettes[theme];
  const colors = { default: foreground(color.text, color.quiet), accent: foreground(color.accent, color.accent) };
  return {
    fontFamily: font,
    fontSizes: { small: 13, default: 16, medium: 16, large: 18, extraLarge: 22 },
    lineHeights: { small: 18, default: 24, medium: 24, large: 26, extraLarge: 30 },
    supportsInteractivity: true,
    containerStyles: {
      default: { backgroundColor: color.bubble, foregroundColors: colors },
      emphasis: { backgroundColor: color.hover, foregroundColors: colors },
    },
  };
};
