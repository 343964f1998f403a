// `[[Title]]` and `[[Title|label]]` in Markdown text go in; `wikiLink` nodes of the syntax tree come out.

import type { Literal } from 'mdast';
import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';

/** A wiki link; `value` is what stands between the brackets, as written. */
export interface WikiLink extends Literal {
  type: 'wikiLink';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wikiLink: WikiLink;
  }
  interface RootContentMap {
    wikiLink: WikiLink;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
    wikiLinkMarker: 'wikiLinkMarker';
    wikiLinkText: 'wikiLinkText';
  }
}

const OPEN = 91;
const CLOSE = 93;
const CARET = 94;
const PAREN = 40;

/**
 * A title holds no brackets and may wrap over lines. `[[1]](url)` stays a link with brackets in its label, and `[[^1]]` a
 * note call in brackets.
 */
const tokenize: Tokenizer = (effects, ok, nok) => {
  let empty = true;
  const start: State = (code) => {
    effects.enter('wikiLink');
    effects.enter('wikiLinkMarker');
    effects.consume(code);
    return second;
  };
  const second: State = (code) => {
    if (code !== OPEN) return nok(code);
    effects.consume(code);
    effects.exit('wikiLinkMarker');
    return first;
  };
  const first: State = (code) => (code === CARET ? nok(code) : text(code));
  const text: State = (code) => {
    if (code === null || code === OPEN) return nok(code);
    if (code === CLOSE) return empty ? nok(code) : marker(code);
    if (isLineEnd(code)) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return text;
    }
    effects.enter('wikiLinkText');
    return inside(code);
  };
  const inside: State = (code) => {
    if (code === null || code === OPEN || code === CLOSE || isLineEnd(code)) {
      effects.exit('wikiLinkText');
      return text(code);
    }
    if (code !== 32) empty = false;
    effects.consume(code);
    return inside;
  };
  const marker: State = (code) => {
    effects.enter('wikiLinkMarker');
    effects.consume(code);
    return last;
  };
  const last: State = (code) => {
    if (code !== CLOSE) return nok(code);
    effects.consume(code);
    effects.exit('wikiLinkMarker');
    effects.exit('wikiLink');
    return after;
  };
  const after: State = (code) => (code === PAREN ? nok(code) : ok(code));
  return start;
};

function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

const construct: Construct = { name: 'wikiLink', tokenize };

export const wikiLinkSyntax: Extension = { text: { [OPEN]: construct } };

export const wikiLinkTree: MdastExtension = {
  enter: {
    wikiLink(token) {
      this.enter({ type: 'wikiLink', value: '' }, token);
    },
  },
  exit: {
    wikiLink(token) {
      const node = this.stack.at(-1) as WikiLink;
      node.value = this.sliceSerialize(token).slice(2, -2);
      this.exit(token);
    },
  },
};
