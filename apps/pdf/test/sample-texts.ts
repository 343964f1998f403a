// Texts in English and Arabic for the tests: nothing comes in; editions that hold every kind of block go out.

import type { Block, Edition, EditionNote, Inline, Language, Prose } from '@warraq/core';
import { AR, chapter, EN, edition, part, type Text, writer } from './edition-builder.ts';

export const ENGLISH_PARAGRAPHS: readonly string[] = [
  'The press of Baghdad after 2003 grew faster than any other in the region, and its editors had to learn within months what elsewhere took decades; more than 150 titles appeared, of which few survived their second year.',
  'A newspaper then was often the work of four or five people in a rented flat, with one generator, two computers and a telephone line that worked in the mornings.',
  'Readers compared what they read with what they heard in the market, in the coffee-house and on the radio, and they did so with a patience that surprised the visitors who came to count them.',
];

export const ARABIC_PARAGRAPHS: readonly string[] = [
  'نمت صحافة بغداد بعد عام ٢٠٠٣ أسرع من أي صحافة أخرى في المنطقة، وكان على محرريها أن يتعلموا في شهور ما استغرق في غيرها عقودًا؛ فقد صدر أكثر من ١٥٠ عنوانًا لم يبقَ منها بعد السنة الثانية إلا القليل.',
  'كانت الجريدة يومئذٍ ثمرة عمل أربعة أشخاص أو خمسة في شقة مستأجرة، معهم مولّد كهرباء واحد وحاسوبان وخط هاتف لا يعمل إلا في الصباح (إن عمل).',
  'وكان القراء يقارنون ما يقرؤونه بما يسمعونه في السوق والمقهى والإذاعة، بصبرٍ أدهش الزائرين الذين جاؤوا لإحصائهم عبر شبكة Reuters ووكالة «أصوات العراق».',
];

function call(number: number): Inline {
  return { kind: 'note-call', note: `0-${number}`, number };
}

function em(text: string): Inline {
  return { kind: 'emphasis', children: [{ kind: 'text', text }] };
}

function strong(text: string): Inline {
  return { kind: 'strong', children: [{ kind: 'text', text }] };
}

