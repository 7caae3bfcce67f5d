// A figure leads to its sentences: a panel that is filled from the data block when it is asked for.
{
  const panel = document.getElementById('panel');
  const labels = { neutral: 'neutral', editorial: 'editorial', reader: 'reader' };
  const sections = { headline: 'headline', body: 'article', 'editor-comment': 'editor’s note', 'reader-comment': 'reader’s comment' };
  let data = null;

  const heading = number => {
    const [name, title, source, date, address] = data.documents[number];
    const h3 = make('h3', '', make('bdi', '', title ?? name));
    if (address) {
      const link = make('a', '', 'page');
      link.href = address;
      link.rel = 'noopener noreferrer nofollow';
      link.target = '_blank';
      h3.append(' ', link);
    }
    const about = make('small', '', make('bdi', '', source));
    if (date) about.append(' · ', make('bdi', '', date));
    return [h3, about];
  };

  const item = ([, index, section, stance, sure, bias, text]) => {
    const step = bias >= 750 ? 3 : bias >= 500 ? 2 : bias >= 250 ? 1 : 0;
    const sentence = make('bdi', `s ${stance} b${step}`, make('span', 'mark', labels[stance]), ' ', text);
    const about = [sections[section], `sentence ${index}`, `${labels[stance]} ${Math.round(sure / 10)}%`, `bias ${(bias / 1000).toFixed(2)}`].filter(Boolean).join(' · ');
    return make('li', '', sentence, make('small', '', about));
  };

  const show = number => {
    data ??= JSON.parse(document.getElementById('sentences').textContent);
    const [caption, total, places] = data.lists[number];
    const close = make('button', 'button', 'Close');
    close.type = 'button';
    close.addEventListener('click', () => panel.close());
    const title = make('h2', '', make('bdi', '', caption));
    title.id = 'panel-title';
    const header = make('header', '', title, close);
    const count = make('p', '', make('small', '', places.length < total ? `${places.length} of ${total} sentences` : `${total} sentence${total === 1 ? '' : 's'}`));
    const body = [];
    let before = null;
    let list = null;
    for (const place of places) {
      const sentence = data.sentences[place];
      if (sentence[0] !== before) {
        before = sentence[0];
        list = make('ol');
        body.push(...heading(before), list);
      }
      list.append(item(sentence));
    }
    panel.replaceChildren(header, count, ...body);
    panel.showModal();
    panel.scrollTop = 0;
    close.focus();
  };

  for (const figure of document.querySelectorAll('a[data-list]')) {
    figure.setAttribute('role', 'button');
    figure.setAttribute('aria-haspopup', 'dialog');
    figure.tabIndex = 0;
  }
  document.addEventListener('click', event => {
    const figure = event.target.closest('[data-list]');
    if (figure) show(Number(figure.dataset.list));
    else if (event.target === panel) panel.close();
  });
  document.addEventListener('keydown', event => {
    if ((event.key === 'Enter' || event.key === ' ') && event.target.matches('a[data-list]')) {
      event.preventDefault();
      show(Number(event.target.dataset.list));
    }
  });
}
