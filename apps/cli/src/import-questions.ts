// What an import noticed comes in; a person is asked about each thing that is not certain, and the decisions go out.

import { type Decisions, type Finding, findingKey, type Imported, type LineEdit } from '@warraq/import';
import type { Session } from './program.ts';
import type { Choice, Prompts } from './prompts.ts';

/** What changes in a second run of the import. */
export interface Answers extends Decisions {
  readonly title: string | undefined;
}

type Answer = 'keep' | 'drop' | 'mend';

/** Which of the three make sense for what was left out, and for what was left as it was; the first is marked. */
const FOR_REMOVED: readonly Answer[] = ['drop', 'keep'];
const FOR_DOUBTFUL: readonly Answer[] = ['keep', 'mend', 'drop'];
const FOR_PROPOSED: readonly Answer[] = ['mend', 'keep', 'drop'];

/** Undefined where the person stopped; no answers where there was nothing to ask. */
export async function askAboutFindings(
  capture: string,
  imported: Imported,
  prompts: Prompts,
  { ui }: Session,
): Promise<Answers | undefined> {
  const kept = new Set<string>();
  const edits: LineEdit[] = [];
  let title: string | undefined;
  for (const finding of imported.findings.filter((one) => isAsked(one, imported))) {
    const question = ui.text('import.ask.finding', {
      place: `${capture}:${finding.line}`,
      kind: ui.text(`import.kind.${finding.kind}`),
      words: oneLine(finding.text),
    });
    const answer = await prompts.choose(question, choicesFor(finding, ui));
    if (answer === undefined) return undefined;
    if (answer === 'keep' && finding.group === 'removed') kept.add(findingKey(finding));
    if (answer === 'drop' && finding.group === 'doubtful') edits.push(dropped(finding));
    if (answer !== 'mend') continue;
    const written = await prompts.write(ui.text('import.ask.write'), initialOf(finding));
    if (written === undefined) return undefined;
    if (finding.kind === 'title-missing') title = written;
    else edits.push({ line: finding.line, from: finding.text, to: written });
  }
  return { kept, edits, title };
}

/** What was left out without certainty, where it can be put back; and all that is doubtful. */
function isAsked({ group, kind, confidence }: Finding, imported: Imported): boolean {
  if (group === 'doubtful') return kind !== 'encoding';
  return group === 'removed' && confidence !== 'high' && (imported.kind === 'text' || imported.kind === 'mail');
}

function choicesFor(finding: Finding, ui: Session['ui']): readonly Choice<Answer>[] {
  const { group, kind, proposal } = finding;
  const usual = proposal === undefined || kind === 'date-ambiguous' ? FOR_DOUBTFUL : FOR_PROPOSED;
  const answers = group === 'removed' ? FOR_REMOVED : usual;
  return answers
    .filter((answer) => answer !== 'drop' || (kind !== 'title-missing' && kind !== 'date-ambiguous'))
    .map((value) => ({
      value,
      label: ui.text(`import.ask.${value}`),
      ...(value === 'mend' && proposal !== undefined ? { hint: ui.name(proposal) } : {}),
    }));
}

/** A finding says the first words of a long line: then the line is meant. */
function dropped({ text, line, kind }: Finding): LineEdit {
  const isPart = kind === 'reference-without-note' || kind === 'apostrophe';
  return { line, from: isPart ? text : undefined, to: '' };
}

function initialOf({ group, text, proposal }: Finding): string {
  return group === 'doubtful' ? (proposal ?? text) : text;
}

const LONGEST = 200;

function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
