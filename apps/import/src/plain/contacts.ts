// A paragraph comes in; it goes out without telephone numbers and mail addresses, which are given apart.

const LABEL =
  '(?:e-?mail|mail|mobile|cell(?:phone)?|phone|telephone|tel|fax|whatsapp|contact|هاتف|الهاتف|موبايل|جوال|نقال|فاكس|البريد الإلكتروني|البريد الالكتروني|بريد إلكتروني|ايميل|إيميل)';
const PHONE = '(?<![\\p{N}\\p{L}])(?:\\+|00)\\s?[\\d٠-٩][\\d٠-٩ ()./-]{6,16}[\\d٠-٩](?![\\p{N}])';
const LOCAL_PHONE = `${LABEL}\\s*(?:no\\.?|number)?\\s*[:：]\\s*[\\d٠-٩][\\d٠-٩ ()./-]{5,16}[\\d٠-٩]`;
const MAIL = '[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,4}';
const CONTACT = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])${LABEL}\\.?\\s*[:：]\\s*){0,4}(?:${LOCAL_PHONE}|${PHONE}|${MAIL})|(?<![\\p{L}\\p{N}])${LABEL}\\.?\\s*[:：]\\s*$`,
  'giu',
);

export function partContacts(text: string): { readonly text: string; readonly contacts: readonly string[] } {
  // The pattern is tried only where it can match: it would be slow on a long paragraph of numbers.
  if (!/@|\d{3}|[٠-٩]{3}|[:：]\s*$/u.test(text)) return { text, contacts: [] };
  const contacts: string[] = [];
  const rest = text.replace(CONTACT, (found) => {
    contacts.push(found.trim());
    return ' ';
  });
  return contacts.length === 0
    ? { text, contacts }
    : {
        text: rest
          .replace(/\s{2,}/gu, ' ')
          .replace(/\s+([.,،;؛)])/gu, '$1')
          .trim(),
        contacts,
      };
}
