// The process of Typst: a .typ file comes in, its PDF goes out.

import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type FontStyle, fontFile } from '../inputs/page-design.ts';

const [from = '', to = ''] = process.argv.slice(2);
const styles: readonly FontStyle[] = ['regular', 'italic', 'bold'];
const fontPaths = styles.flatMap((style) => [
  dirname(fontFile('EBGaramond', style)),
  dirname(fontFile('Amiri', style)),
]);
const compiler = NodeCompiler.create({ workspace: dirname(from), fontArgs: [{ fontPaths }] });
writeFileSync(to, compiler.pdf({ mainFilePath: from }));
