// A text comes in; it goes out without telephone numbers and mail addresses, which are given apart.

const PHONE_LABEL =
  '(?:mobile|cell(?:phone)?|phone|telephone|tel|fax|whatsapp|هاتف|الهاتف|موبايل|الموبايل|جوال|الجوال|نقال|النقال|فاكس|واتساب)';
const MAIL_LABEL =
  '(?:e-?mail(?: address)?|البريد الإلكتروني|البريد الالكتروني|بريد إلكتروني|بريد الكتروني|ايميل|إيميل|الإيميل|الايميل)';
const LABEL = `(?<![\\p{L}\\p{N}])(?:${PHONE_LABEL}|${MAIL_LABEL}|mail|contact|للاتصال|للتواصل)\\.?\\s*[:：]\\s*`;
const DIGIT = '[\\d٠-٩]';
/** A group of thousands in front of it makes it a sum: `1 000 000 000`. */
const PHONE = `(?<![\\p{N}\\p{L}])(?:\\+|(?<!\\p{N}[ .,])(?:00|٠٠))\\s?[1-9١-٩][\\d٠-٩ ()./-]{6,16}${DIGIT}(?!\\p{N})`;
const LOCAL_PHONE = `(?<![\\p{L}\\p{N}])${PHONE_LABEL}\\.?\\s*(?:no\\.?|number|رقم)?\\s*[:：]?\\s*[(]?${DIGIT}[\\d٠-٩ ()./-]{5,16}${DIGIT}`;
const MAIL = '[\\p{L}\\p{N}._%+\\\\-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\\\?\\.[\\p{L}\\p{N}-]{1,63}){1,4}';
/** What stands in a saved page where a script would have put an address. */
const HIDDEN_MAIL = '\\[email[\\s\\u00a0]*protected\\]';
const CHAT = 'https?:\\/\\/(?:wa\\.me|api\\.whatsapp\\.com)\\/[^\\s)\\]]*';
const URL = 'https?:\\/\\/[^\\s<>)\\]]+|www\\.[^\\s<>)\\]]+';
const CONTACT = new RegExp(
  `${CHAT}|(${URL})|(?:${LABEL}){0,4}(?:${LOCAL_PHONE}|${PHONE}|<?${MAIL}>?|${HIDDEN_MAIL})`,
  'giu',
);
const BESIDE = new RegExp(`(?<![\\p{N}\\p{L}])[0٠]${DIGIT}{2,4}[ -]?${DIGIT}{3}[ -]?${DIGIT}{3,4}(?![\\p{N}])`, 'gu');
/** Its address went already: the page that was saved did not hold it, or a line follows. */
const LABELS_ALONE = new RegExp(`^(?:${LABEL})+$`, 'iu');
const LABEL_AT_END = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${PHONE_LABEL}|${MAIL_LABEL})\\.?\\s*[:：]\\s*(?:${LABEL})*$`,
  'iu',
);
const LONGEST_LABELLED = 80;

export interface WithoutContacts {
  readonly text: string;
  readonly contacts: readonly string[];
}

/**
 * Numbers inside web addresses stay: they are no telephone's.
 * @param isKept whether a person wants this contact in the text
 */
export function partContacts(text: string, isKept: (contact: string) => boolean = () => false): WithoutContacts {
  // The pattern is tried only where it can match: it would be slow on a long paragraph of numbers.
  if (!/@|\d{3}|[٠-٩]{3}|[:：]\s*$|email|wa\.me|whatsapp/iu.test(text)) return { text, contacts: [] };
  const contacts: string[] = [];
  const take = (found: string): string => {
    if (isKept(found.trim())) return found;
    contacts.push(found.trim());
    return ' ';
  };
  const without = text.replace(CONTACT, (found, url: string | undefined) => (url === undefined ? take(found) : found));
  const rest =
    LABELS_ALONE.test(without.trim()) || (without.length < LONGEST_LABELLED && LABEL_AT_END.test(without))
      ? without.replace(LABELS_ALONE.test(without.trim()) ? /^.*$/su : LABEL_AT_END, take)
      : without;
  if (contacts.length === 0) return { text, contacts };
  // Beside an address a number without a label is one too.
  const alone = rest.replace(BESIDE, take);
  return {
    text: alone
      .replace(/\s{2,}/gu, ' ')
      .replace(/[(<]\s*[)>]/gu, '')
      .replace(/\s+([.,،;؛)])/gu, '$1')
      .replace(/([,،;])(?:\s*[,،;])+/gu, '$1')
      .trim(),
    contacts,
  };
}
