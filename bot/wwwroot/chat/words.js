// What Web Chat 4.18.1 says in English or stiffly in Korean, and what its thumbs are called.
const korean = {
  REFERENCE_LIST_HEADER_ONE: '출처 $1개',
  REFERENCE_LIST_HEADER_TWO: '출처 $1개',
  REFERENCE_LIST_HEADER_FEW: '출처 $1개',
  REFERENCE_LIST_HEADER_MANY: '출처 $1개',
  REFERENCE_LIST_HEADER_OTHER: '출처 $1개',
  TELEPHONE_KEYPAD_INPUT_MESSAGE: '숫자를 한 자리씩 입력해 주세요',
  TEXT_INPUT_ATTACHMENTS_ONE: '첨부 파일 1개',
  TEXT_INPUT_ATTACHMENTS_TWO: '첨부 파일 $1개',
  TEXT_INPUT_ATTACHMENTS_FEW: '첨부 파일 $1개',
  TEXT_INPUT_ATTACHMENTS_MANY: '첨부 파일 $1개',
  TEXT_INPUT_ATTACHMENTS_OTHER: '첨부 파일 $1개',
  TEXT_INPUT_DROP_ZONE: '여기에 파일을 놓으세요',
  TEXT_INPUT_LENGTH_EXCEEDED_ALT: '메시지가 너무 깁니다',
  TEXT_INPUT_TELEPHONE_KEYPAD_BUTTON_ALT: '전화 키패드',
  VOTE_DISLIKE_ALT: '도움이 되지 않았어요',
  VOTE_LIKE_ALT: '도움이 되었어요',
};

const english = {
  REFERENCE_LIST_HEADER_ONE: '$1 source',
  REFERENCE_LIST_HEADER_TWO: '$1 sources',
  REFERENCE_LIST_HEADER_FEW: '$1 sources',
  REFERENCE_LIST_HEADER_MANY: '$1 sources',
  REFERENCE_LIST_HEADER_OTHER: '$1 sources',
  VOTE_DISLIKE_ALT: 'Not helpful',
  VOTE_LIKE_ALT: 'Helpful',
};

/** Web Chat's strings in the page's language, with the page's own hint in the message box. */
export const localizedStrings = placeholder => (strings, language) => ({
  ...strings,
  ...(language.startsWith('ko') ? korean : english),
  TEXT_INPUT_PLACEHOLDER: placeholder,
});
