// Reasons for a label: on hover, on touch and by keyboard. One stop a page for the Tab key; arrows go from sentence to sentence.
{
  const main = document.getElementById('main');
  const reasons = document.getElementById('reasons');
  const names = { neutral: 'Neutral reporting', editorial: 'Editorial comment', reader: 'Reader speculation' };
  const blocks = new Map();
  let shown = null;
  let pinned = false;
  let waiting = 0;

  const dataOf = article => {
    if (!blocks.has(article)) {
      blocks.set(article, JSON.parse(document.getElementById(article.id.replace('page', 'reasons')).textContent));
    }
    return blocks.get(article);
  };

  const line = (phrases, data) => phrases.length === 0 ? [] : [make('p', '', ...phrases.flatMap((p, i) => [i ? ' · ' : '', make('bdi', '', data.phrases[p])]))];
  const list = (title, phrases, data) => phrases.length === 0 ? [] : [make('h4', '', title), ...line(phrases, data)];

  const fill = sentence => {
    const data = dataOf(sentence.closest('article'));
    const [index, neutral, editorial, reader, bias, quoted, attributed, runnerUp, pro, contra, loaded] = data.rows[Number(sentence.dataset.row)];
    const shares = { neutral, editorial, reader };
    const percent = thousandths => `${Math.round(thousandths / 10)}%`;
    const stance = Object.keys(shares).reduce((a, b) => shares[b] > shares[a] ? b : a);
    const unsure = sentence.classList.contains('unsure');
    const others = Object.keys(shares).filter(s => s !== stance).map(s => `${names[s].toLowerCase()} ${percent(shares[s])}`).join(', ');
    const quote = quoted > 0 ? `${percent(quoted)} of its words are quoted` : '';
    const speaker = attributed ? 'a speaker is named' : '';
    reasons.replaceChildren(
      make('p', '', make('b', '', `${unsure ? 'Unsure, likeliest: ' : ''}${names[stance]} ${percent(shares[stance])}`)),
      make('p', '', make('small', '', others)),
      ...list(`Speaks for ${names[stance].toLowerCase()}`, pro, data),
      ...list(`Speaks for ${names[runnerUp]?.toLowerCase() ?? 'another'}`, contra, data),
      make('h4', '', `Loaded wording: ${(bias / 1000).toFixed(2)} of 1`),
      ...line(loaded, data),
      make('p', '', make('small', '', [`sentence ${index}`, quote, speaker].filter(Boolean).join(' · '))));
  };

  const hide = () => {
    clearTimeout(waiting);
    pinned = false;
    if (!shown) return;
    shown.classList.remove('shown');
    shown.querySelector('.mark').removeAttribute('aria-describedby');
    shown = null;
    reasons.hidden = true;
  };

  const show = (sentence, x) => {
    if (shown !== sentence) {
      hide();
      fill(sentence);
      shown = sentence;
      sentence.classList.add('shown');
      sentence.querySelector('.mark').setAttribute('aria-describedby', 'reasons');
      reasons.hidden = false;
    }
    const lines = [...sentence.getClientRects()];
    const last = lines[lines.length - 1];
    const below = last.bottom + reasons.offsetHeight + 12 < innerHeight || lines[0].top < reasons.offsetHeight + 12;
    const left = Math.max(8, Math.min((x ?? lines[0].left) - 24, document.documentElement.clientWidth - reasons.offsetWidth - 8));
    reasons.style.left = `${left + scrollX}px`;
    reasons.style.top = `${(below ? last.bottom + 6 : lines[0].top - reasons.offsetHeight - 6) + scrollY}px`;
  };

  const sentenceAt = target => target instanceof Element ? target.closest('.s[data-row]:not(.out)') : null;

  for (const mark of main.querySelectorAll('.mark')) {
    mark.setAttribute('role', 'button');
    mark.tabIndex = -1;
  }
  for (const article of main.querySelectorAll('article')) {
    const first = article.querySelector('.mark');
    if (first) first.tabIndex = 0;
  }

  main.addEventListener('pointerover', event => {
    if (pinned || event.pointerType === 'touch') return;
    const sentence = sentenceAt(event.target);
    clearTimeout(waiting);
    waiting = sentence ? setTimeout(() => show(sentence, event.clientX), 180) : setTimeout(hide, 250);
  });
  reasons.addEventListener('pointerenter', () => clearTimeout(waiting));
  reasons.addEventListener('pointerleave', () => { if (!pinned) waiting = setTimeout(hide, 250); });
  document.addEventListener('click', event => {
    const sentence = sentenceAt(event.target);
    if (sentence && main.contains(sentence)) {
      const again = pinned && shown === sentence;
      clearTimeout(waiting);
      if (again) { hide(); return; }
      show(sentence, event.clientX || undefined);
      pinned = true;
    } else if (!reasons.contains(event.target)) hide();
  });
  main.addEventListener('focusin', event => {
    if (event.target.matches('.mark:focus-visible')) show(event.target.parentElement);
  });
  main.addEventListener('focusout', () => { if (!pinned) hide(); });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') { hide(); return; }
    if (!(event.target instanceof Element) || !event.target.matches('.mark')) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (shown) hide(); else show(event.target.parentElement);
      return;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (!step) return;
    event.preventDefault();
    const marks = [...event.target.closest('article').querySelectorAll('.s:not(.out) > .mark')];
    const place = Math.max(0, Math.min(marks.length - 1, marks.indexOf(event.target) + step));
    event.target.tabIndex = -1;
    marks[place].tabIndex = 0;
    marks[place].focus();
    marks[place].scrollIntoView({ block: 'nearest' });
    show(marks[place].parentElement);
  });

  // On a narrow screen the page comes first; on paper the legend does.
  const side = document.getElementById('side');
  if (matchMedia('(max-width: 60rem)').matches) side.open = false;
  addEventListener('beforeprint', () => { side.open = true; });

  // The filter: what is left out loses its marks, or is hidden.
  const form = document.getElementById('filter');
  const matches = document.getElementById('matches');
  for (const control of form.querySelectorAll('.scripted')) control.hidden = false;

  const tabStop = article => {
    const marks = [...article.querySelectorAll('.s:not(.out) > .mark')];
    if (marks.length && !marks.some(m => m.tabIndex === 0)) marks[0].tabIndex = 0;
  };

  const filter = () => {
    hide();
    const chosen = name => [...form.querySelectorAll(`input[name=${name}]`)].filter(i => !i.checked).map(i => i.value);
    const labels = chosen('label');
    const parts = chosen('section');
    const least = Number(form.elements.bias.value);
    main.classList.toggle('only', form.elements.only.checked);
    let all = 0;
    let left = 0;
    for (const part of main.querySelectorAll('.part')) {
      const hidden = parts.some(p => part.classList.contains(p));
      let some = false;
      for (const sentence of part.querySelectorAll('.s[data-row]')) {
        const strength = Number(/\bb(\d)\b/.exec(sentence.className)[1]);
        const out = hidden || strength < least || labels.some(l => sentence.classList.contains(l));
        sentence.classList.toggle('out', out);
        all++;
        if (!out) { left++; some = true; }
      }
      part.classList.toggle('empty', !some);
    }
    for (const article of main.querySelectorAll('article')) {
      article.classList.toggle('empty', !article.querySelector('.part:not(.empty)'));
      tabStop(article);
    }
    matches.textContent = left === all ? '' : `${left} of ${all} sentences`;
  };
  form.addEventListener('change', filter);
  form.addEventListener('reset', () => setTimeout(filter));
  form.addEventListener('submit', event => event.preventDefault());
}
