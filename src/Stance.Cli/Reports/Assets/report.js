'use strict';
// What all reports share: elements made from text alone, never from markup, and the switch between light and dark.
const make = (name, className, ...content) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
};

{
  const root = document.documentElement;
  root.classList.add('js');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => root.classList.contains('dark') || (dark.matches && !root.classList.contains('light'));
  const button = make('button', 'button theme');
  button.type = 'button';
  const name = () => { button.textContent = isDark() ? 'Light' : 'Dark'; button.setAttribute('aria-label', isDark() ? 'Light colours' : 'Dark colours'); };
  button.addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    root.classList.remove('light', 'dark');
    root.classList.add(next);
    name();
  });
  dark.addEventListener('change', name);
  name();
  document.querySelector('header').append(button);
}
