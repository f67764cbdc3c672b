import { cardColors, styleOptions } from './appearance.js';
import { forget, open } from './conversation.js';
import { resolveSources } from './sources.js';
import { localizedStrings } from './words.js';

// Direct Line's own numbers for the state of a connection.
const online = 2, expired = 3, failed = 4, ended = 5;

const place = document.getElementById('webchat');
const loading = document.getElementById('loading');
const unreachable = document.getElementById('unreachable');
const advice = document.getElementById('advice');
const newConversation = document.getElementById('new-conversation');
const words = JSON.parse(place.dataset.words);
const { locale, nonce } = place.dataset;

let props = null;
let attempt = 0;

const theme = () => document.documentElement.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

const draw = () => {
  if (!props) return;
  const look = { styleOptions: styleOptions(theme()), adaptiveCardsHostConfig: cardColors(theme()) };
  window.WebChat.renderWebChat({ ...props, ...look }, place.firstElementChild);
};

const show = element => {
  for (const each of [loading, unreachable]) each.hidden = each !== element;
  newConversation.hidden = element === loading;
};

const fail = error => {
  advice.textContent = error?.status === 429 ? words.tooMany : words.unreachable;
  show(unreachable);
  document.getElementById('retry').focus();
};

const connect = ({ token, conversationId, resumed }) => window.WebChat.createDirectLine({
  domain: `${location.origin}/v3/directline`,
  token,
  conversationStartProperties: { locale },
  ...(resumed ? { conversationId, watermark: '0' } : {}),
});

const start = async () => {
  const mine = ++attempt;
  show(loading);
  props?.directLine.end();
  props = null;
  try {
    if (!window.WebChat) throw new Error('The chat script did not load.');
    const opened = await open(AbortSignal.timeout(20000));
    if (mine !== attempt) return;
    const directLine = connect(opened);
    directLine.connectionStatus$.subscribe(status => {
      if (mine !== attempt) return;
      if (status === online) show(null);
      if (status === expired) start();
      if (status === failed || status === ended) fail();
    });
    // A new conversation gets a new element: Web Chat keeps the old one's messages in the element that it drew into.
    place.replaceChildren(Object.assign(document.createElement('div'), { className: 'webchat' }));
    const store = window.WebChat.createStore({}, resolveSources);
    props = { directLine, locale, nonce, store, overrideLocalizedStrings: localizedStrings(words.placeholder) };
    draw();
  } catch (error) {
    if (mine === attempt) fail(error);
  }
};

const focusMessageBox = () => place.querySelector('[data-id="webchat-sendbox-input"]')?.focus();

document.addEventListener('themechange', draw);
document.getElementById('retry').addEventListener('click', () => window.WebChat ? start() : location.reload());
newConversation.addEventListener('click', async () => { forget(); await start(); focusMessageBox(); });
document.querySelector('.skip-link').addEventListener('click', event => {
  if (!place.querySelector('[data-id="webchat-sendbox-input"]')) return;
  event.preventDefault();
  focusMessageBox();
});

start();
