// temporary
import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import * as core from '@warraq/core';
import * as store from '@warraq/store';
import { renderPdf } from '../src/index.ts';
import { AR, contextOf, EN } from './edition-builder.ts';
test('real', async () => {
  const opened: any = await store.openCollection(process.env.REAL ?? '/work/main/sources/iraq-reader');
  console.log(Object.keys(opened), Object.keys(opened.value ?? {}), JSON.stringify(opened.problems).slice(0, 800));
  const compiled: any = core.compileCollection(opened.value.source ?? opened.value);
  console.log(JSON.stringify(compiled.problems).slice(0, 500));
  for (const [name, langs] of [['en', [EN]], ['ar', [AR]], ['bi', [EN, AR]]] as const) {
    if (name !== 'en' && process.env.ONLY_EN) continue;
    const made: any = core.assembleEdition(compiled.value ?? compiled, langs as never);
    console.log(JSON.stringify(made.problems).slice(0, 300));
    if (!made.value) continue;
    const t = performance.now();
    const r = await renderPdf(made.value, contextOf());
    const t2 = performance.now();
    const r2 = await renderPdf(made.value, contextOf());
    console.log(name, r.pages, r.bytes.length, JSON.stringify(r.problems).slice(0, 1500), Math.round(t2 - t), Math.round(performance.now() - t2), Buffer.compare(r.bytes, r2.bytes));
    writeFileSync(`/tmp/d/real-${name}.pdf`, r.bytes);
  }
});
