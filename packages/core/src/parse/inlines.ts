// Phrasing nodes of a syntax tree come in; the model's inline content goes out, with a problem for all that is not known.

import type { Html, Image, ImageReference, Link, LinkReference, Nodes, PhrasingContent } from 'mdast';
import type { Indexed, SourceInline, Styled } from '../model/inline.ts';
import { wordsOf } from '../model/inline-words.ts';
import { type Language, languageOf } from '../model/language.ts';
import type { Place } from '../model/place.ts';
import { error, info, type Problem, warning } from '../model/problem.ts';
import { beginningOf } from './beginning-of.ts';
import { readLinkTarget } from './link-target.ts';
import { codePointName } from './raw-text.ts';
import type { WikiLink } from './wiki-link.ts';

type TextDirective = Extract<PhrasingContent, { type: 'textDirective' }>;

/** Where phrasing nodes come from. Offsets are those of the text that was parsed. */
export interface InlineSource {
  /** The source from `start` to `end` as it would stand on one line. */
  slice(start: number, end: number): string;
  /** The character before an offset; empty at the start. */
  before(offset: number): string;
  placeAt(offset: number): Place;
  /** A value of a node that begins at `offset`, without what was put there only for the parser. */
  clean(value: string, offset: number): string;
  /** The target of a reference link. */
  definition(identifier: string): { readonly url: string; readonly title?: string | null | undefined } | undefined;
}

export const DEEPEST_INLINE = 100;
/** Bidi embeddings and overrides; Markdown itself puts U+FFFD in the place of other controls that are referred to. */
const OVERRIDES = /[\u202a-\u202e]/gu;
const LANGUAGE_RUN = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u;

/**
 * Turns phrasing nodes into inline content. What has no counterpart becomes text, so that no word is lost.
 *
 * Problems: `control-character`, `raw-html`, `html-comment`, `image-inline`, `link-scheme`, `link-target`,
 * `language-tag`, `index-attribute`, `index-empty`, `nesting-too-deep`.
 */
export function toInlines(
  nodes: readonly PhrasingContent[],
  source: InlineSource,
  problems: Problem[],
): readonly SourceInline[] {
  return new InlineReader(source, problems).read(nodes, 0, false);
}

