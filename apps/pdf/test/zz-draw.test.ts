// temporary
import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { renderPdf } from '../src/index.ts';
import { AR, contextOf, EN } from './edition-builder.ts';
import { fullEdition } from './sample-texts.ts';
test('draw', async () => {
  for (const [name, langs] of [['en', [EN]], ['ar', [AR]], ['bi', [EN, AR]]] as const) {
    const r = await renderPdf(fullEdition(langs as never, 3), contextOf());
    console.log(name, r.pages, r.bytes.length, JSON.stringify(r.problems));
    writeFileSync(`/tmp/d/${name}.pdf`, r.bytes);
  }
});
