// What a reading app shows comes in, a page and the area in which it shows it; which of its words are seen where goes out.

/** The words of a page that turning its leaves shows, each with its first box in the coordinates of the window. */
function wordsOf(page) {
  const { left, top } = page.defaultView.frameElement.getBoundingClientRect();
  const words = [];
  const walk = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    if (node.parentElement.closest('details:not([open]) > :not(summary), style, script')) continue;
    for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
      const range = page.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const [box] = range.getClientRects();
      // For those who hear the page alone: the head of a table that is set row by row.
      if (box?.height === 0) continue;
      words.push({ word, node, box: box && new DOMRect(box.x + left, box.y + top, box.width, box.height) });
    }
  }
  return words;
}

function sideOf(box, area) {
  if (box === undefined) return 'nowhere';
  const middle = box.left + box.width / 2;
  if (middle < area.left) return 'left';
  if (middle > area.right) return 'right';
  const whole = box.left > area.left - 1 && box.right < area.right + 1;
  return whole && box.top > area.top - 1 && box.bottom < area.bottom + 1 ? 'here' : 'cut off';
}

/** The words that are seen, all others by where they are, and where those are that come before and after them. */
globalThis.seen = () => {
  const area = globalThis.app.area();
  const words = wordsOf(globalThis.app.page()).map(({ word, box }) => ({ word, side: sideOf(box, area) }));
  const on = (...sides) => words.filter(({ side }) => sides.includes(side)).map(({ word }) => word);
  const sides = words.map(({ side }) => side);
  return {
    words: on('here'),
    lost: on('nowhere', 'cut off'),
    before: [...new Set(sides.slice(0, Math.max(sides.indexOf('here'), 0)))],
    after: [...new Set(sides.slice(sides.lastIndexOf('here') + 1))],
  };
};

globalThis.allWords = () => wordsOf(globalThis.app.page()).map(({ word }) => word);

/** Whether the first word of an element, or behind an empty one, is seen; undefined where there is none. */
globalThis.shows = (selector) => {
  const page = globalThis.app.page();
  const element = page?.querySelector(selector) ?? null;
  if (element === null) return undefined;
  const within = element.textContent !== '';
  const first = wordsOf(page).find(({ node }) =>
    within ? element.contains(node) : element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return first && sideOf(first.box, globalThis.app.area()) === 'here';
};

/** The middle of an element's first box in the window. */
globalThis.middleOf = (selector) => {
  const element = globalThis.app.page().querySelector(selector);
  const frame = element.ownerDocument.defaultView.frameElement.getBoundingClientRect();
  const [box] = element.getClientRects();
  return { x: frame.x + box.x + box.width / 2, y: frame.y + box.y + box.height / 2 };
};

/** Headings below the title whose marks rise above their first line: at the head of a page they would be cut off. */
globalThis.cutMarks = () => {
  const page = globalThis.app.page();
  const { getComputedStyle } = page.defaultView;
  const pen = page.createElement('canvas').getContext('2d');
  const lines = page.querySelectorAll('h2:not(:has(.line)), h3:not(:has(.line)), :is(h2, h3) .line');
  return [...lines]
    .map((line) => {
      const { fontWeight, fontSize, fontFamily, lineHeight } = getComputedStyle(line);
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const ink = pen.measureText(line.textContent);
      const leading = Number.parseFloat(lineHeight) - ink.fontBoundingBoxAscent - ink.fontBoundingBoxDescent;
      const room = ink.fontBoundingBoxAscent + leading / 2;
      // Two marks upon each other rise higher; they are rare.
      const cut = ink.actualBoundingBoxAscent - room > 0.05 * Number.parseFloat(fontSize);
      return cut ? line.textContent : '';
    })
    .filter(Boolean);
};

/** Of each side of a pair what is said of it, and how far its first line begins from the side at which it should. */
globalThis.pairs = () => {
  const page = globalThis.app.page();
  const sides = page.querySelectorAll(
    '.pair > [lang]:not(details *, .attribution *, figcaption *, caption *, .end *, .pull-quote *)',
  );
  return [...sides].map((side) => {
    const { direction } = page.defaultView.getComputedStyle(side);
    const walk = page.createTreeWalker(side, NodeFilter.SHOW_TEXT);
    while (walk.nextNode().data.trim() === '');
    const letter = page.createRange();
    letter.setStart(walk.currentNode, walk.currentNode.data.search(/\S/));
    letter.setEnd(walk.currentNode, letter.startOffset + 1);
    // A side may go on in the next column: its first box is meant.
    const [[box], [first]] = [side.getClientRects(), letter.getClientRects()];
    const away = direction === 'rtl' ? box.right - first.right : first.left - box.left;
    return { lang: side.lang, dir: side.dir, direction, away: Math.abs(away) };
  });
};

/** WCAG 2.2, relative luminance. */
function luminanceOf(colour) {
  const [r, g, b] = colour.match(/[\d.]+/g).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The least contrast of any letters of the page with their ground. */
globalThis.leastContrast = () => {
  const page = globalThis.app.page();
  const styleOf = (one) => page.defaultView.getComputedStyle(one);
  const canvas = page.body.appendChild(page.createElement('div'));
  canvas.style.backgroundColor = 'Canvas';
  const paper = styleOf(canvas).backgroundColor;
  canvas.remove();
  const groundOf = (one) => {
    for (let around = one; around !== null; around = around.parentElement) {
      const { backgroundColor } = styleOf(around);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
    }
    return paper;
  };
  const contrasts = [...page.body.querySelectorAll('*')].map((one) => {
    const both = [styleOf(one).color, groundOf(one)].map(luminanceOf);
    return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
  });
  return Math.min(...contrasts);
};
