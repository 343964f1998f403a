// A finished PDF comes in; what PDFBox's preflight says against it as PDF/A-1b goes out. For tests only.

import { hasJars } from '../../../test/support/tool.ts';
import { runTool } from './pdf-reader.ts';

/** Where Debian's libpdfbox2-java, libactivation-java and libjaxb-api-java put them. */
const JARS = ['preflight', 'pdfbox2', 'xmpbox', 'fontbox2', 'commons-logging', 'javax.activation', 'jaxb-api'].map(
  (name) => `/usr/share/java/${name}.jar`,
);

export function hasPreflight(): boolean {
  return hasJars(JARS, 'libpdfbox2-java', 'PDF/A-1b');
}

/** `code : message` a line, each once. */
export function preflight(bytes: Uint8Array): readonly string[] {
  const arguments_ = ['-cp', JARS.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', '@'];
  const { output } = runTool('java', arguments_, bytes);
  if (!/valid PDF\/A-1b/.test(output)) throw new Error(`preflight did not run: ${output}`);
  return [...new Set(output.split('\n').filter((line) => /^[\d.]+ : /.test(line)))].sort();
}
