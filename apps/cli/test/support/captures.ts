// Five captures of the kinds that publishers save from the web, written for these tests; each is odd in its own way.

const RAIN =
  'The reading room of the harbour town opened in the spring, and for the first weeks nobody came but two students who wanted to be out of the rain and near a stove.';
const STOVE =
  'By the autumn the stove had become famous, and people who had never opened a book in their lives came to sit beside it, to hear the news, and to argue about the price of bread.';
const LEDGER =
  'The ledger of the room, which is kept in the town hall, counts the visitors of every day; whoever reads it learns more about the weather than about books.';

const WIKI = `---
title: Harbour Reading Room
permalink: /Harbour_Reading_Room/
---

The **Harbour Reading Room** was a [public
room](Public_Room_(Town).md "wikilink") in the [harbour](Harbour.md "wikilink") from 1952
to [1961](1961.md "wikilink"). It had around 300 readers.

## History

The room was founded after its members left the [Book
Society](Book_Society.md "wikilink"), and ‘kept a warm stove’ (the source is unclear).

## References

[The Rooms of the Coast](The_Rooms_of_the_Coast.md "wikilink") by Mona Haddad

[Category:Reading
Rooms](Category:Reading_Rooms.md "wikilink")
[Category:Coast](Category:Coast.md "wikilink")
[Category:1952](Category:1952.md "wikilink")
`;

const ESSAY = `Rooms by the Sea
Reading Rooms, Where To? Part One
Mona Haddad

2025 / 7 / 3

Original Arabic was published on 29 June 2012

Rooms by the Sea

A conversation with the readers of the harbour town, its library, and its school

Part One

Introduction
${RAIN}[1] ${STOVE}

The town s librarian kept the ledger.[2] ${LEDGER}

What the Ledger Says!
The pages of the first year name five reasons for coming, and the librarian wrote each of them down as follows:

1.${RAIN}
2.${STOVE}
3.${LEDGER}

Footnotes
[1] Harbour town: a place of 4,000 people at the time.
[2] Ledger: a book of 300 pages, of which forty are lost.
[3] Stove: bought from the railway in 1951.

***************

Rooms by the Sea – Part Two
Published in Arabic on 1 July 2013

The Second Stove
${STOVE}[2] ${RAIN}

I spoke at the opening of the second room. The text of the speech is as follows:

“Dear readers, I greet you on the day on which the second room is opened, and I hope that the stove is warm. ${LEDGER}

${RAIN}

Thank you for your patience, and long may the room be open.”

Footnotes:
[1] Opening: on a Sunday.
[2] Second stove: a gift of the school.

Add comment

Rate the article

Bad 12345678910 Very good
Result : 100% Participated in the vote : 2
`;

const STATEMENT = `Readers’ Union logo

The international version of

For an Open, Warm and Well-Lit Room in Every Town

Statement by Reading Rooms and Libraries of the Coast Original Arabic here

Once again, a reading room on the coast is to be closed. ${RAIN}

${STOVE}

For these reasons the following points should be emphasized:

1) Every town must have a room. ${LEDGER}

2) Every room must have a stove. ${STOVE}

3) Finally, there is need for lamps.

The plan to close the rooms must be dropped.

No to the closing of reading rooms.

Long live the readers of the coast.

• Readers’ Union (Harbour Town)

• Friends of the Stove (Hill Town)

• al-Maktaba (River Town)
`;

const APPEAL = `Keep the Reading Room of the Harbour


${RAIN}


${STOVE}


We call on all readers to write to the town hall before the end of the month, and to come to the meeting.

Readers’ Union of the Harbour E-mail: Mobile: 004791100000

Branch Abroad

9th September 2018
`;

const ANALYSIS = `The room that fell silent: who closed it

${RAIN} ${STOVE}

A budget based on guesses

"Nobody had counted the lamps," the librarian said. ${LEDGER}

harbour-town-map${RAIN}

The mayor, writing for the Harbour Courier (12 June 2014), admits the following:

“The room was closed because nobody could say what it was for. The lamps were old, the stove was cold, and the ledger had forty pages fewer than it should have had.”

What the readers did

${STOVE} It is "a question of warmth", as one of them put it; another called it “a question of bread”.

${LEDGER}

Join us

If you want to know more about the union of readers, fill in this form. We will answer soon.
`;

export const CAPTURES: Readonly<Record<string, string>> = {
  'captures/wiki.txt': WIKI,
  'captures/essay.txt': ESSAY.replace('Part One\n\nIntroduction', 'Part\u00a0One\n\nIntroduction'),
  'captures/statement.txt': STATEMENT,
  'captures/appeal.txt': APPEAL,
  'captures/analysis.txt': ANALYSIS,
};