/** The offsets between which a node stands. */
function rangeOf(node: Nodes): { readonly start: number; readonly end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Whether raw HTML is one comment and nothing else. */
export function isComment(html: string): boolean {
  return /^\s*<!--(?:(?!-->).)*-->\s*$/su.test(html) || /^\s*<!--+>\s*$/u.test(html);
}

class InlineReader {
  private readonly source: InlineSource;
  private readonly problems: Problem[];

  constructor(source: InlineSource, problems: Problem[]) {
    this.source = source;
    this.problems = problems;
  }

  read(nodes: readonly PhrasingContent[], depth: number, inLink: boolean): readonly SourceInline[] {
    const inlines: SourceInline[] = [];
    for (const node of nodes) {
      for (const inline of this.readNode(node, depth, inLink)) push(inlines, inline);
    }
    return inlines;
  }

  private readNode(node: PhrasingContent, depth: number, inLink: boolean): readonly SourceInline[] {
    if (depth > DEEPEST_INLINE) return this.literal(node, 'nesting-too-deep');
    const { start } = rangeOf(node);
    switch (node.type) {
      case 'text':
        return [text(this.decoded(node.value, start))];
      case 'emphasis':
      case 'strong':
      case 'delete':
        return [this.styled(node, depth, inLink)];
      case 'inlineCode':
        return [{ kind: 'code', text: this.source.clean(node.value, start) }];
      case 'break':
        return [{ kind: 'break' }];
      case 'html':
        return this.html(node);
      case 'link':
        return this.link(node, node, depth, inLink);
      case 'linkReference':
        return this.link(node, this.source.definition(node.identifier), depth, inLink);
      case 'image':
      case 'imageReference':
        return this.image(node);
      case 'footnoteReference':
        return [{ kind: 'note-label', label: this.source.clean(node.label ?? node.identifier, start) }];
      case 'textDirective':
        return this.directive(node, depth, inLink);
      case 'wikiLink':
        return this.wikiLink(node, inLink);
    }
  }

  /** A value in which character references stand for characters, without those that would turn all that follows round. */
  private decoded(value: string, offset: number): string {
    const written = this.source.clean(value, offset);
    const overrides = written.match(OVERRIDES);
    if (overrides === null) return written;
    for (const character of new Set(overrides)) {
      this.problems.push(
        error('control-character', this.source.placeAt(offset), {
          character: codePointName(character),
          count: overrides.filter((each) => each === character).length,
        }),
      );
    }
    return written.replace(OVERRIDES, '');
  }

  private styled(
    node: Extract<PhrasingContent, { type: 'emphasis' | 'strong' | 'delete' }>,
    depth: number,
    inLink: boolean,
  ): Styled<SourceInline> {
    const kind = node.type === 'delete' ? 'strike' : node.type;
    return { kind, children: this.read(node.children, depth + 1, inLink) };
  }

  private html(node: Html): readonly SourceInline[] {
    if (!isComment(node.value)) return this.literal(node, 'raw-html');
    this.problems.push(info('html-comment', this.source.placeAt(rangeOf(node).start)));
    return [];
  }

  private link(
    node: Link | LinkReference,
    resource: { readonly url: string; readonly title?: string | null | undefined } | undefined,
    depth: number,
    inLink: boolean,
  ): readonly SourceInline[] {
    const { start, end } = rangeOf(node);
    const children = this.read(node.children, depth + 1, true);
    if (resource === undefined || inLink) return children;
    const target = readLinkTarget(this.source.clean(resource.url, start), resource.title);
    const label = children.length === 0 ? [text(this.source.clean(resource.url, start))] : children;
    switch (target.kind) {
      case 'address':
        return [{ kind: 'link', url: target.url, children: label }];
      case 'reference':
        return [this.reference(target.target, start, label)];
      case 'scheme':
        this.warn('link-scheme', start, { scheme: target.scheme });
        break;
      case 'unknown':
        this.warn('link-target', start, { target: resource.url });
        break;
    }
    // `<std::vector>` reads as an address: the angle brackets are the author's.
    const written = this.source.slice(start, end);
    return written.startsWith('<') ? [text(written)] : label;
  }

  private image(node: Image | ImageReference): readonly SourceInline[] {
    const { start } = rangeOf(node);
    const alternative = this.decoded(node.alt ?? '', start);
    const url = node.type === 'image' ? node.url : this.source.definition(node.identifier)?.url;
    this.warn('image-inline', start, { picture: url ?? '' });
    return [text(alternative)];
  }

  private directive(node: TextDirective, depth: number, inLink: boolean): readonly SourceInline[] {
    const { start, end } = rangeOf(node);
    const opening = start + 1 + node.name.length;
    // A bracket that is not closed stands behind the node.
    const hasLabel = opening < end && this.source.slice(opening, opening + 1) === '[';
    const children = this.read(node.children, depth + 1, inLink);
    const role = hasLabel ? this.roleOfRun(node.name, start) : undefined;
    if (role !== undefined) return this.indexed(node, role, children);
    const language = hasLabel ? this.languageOfRun(node.name, start) : undefined;
    const rest = [text(this.behindLabel(node))];
    if (language !== undefined) return [{ kind: 'foreign', language, children }, ...rest];
    return hasLabel ? [text(`:${node.name}[`), ...children, text(']'), ...rest] : [text(this.source.slice(start, end))];
  }

  /** Words for the index. Without any there is nothing to find; attributes other than `entry` mean nothing. */
  private indexed(
    node: TextDirective,
    role: Indexed<SourceInline>['role'],
    children: readonly SourceInline[],
  ): readonly SourceInline[] {
    const { start } = rangeOf(node);
    const { entry, ...others } = node.attributes ?? {};
    for (const attribute of Object.keys(others)) this.warn('index-attribute', start, { attribute, role });
    const heading = this.decoded(entry ?? '', start)
      .replace(/\s+/gu, ' ')
      .trim();
    const hasWords = wordsOf(children).trim() !== '';
    if (!hasWords || (entry !== undefined && heading === '')) this.warn('index-empty', start, { role });
    return hasWords ? [{ kind: 'indexed', role, entry: heading === '' ? undefined : heading, children }] : children;
  }

  /** Whether a directive marks a name or a term; as with languages, no letter or digit stands before its colon. */
  private roleOfRun(name: string, start: number): Indexed<SourceInline>['role'] | undefined {
    if (/[A-Za-z0-9]/u.test(this.source.before(start))) return undefined;
    return name === 'name' || name === 'term' ? name : undefined;
  }

  /** What stands behind the label's bracket: attributes, which language runs do not have. */
  private behindLabel(node: TextDirective): string {
    const { start, end } = rangeOf(node);
    const last = node.children.at(-1);
    if (last !== undefined) return this.source.slice(rangeOf(last).end, end).replace(/^\s*\]/u, '');
    return this.source.slice(start, end).replace(/^[^[]*\[\s*\]/u, '');
  }

  /** The language that a directive's name is, when it can begin a run: `10:a` and `Part:One` cannot. */
  private languageOfRun(name: string, start: number): Language | undefined {
    if (/[A-Za-z0-9]/u.test(this.source.before(start))) return undefined;
    const language = LANGUAGE_RUN.test(name) ? languageOf(name) : undefined;
    if (language === undefined) this.warn('language-tag', start, { tag: name });
    return language;
  }

  private wikiLink(node: WikiLink, inLink: boolean): readonly SourceInline[] {
    const written = this.source.clean(node.value, rangeOf(node).start);
    const divider = written.indexOf('|');
    const target = withoutEscapes(divider === -1 ? written : written.slice(0, divider)).trim();
    const label = divider === -1 ? target : withoutEscapes(written.slice(divider + 1)).trim();
    if (inLink) return [text(label || target)];
    return [this.reference(target, rangeOf(node).start, [text(label || target)], label === '' || divider === -1)];
  }

  private reference(target: string, offset: number, children: readonly SourceInline[], bare = false): SourceInline {
    return { kind: 'unresolved-reference', target, place: this.source.placeAt(offset), bare, children };
  }

  private literal(node: PhrasingContent, code: 'raw-html' | 'nesting-too-deep'): readonly SourceInline[] {
    const { start, end } = rangeOf(node);
    const written = this.source.slice(start, end);
    this.warn(code, start, code === 'raw-html' ? { html: beginningOf(written) } : {});
    return [text(written)];
  }

  private warn(code: string, offset: number, values: Problem['values'] = {}): void {
    this.problems.push(warning(code, this.source.placeAt(offset), values));
  }
}

function text(value: string): SourceInline {
  return { kind: 'text', text: value };
}

function push(inlines: SourceInline[], inline: SourceInline): void {
  const last = inlines.at(-1);
  if (inline.kind !== 'text') inlines.push(inline);
  else if (last?.kind === 'text') inlines[inlines.length - 1] = text(last.text + inline.text);
  else if (inline.text !== '') inlines.push(inline);
}

/** A title in a table's cell has its divider escaped: `[[Title\|label]]`. */
function withoutEscapes(part: string): string {
  return part.replace(/\\$/u, '').replace(/\\([\\|])/gu, '$1');
}