/** Every kind of block and inline, in one language or in both. */
export function fullEdition(languages: readonly [Language, ...Language[]], repeat = 1): Edition {
  const w = writer(...languages);
  const both = (en: Text, ar: Text): readonly Text[] => languages.map(({ tag }) => (tag === 'ar' ? ar : en));
  const p = (en: Text, ar: Text): Block<Prose> => w.p(...both(en, ar));
  const prose = (en: Text, ar: Text): Prose => w.prose(...both(en, ar));
  const plain = Array.from({ length: repeat }, () =>
    ENGLISH_PARAGRAPHS.map((en, i) => p(en, ARABIC_PARAGRAPHS[i]!)),
  ).flat();
  const target = w.h(2, ...both('What was printed', 'ما طُبع'));
  const notes: EditionNote[] = [
    w.note(1, ...both('See the count of March 2004, p. 12.', 'انظر إحصاء آذار ٢٠٠٤، ص ١٢.')),
    w.note(
      2,
      ...both(
        [
          'A longer note that goes over more than one line, for it has ',
          em('several'),
          ' things to say about https://example.org/a/very/long/address/that/must/be/broken.',
        ],
        [
          'حاشية أطول من سطر واحد لأن فيها ',
          em('أشياء'),
          ' كثيرة تقال عن الجرائد والمجلات التي صدرت في بغداد والبصرة والموصل في تلك السنوات.',
        ],
      ),
    ),
  ];
  const blocks: Block<Prose>[] = [
    {
      kind: 'epigraph',
      blocks: [p('Paper remembers what men forget.', 'الورق يذكر ما ينساه الناس.')],
      attribution: prose('a bookseller in al-Mutanabbi Street', 'كتبيّ في شارع المتنبي'),
    },
    p(
      [
        ENGLISH_PARAGRAPHS[0]!,
        call(1),
        ' It was a ',
        em('remarkable'),
        ' and ',
        strong('short'),
        ' spring',
        call(2),
        '.',
      ],
      [ARABIC_PARAGRAPHS[0]!, call(1), ' كان ربيعًا ', em('عجيبًا'), ' و', strong('قصيرًا'), call(2), '.'],
    ),
    ...plain,
    target,
    p(
      [
        'They printed in ',
        { kind: 'foreign', language: AR, children: [{ kind: 'text', text: 'مطبعة المعارف (١٩٢٦)' }] },
        ', which means the Press of Knowledge, and sold 3,500 copies. See ',
        { kind: 'link', url: 'https://example.org/press', children: [{ kind: 'text', text: 'the list' }] },
        ' and ',
        {
          kind: 'reference',
          document: 'second',
          unit: undefined,
          children: [{ kind: 'text', text: 'the second text' }],
        },
        '.',
      ],
      [
        'طبعوا في ',
        { kind: 'foreign', language: EN, children: [{ kind: 'text', text: 'Knowledge Press (1926)' }] },
        ' أي مطبعة المعارف، وباعوا ٣٥٠٠ نسخة. انظر ',
        { kind: 'link', url: 'https://example.org/press', children: [{ kind: 'text', text: 'القائمة' }] },
        ' و',
        { kind: 'reference', document: 'second', unit: undefined, children: [{ kind: 'text', text: 'النص الثاني' }] },
        '.',
      ],
    ),
    w.list(true, 9, [
      [
        p(
          'The first point, which is long enough to run over into a second line of the page as it stands.',
          'النقطة الأولى، وهي طويلة بما يكفي لتمتد إلى سطر ثانٍ من الصفحة كما هي.',
        ),
      ],
      [
        p('The second point', 'النقطة الثانية'),
        w.list(false, 1, [[p('an inner point', 'نقطة داخلية')], [p('another', 'أخرى')]]),
      ],
      [p('The third point', 'النقطة الثالثة')],
    ]),
    {
      kind: 'quotation',
      blocks: [p(ENGLISH_PARAGRAPHS[1]!, ARABIC_PARAGRAPHS[1]!)],
      attribution: prose('Salma Haddad, 2005', 'سلمى حداد، ٢٠٠٥'),
    },
    {
      kind: 'table',
      caption: prose('Titles by city', 'العناوين بحسب المدينة'),
      alignments: ['start', 'end', 'start'],
      head: [prose('City', 'المدينة'), prose('Titles', 'العناوين'), prose('Remarks', 'ملاحظات')].map((each) => ({
        prose: each,
      })),
      rows: [
        [
          'Baghdad',
          'بغداد',
          '96',
          '٩٦',
          'Most of them weeklies, printed on a few presses in the east of the city',
          'أكثرها أسبوعي، يطبع في مطابع قليلة شرقي المدينة',
        ],
        ['Basra', 'البصرة', '31', '٣١', 'Several in two languages', 'بعضها بلغتين'],
        ['Mosul', 'الموصل', '23', '٢٣', '—', '—'],
      ].map((row) => [0, 2, 4].map((i) => ({ prose: prose(row[i]!, row[i + 1]!) }))),
    },
    w.h(3, ...both('A smaller heading', 'عنوان أصغر')),
    {
      kind: 'verse',
      stanzas: [
        [
          prose('I wrote upon the water', 'كتبتُ على صفحة الماء'),
          prose(
            'and the water read it to the reeds that stood along the river in the evening light of the year',
            'فقرأه الماء على القصب الواقف عند النهر في ضوء المساء من آخر العام الذي مضى',
          ),
        ],
        [prose('Nobody has answered yet', 'ولم يُجب أحدٌ بعد')],
      ],
    },
    {
      kind: 'pull-quote',
      blocks: [p('More than 150 titles appeared.', 'صدر أكثر من ١٥٠ عنوانًا.')],
      attribution: undefined,
    },
    {
      kind: 'code',
      text: 'fn main() {\n    println!("Hello, world: a line that is much too long to fit on an A5 page without being wrapped");\n}',
    },
    { kind: 'rule' },
    {
      kind: 'figure',
      source: 'map.png',
      alternative: prose('A map of three cities', 'خريطة لثلاث مدن'),
      caption: prose('The three cities', 'المدن الثلاث'),
    },
    p(ENGLISH_PARAGRAPHS[2]!, ARABIC_PARAGRAPHS[2]!),
    {
      kind: 'signature',
      lines: [prose('Baghdad, 1 March 2004', 'بغداد، ١ آذار ٢٠٠٤'), prose('The editors', 'هيئة التحرير')],
    },
  ];
  const second = ENGLISH_PARAGRAPHS.map((en, i) => p(en, ARABIC_PARAGRAPHS[i]!));
  const reference: Inline = {
    kind: 'reference',
    document: 'first',
    unit: target.prose[0].unit,
    children: [{ kind: 'text', text: '1' }],
  };
  return edition(languages, [
    chapter('first', prose('The Press of Baghdad', 'صحافة بغداد'), [part(blocks, notes)], {
      subtitle: prose('A short history', 'تاريخ قصير'),
      meta: {
        authors: ['salma'],
        translators: [],
        date: '2012-06-29',
        modified: undefined,
        tags: ['press'],
        place: { en: 'Baghdad', ar: 'بغداد' },
        aliases: [],
        source: {
          title: { en: 'Newspapers of Iraq', ar: 'جرائد العراق' },
          author: { en: 'K. Nasser', ar: 'ك. ناصر' },
          date: '2004',
          publisher: { en: 'al-Rafidayn', ar: 'الرافدين' },
          language: 'ar',
          url: undefined,
        },
      },
    }),
    chapter('second', prose('Two Statements', 'بيانان'), [
      part(second, [], w.h(1, ...both('The first statement', 'البيان الأول'))),
      part(
        [...second, p(['See ', reference, '.'], ['انظر ', reference, '.'])],
        [],
        w.h(1, ...both('The second statement', 'البيان الثاني')),
      ),
    ]),
  ]);
}
