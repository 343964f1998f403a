// Nothing comes in; the words behind which a full stop ends no sentence go out.

interface Abbreviations {
  /** All without their last stop, lower case. Something always follows. */
  readonly hard: ReadonlySet<string>;
  /** Before a number only: `No. 5`, `ص. 25`. */
  readonly beforeNumbers: ReadonlySet<string>;
  /** They may end a sentence: it goes on where what follows does not look like a beginning. */
  readonly soft: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter((word) => word !== ''));

const ENGLISH: Abbreviations = {
  hard: words(`
    mr mrs ms dr prof st gen col sgt capt lt maj cmdr adm rev hon gov sen rep pres messrs mme mlle mt ft vs v cf viz
    e.g i.e ed eds trans al-h ca approx dept univ assn bros asst supt`),
  beforeNumbers: words(
    'no nos p pp vol vols ch chs fig figs eq eqs sec secs art arts bk pt para n nn c jan feb mar apr jun jul aug sep sept oct nov dec',
  ),
  soft: words(
    'etc al inc co corp ltd jr sr a.m p.m u.s u.k u.n u.s.a ph.d m.a b.a b.c a.d b.c.e c.e esq ibid op.cit est',
  ),
};

/** Letters with stops between them count as one word: `أ.د`, `ق.م`. A single letter (د ص هـ) never ends a sentence. */
const ARABIC: Abbreviations = {
  hard: words('أ.د ا.د م.ع'),
  beforeNumbers: words('ص.ص صص مج رقم'),
  soft: words('ق.م ب.م ق.هـ إلخ الخ'),
};

const join = (one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> => new Set([...one, ...other]);

/** Of both languages together: either text quotes the other, and no abbreviation of one is a word of the other. */
export const ABBREVIATIONS: Abbreviations = {
  hard: join(ARABIC.hard, ENGLISH.hard),
  beforeNumbers: join(ARABIC.beforeNumbers, ENGLISH.beforeNumbers),
  soft: join(ARABIC.soft, ENGLISH.soft),
};
