// `[^label]` in Markdown text goes in; a footnote call comes out, whether or not the text defines the label.

import type { Construct, Extension, State, Tokenizer } from 'micromark-util-types';

const OPEN = 91;
const BACKSLASH = 92;
const CLOSE = 93;
const CARET = 94;
const LONGEST_LABEL = 999;

/**
 * The call of GFM footnotes without its look-up of definitions: a unit is parsed apart from its notes. It gives the
 * tokens of micromark-extension-gfm-footnote, so that its tree builder reads them.
 */
const tokenize: Tokenizer = (effects, ok, nok) => {
  let length = 0;
  const start: State = (code) => {
    effects.enter('gfmFootnoteCall');
    effects.enter('gfmFootnoteCallLabelMarker');
    effects.consume(code);
    effects.exit('gfmFootnoteCallLabelMarker');
    return caret;
  };
  const caret: State = (code) => {
    if (code !== CARET) return nok(code);
    effects.enter('gfmFootnoteCallMarker');
    effects.consume(code);
    effects.exit('gfmFootnoteCallMarker');
    effects.enter('gfmFootnoteCallString');
    effects.enter('chunkString').contentType = 'string';
    return label;
  };
  const label: State = (code) => {
    if (code === null || code === OPEN || code < 0 || code === 32 || length > LONGEST_LABEL) return nok(code);
    if (code === CLOSE) return length === 0 ? nok(code) : end(code);
    length++;
    effects.consume(code);
    return code === BACKSLASH ? escaped : label;
  };
  const escaped: State = (code) => {
    if (code !== OPEN && code !== BACKSLASH && code !== CLOSE) return label(code);
    length++;
    effects.consume(code);
    return label;
  };
  const end: State = (code) => {
    effects.exit('chunkString');
    effects.exit('gfmFootnoteCallString');
    effects.enter('gfmFootnoteCallLabelMarker');
    effects.consume(code);
    effects.exit('gfmFootnoteCallLabelMarker');
    effects.exit('gfmFootnoteCall');
    return ok;
  };
  return start;
};

const construct: Construct = { name: 'noteCall', tokenize };

// The hook keeps `![^` from beginning a picture (micromark, label-start-image).
export const noteCallSyntax = { text: { [OPEN]: construct }, _hiddenFootnoteSupport: {} } as Extension;
