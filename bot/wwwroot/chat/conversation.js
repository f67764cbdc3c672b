// The conversation that this tab holds. It is kept for the tab only: on a shared computer the next person must not read it.
const key = 'botsuite.conversation';

const remembered = () => {
  try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; }
};

const remember = conversation => {
  try { sessionStorage.setItem(key, JSON.stringify(conversation)); } catch { /* without storage a reload begins anew */ }
};

export const forget = () => {
  try { sessionStorage.removeItem(key); } catch { /* nothing was kept */ }
};

/** Asks for a token: for the conversation held so far where the bot still knows it, else for a new one. */
export const open = async signal => {
  const response = await fetch('/api/webchat/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ resume: remembered()?.resume ?? null }),
    signal,
  });
  if (!response.ok) throw Object.assign(new Error(`No token: ${response.status}`), { status: response.status });
  const opened = await response.json();
  remember({ resume: opened.resume });
  return opened;
};
