// The address of a book (`?url=`) comes in; it is opened with epub.js, and what the tests ask every reading app goes out.

const book = globalThis.ePub(new URLSearchParams(location.search).get('url'));
const rendition = book.renderTo('book', { width: '100%', height: '100%', flow: 'paginated', spread: 'none' });

globalThis.rendition = rendition;
globalThis.app = {
  async ready() {
    await rendition.display();
    await book.loaded.pageList;
  },
  direction: () => book.package.metadata.direction,
  contents: () => book.navigation.toc,
  pages: () => book.pageList.pageList,
  turn: () => rendition.next(),
  goTo: (href) => rendition.display(href),
  /** None while the chapter changes. */
  page: () => rendition.getContents()[0]?.document,
  area: () => document.querySelector('.epub-container').getBoundingClientRect(),
  /** As somebody reads at night, in a font of theirs. */
  likeNight() {
    rendition.themes.register('night', { body: { background: '#111', color: '#ddd' } });
    rendition.themes.select('night');
    rendition.themes.font('monospace');
  },
};
