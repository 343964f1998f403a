// The reader that comes with foliate-js, opened at a book, comes in; what the tests ask every reading app goes out.

const frame = () => new Promise(requestAnimationFrame);
const view = () => globalThis.reader.view;

globalThis.app = {
  async ready() {
    while (globalThis.reader?.view?.lastLocation === undefined) await frame();
  },
  direction: () => view().book.dir,
  contents: () => view().book.toc,
  pages: () => view().book.pageList,
  turn: () => view().next(),
  async goTo(href) {
    const { index } = await view().resolveNavigation(href);
    // While it turns a page it hears nothing.
    do {
      await frame();
      await view().goTo(href);
    } while (view().renderer.getContents()[0].index !== index);
  },
  page: () => view().renderer.getContents()[0].doc,
  area: () => view().getBoundingClientRect(),
  /** As somebody reads at night, in a font of theirs. */
  likeNight: () => view().renderer.setStyles('html { color-scheme: dark } body { font-family: monospace !important }'),
  /** What Foliate shows in a bubble when somebody touches the call of a note. */
  async bubble(selector) {
    const { FootnoteHandler } = await import('./foliate/footnotes.js');
    const call = globalThis.app.page().querySelector(selector);
    const { book } = view();
    const section = book.sections[view().renderer.getContents()[0].index];
    const handler = new FootnoteHandler();
    handler.addEventListener('before-render', ({ detail }) => document.body.append(detail.view));
    const shown = new Promise((resolve) => handler.addEventListener('render', ({ detail }) => resolve(detail)));
    const detail = { a: call, href: section.resolveHref(call.getAttribute('href')) };
    await handler.handle(book, { detail, preventDefault() {} });
    const { view: bubble } = await shown;
    const text = bubble.renderer.getContents()[0].doc.body.textContent;
    bubble.remove();
    return text;
  },
};
