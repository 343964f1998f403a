// What an import noticed comes in; the report beside the document, a summary for the terminal, or JSON goes out.

import { FINDING_GROUPS, type Finding, type Imported } from '@warraq/import';
import { COLLECTION_FILE } from '@warraq/store';
import type { ImportedDocument } from './import-document.ts';
import { marksLine } from './import-names.ts';
import type { Ui } from './ui.ts';

/** The Markdown of `<document>.import.md`: everything that was noticed, what is doubtful first. */
export function importReport(
  capture: string,
  imported: Imported,
  marks: { readonly capture: string; readonly result: string },
  ui: Ui,
): string {
  const sections = FINDING_GROUPS.flatMap((group) => {
    const own = imported.findings.filter((finding) => finding.group === group);
    if (own.length === 0) return [];
    return [
      `## ${ui.text(`import.group.${group}`)}`,
      own.map((finding) => `- ${sentence(finding, capture, ui)}`).join('\n'),
    ];
  });
  return [`# ${ui.text('import.title', { capture })}`, recognition(imported, ui), ...sections, marksLine(marks), '']
    .join('\n\n')
    .replace(/\n\n$/, '\n');
}

/** What a person should look at, line by line; of the rest, how many there are of each kind. */
export function importSummary({ capture, document, status, diff, listed, imported }: ImportedDocument, ui: Ui): string {
  const { bold, dim } = ui.colours;
  const lines = [bold(ui.text(`import.status.${status}`, { capture, document })), `  ${recognition(imported, ui)}`];
  if (listed) lines.push(`  ${ui.text('import.listed', { file: COLLECTION_FILE })}`);
  for (const group of FINDING_GROUPS) {
    const own = imported.findings.filter((finding) => finding.group === group);
    if (own.length === 0) continue;
    lines.push(`  ${ui.text(`import.group.${group}`)}`);
    if (group === 'doubtful' || group === 'removed')
      lines.push(...own.map((finding) => `    ${dim(sentence(finding, capture, ui))}`));
    else lines.push(`    ${counts(own, ui)}`);
  }
  return `${lines.join('\n')}\n${diff ?? ''}`;
}

export function importJson({ capture, document, status, diff, listed, imported }: ImportedDocument) {
  const { kind, encoding, language, meta, findings } = imported;
  return {
    capture,
    document,
    status,
    listed,
    kind,
    encoding,
    language,
    meta,
    findings,
    ...(diff === undefined ? {} : { diff }),
  };
}

function recognition({ kind, language, encoding }: Imported, ui: Ui): string {
  return ui.text('import.recognised', { kind, language, encoding });
}

function counts(findings: readonly Finding[], ui: Ui): string {
  const kinds = [...new Set(findings.map(({ kind }) => kind))].sort();
  const parts = kinds.map(
    (kind) => `${ui.text(`import.kind.${kind}`)} ${findings.filter((finding) => finding.kind === kind).length}`,
  );
  return parts.join(ui.text('count.separator'));
}

const LONGEST_QUOTATION = 160;

/** `capture.txt:12 (high) telephone or mail address: words → what they became` */
function sentence({ line, kind, confidence, text, proposal }: Finding, capture: string, ui: Ui): string {
  const sure = ui.text(`import.confidence.${confidence}`);
  const became = proposal === undefined ? '' : ` → ${quoted(proposal, ui)}`;
  return `${ui.name(`${capture}:${line}`)} (${sure}) ${ui.text(`import.kind.${kind}`)}: ${quoted(text, ui)}${became}`;
}

/** One line. The report is Markdown, in which the words of a capture must not become mark-up. */
function quoted(text: string, ui: Ui): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const short = line.length > LONGEST_QUOTATION ? `${line.slice(0, LONGEST_QUOTATION)}…` : line;
  return `\`${ui.name(short.replaceAll('`', '′'))}\``;
}
