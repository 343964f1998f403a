// Paragraphs of a page saved as text come in; those that the page put around the text go out apart.

import type { Confidence, Finding, FindingKind } from '../model/finding.ts';
import type { Paragraph } from './paragraphs.ts';

type Rule = readonly [kind: FindingKind, confidence: Confidence, pattern: RegExp];

/** Whole lines; a sentence that holds such words stays. */
const ANYWHERE: readonly Rule[] = [
  [
    'share',
    'high',
    /^(?:share|tweet|pin it|e-?mail this|print|print this(?: page| article)?|like|facebook|twitter|whatsapp|telegram|copy link|copied to clipboard|نسخة (?:قابلة )?للطباعة|[إا]?رسل هذا الموضوع [إا]لى صديق|حفظ\s*[-–]\s*ورد|[إا]ضافة [إا]لى المفضلة|للاتصال بالكاتب.{0,10}|like this:?|like loading(?:\.\.\.|…)?|liked? by \d+ .{0,20}|share (?:this|on|via)\b.{0,40}|شارك|شارك(?:ها)? (?:على|عبر).{0,30}|مشاركة|طباعة|إرسال|فيسبوك|تويتر|واتساب|تلغرام|نسخ الرابط)[.:!]?$/iu,
  ],
  [
    'rating',
    'high',
    /^(?:add (?:a )?comment|leave a (?:reply|comment)(?: cancel reply)?|rate (?:the|this) article|bad\b.{0,40}\bvery good|result\s*:.{0,12}%.*|(?:name|e-?mail|comment|website)\s?\*|your e-?mail address will not be published.{0,80}|required fields are marked.{0,10}|save my name.{0,120}|\d+ (?:comments?|views?|likes?|shares?)|no comments|log in for more features.{0,60}|click here to register now\.?|سي(?:ئ|ء)\s.{0,60}جيد.{0,10}|النتيجة\s*:.{0,60}|قي?ّ?م الموضوع.{0,20}|[أا]ضف تعليق(?:ك)?.{0,20}|تعليقات الفيسبوك.{0,60}|رأيكم مهم.{0,120}|للاطلاع وإضافة التعليقات.{0,160}|عدد الموضوعات المقروءة.{0,60}|شارك(?:وا)? برأيك(?:م)?|أضف تعليق(?:ًا|ا|اً)?|قيّم المقال|عدد (?:المشاهدات|القراءات|الزيارات)\s*:?.{0,20}|التعليقات|لا توجد تعليقات)[.:!]?$/iu,
  ],
  [
    'navigation',
    'high',
    /^(?:home|menu|search|login|log in|sign (?:in|up)|register|skip to (?:main )?content|back to top|previous(?: (?:article|post|page))?|next(?: (?:article|post|page))?|read more|continue reading|older posts|newer posts|top|close|الرئيسية|القائمة|بحث|تسجيل الدخول|العودة إلى الأعلى|تابعونا على\s*:?|كيف تدعم.{0,100}|إلى الأعلى|السابق|التالي|اقرأ المزيد|المزيد)[.:›»→←]?$/iu,
  ],
  ['navigation', 'high', /^(?:home|الرئيسية)\s*(?:[>›»/|\\←]\s*[^>›»/|\\]{1,60}){1,6}$/iu],
  ['navigation', 'medium', /^(?:[^|]{1,25}\s\|\s){2,}[^|]{1,25}$/u],
  [
    'furniture',
    'high',
    /^(?:(?:page|صفحة)\s+[\d٠-٩]{1,4}(?:\s*(?:of|\/|من)\s*[\d٠-٩]{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]|advertisement|sponsored(?: content)?|(?:we use|this site uses) cookies.{0,160}|all rights reserved.{0,80}|(?:copyright\s*)?(?:©|\(c\))\s*.{0,80}|إعلان|جميع الحقوق محفوظة.{0,80})[.!]?$/iu,
  ],
];

/** Only before the text or around its title. */
const AT_TOP: readonly Rule[] = [
  ['logo', 'high', /^(?:\S+\s+){0,6}logo$|^logo\b.{0,40}$|^شعار .{1,40}$/iu],
  ['furniture', 'medium', /^(?:details|submitted by .{1,40} on .{6,40})$/iu],
  [
    'navigation',
    'medium',
    /^(?:category|categories|section|filed under|posted in|المحور|التصنيف|القسم|الكلمات المفتاحية)\s*:\s*.{1,60}$/iu,
  ],
  ['cut-off', 'medium', /^(?=.{3,60}$).*\s(?:of|the|by|for|in|at|from|with|to|and)$/iu],
  [
    'navigation',
    'medium',
    /^(?:original (?:arabic|english|article|version|text)|(?:read|available|also) (?:it )?in (?:arabic|english)|النص (?:العربي|الأصلي)|النسخة (?:العربية|الإنجليزية)).{0,20}$/iu,
  ],
];

/** The title of a block that stands behind the text; everything after it goes with it. */
const BEHIND: readonly Rule[] = [
  [
    'join-us',
    'high',
    /^(?:join (?:us|the .{1,40})|donate(?: now)?|support us|get involved|become a member|subscribe(?: (?:now|to .{0,40}))?|newsletter|follow us.{0,30}|contact us|انضم(?:وا)? إلينا|تبرع(?:وا)?|اشترك(?:وا)?.{0,30}|تابعونا.{0,30}|اتصل بنا|ادعمونا)[.:!]?$/iu,
  ],
  [
    'navigation',
    'medium',
    /^(?:related(?: (?:articles|posts|content|stories))?|you may also like|see also|more from .{1,40}|attached files|attachments?|latest (?:news|articles)|recent posts|tags?|مقالات ذات صلة|مواضيع ذات صلة|اقرأ أيضًا|اقرأ أيضاً|اقرأ ايضا)\s*:?$/iu,
  ],
];

export interface Parted {
  readonly kept: readonly Paragraph[];
  readonly removed: readonly Finding[];
}

/**
 * Takes leftovers out; each is a finding with the words that stood there.
 * @param isKept whether a person wants it in the text
 */
export function partLeftovers(paragraphs: readonly Paragraph[], isKept: (finding: Finding) => boolean): Parted {
  const kinds = paragraphs.map((paragraph, at) => {
    // Rows of bars under each other are a table.
    const isRow = [at - 1, at + 1].some(
      (near) => paragraph.text.includes(' | ') && paragraphs[near]?.text.includes(' | '),
    );
    return isRow ? undefined : ruleOf(ANYWHERE, paragraph.text);
  });
  const textStart = paragraphs.findIndex(({ text }) => text.length > 160);
  for (const [at, { text }] of paragraphs.entries()) {
    if (at > 12 || at >= (textStart < 0 ? paragraphs.length - 1 : textStart)) break;
    const rule = ruleOf(AT_TOP, text);
    if (rule?.[0] !== 'cut-off' || isCutOff(paragraphs, at)) kinds[at] ??= rule;
  }
  const behind = startBehind(paragraphs, kinds);
  const kept: Paragraph[] = [];
  const removed: Finding[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const rule = behind !== undefined && at >= behind.at ? (kinds[at] ?? behind.rule) : kinds[at];
    const { line, text } = paragraph;
    const finding = rule && ({ group: 'removed', kind: rule[0], confidence: rule[1], line, text } as const);
    if (finding === undefined || isKept(finding)) kept.push(paragraph);
    else removed.push(finding);
  }
  return kept.length === 0 ? { kept: paragraphs, removed: [] } : { kept, removed };
}

/** A line of a text may end with such a word too: cut off is what stands by itself, above a line that begins anew. */
function isCutOff(paragraphs: readonly Paragraph[], at: number): boolean {
  const next = paragraphs[at + 1];
  return (
    at < 3 &&
    next !== undefined &&
    next.gap > 0 &&
    /^[^\p{L}]{0,3}(?:\p{Lu}|\p{Lo})/u.test(next.text) &&
    !/^[>\p{Ll}]/u.test(paragraphs[at]!.text)
  );
}

function ruleOf(rules: readonly Rule[], text: string): Rule | undefined {
  return text.length > 200 ? undefined : rules.find(([, , pattern]) => pattern.test(text));
}

/** So many paragraphs may stand behind a text; more than a few must be short. */
const FARTHEST = 30;
const FEW = 10;

/** Where the text has ended: such a block is short, at the very end, and not the greater part of the page. */
function startBehind(
  paragraphs: readonly Paragraph[],
  kinds: readonly (Rule | undefined)[],
): { readonly at: number; readonly rule: Rule } | undefined {
  const earliest = Math.max(1, paragraphs.length - FARTHEST, Math.ceil(paragraphs.length / 2));
  for (let at = earliest; at < paragraphs.length; at++) {
    const rule = ruleOf(BEHIND, paragraphs[at]!.text);
    const longest = paragraphs.length - at > FEW ? 160 : 400;
    if (rule !== undefined && paragraphs.slice(at + 1).every(({ text }) => text.length < longest)) return { at, rule };
    // Behind the line that asks for comments only short lines can follow that belong to it.
    const rest = paragraphs.slice(at);
    if (
      kinds[at]?.[0] === 'rating' &&
      rest.every(({ text }, index) => text.length < 60 || kinds[at + index] !== undefined)
    )
      return { at, rule: ['rating', 'medium', /$/u] };
  }
  return undefined;
}
