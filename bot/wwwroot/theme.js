// Runs before the first paint: a page that is remembered as dark must not flash light.
(() => {
  'use strict';
  const key = 'botsuite.theme';
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');

  // Storage can be forbidden; the page then follows the system and forgets.
  const read = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const write = theme => { try { localStorage.setItem(key, theme); } catch { /* the choice holds for this page only */ } };
  const current = () => root.dataset.theme || (system.matches ? 'dark' : 'light');

  const remembered = read();
  if (remembered === 'dark' || remembered === 'light') root.dataset.theme = remembered;

  const announce = () => {
    for (const button of document.querySelectorAll('[data-theme-button]')) {
      const label = current() === 'dark' ? button.dataset.light : button.dataset.dark;
      button.setAttribute('aria-label', label);
      button.title = label;
      button.hidden = false;
    }
    document.dispatchEvent(new CustomEvent('themechange', { detail: current() }));
  };

  system.addEventListener('change', announce);
  document.addEventListener('DOMContentLoaded', () => {
    announce();
    for (const button of document.querySelectorAll('[data-theme-button]'))
      button.addEventListener('click', () => {
        root.dataset.theme = current() === 'dark' ? 'light' : 'dark';
        write(root.dataset.theme);
        announce();
      });
  });
})();
