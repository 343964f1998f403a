// The chunks of a bundle come in; each goes out as a script with its byte code beside it, and a small module that runs it.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lazyConstants } from './lazy-constants.js';

/**
 * A plugin of rolldown: V8 reads ready byte code instead of compiling a megabyte of text, a third of what starting took.
 * Modules cannot be given byte code, scripts can (`vm.Script`): so a chunk becomes the body of an async function that is
 * handed what it imports and returns what it exports. Byte code of another V8, or none, is passed over by V8 itself, and
 * the text is compiled; what a program does never depends on it.
 * @param least how many characters a chunk must have to be worth it
 */
export function compiled(least = 20_000) {
  return {
    name: 'compiled',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.code.length < least) continue;
        const { script, moduleOf } = scriptOf(chunk.code, this.parse(chunk.code));
        // Named after its text: no byte code can be taken for that of another.
        const name = `${chunk.name}-${createHash('sha256').update(script).digest('hex').slice(0, 12)}`;
        this.emitFile({ type: 'asset', fileName: `${name}.script.js`, source: script });
        chunk.code = moduleOf(name);
      }
    },
    writeBundle({ dir }, bundle) {
      const scripts = Object.keys(bundle).filter((name) => name.endsWith('.script.js'));
      const writer = fileURLToPath(new URL('write-byte-code.js', import.meta.url));
      execFileSync(process.execPath, [writer, ...scripts.map((name) => join(dir, name))], { stdio: 'inherit' });
    },
  };
}

/** The text of the function, and what makes the text of the module around it from the name of the script. */
function scriptOf(code, program) {
  const imports = program.body.filter((node) => node.type === 'ImportDeclaration');
  const exported = program.body.filter((node) => node.type === 'ExportNamedDeclaration');
  const unknown = program.body.find((node) => /^Export(?:All|Default)/.test(node.type) || node.declaration);
  if (unknown !== undefined) throw new Error(`rolldown exports in a new way: ${unknown.type}`);
  const modules = imports.filter(({ source }) => !isBuiltin(source.value));
  const lazy = lazyConstants(code, program, builtin);
  const eager = imports.filter((node) => !lazy.some(([replaced]) => replaced === node));
  const edits = [
    ...eager.map((node) => [node, importing(node, modules.indexOf(node))]),
    ...lazy,
    ...exported.map((node) => [node, '']),
    ...runtimeEdits(program),
  ];
  const names = exported.flatMap(({ specifiers }) => specifiers.map((each) => [each.exported.name, each.local.name]));
  const entries = names.map(([name, local]) => `${JSON.stringify(name)}: ${local}`);
  const body = edited(code, edits);
  const script = `(async function (__imported, __url, __import) {\n'use strict';\n${body}\nreturn { ${entries.join(', ')} };\n})`;
  return { script: ascii(script), moduleOf: (name) => moduleText(name, modules, names) };
}

/** Every other character as an escape: such a text is read four times as fast, and V8 keeps it in half the bytes. */
function ascii(text) {
  // No escape may come behind a backslash, nor into a raw template.
  const hard = /\\\P{ASCII}|String\.raw`[^`]*(?:\P{ASCII}|\$\{[^}]*`)/u.exec(text);
  if (hard !== null) throw new Error(`cannot be escaped: ${hard[0]}`);
  return text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * `import a, { b as c } from` as declarations.
 * @param index the module's place among those that the function is handed; Node's own are asked for where they are used:
 *   as modules they would cost a millisecond each, and give every getter they have a call
 */
function importing({ source, specifiers }, index) {
  const module = index < 0 ? builtin(source.value) : `__imported[${index}]`;
  const named = specifiers.filter(({ type }) => type === 'ImportSpecifier');
  const parts = named.map(({ imported, local }) => `${imported.name}: ${local.name}`);
  const whole = specifiers.map(({ type, local }) => {
    if (type === 'ImportSpecifier') return '';
    return `const ${local.name} = ${module}${type === 'ImportDefaultSpecifier' && index >= 0 ? '.default' : ''};`;
  });
  return `${whole.join('')}${parts.length > 0 ? `const { ${parts.join(', ')} } = ${module};` : ''}`;
}

function builtin(name) {
  return `process.getBuiltinModule(${JSON.stringify(name)})`;
}

const ADDRESSES = { url: '__url', filename: `${builtin('node:url')}.fileURLToPath(__url)` };

/** What only modules have: their address, and `import()` from beside them. */
function runtimeEdits(node, edits = []) {
  if (node === null || typeof node !== 'object') return edits;
  if (node.type === 'ImportExpression')
    edits.push([{ start: node.start, end: node.start + 'import'.length }, '__import']);
  const isAddress = node.type === 'MemberExpression' && node.object.type === 'MetaProperty';
  if (isAddress && node.object.meta.name === 'import') {
    const address = ADDRESSES[node.property.name];
    if (address === undefined) throw new Error(`import.meta.${node.property.name} is not known to scripts`);
    edits.push([node, address]);
    return edits;
  }
  for (const value of Object.values(node)) runtimeEdits(value, edits);
  return edits;
}

function edited(code, edits) {
  let text = '';
  let at = 0;
  for (const [{ start, end }, replacement] of edits.sort(([a], [b]) => a.start - b.start)) {
    text += code.slice(at, start) + replacement;
    at = end;
  }
  return text + code.slice(at);
}

function moduleText(name, imports, names) {
  const lines = imports.map(({ source }, index) => `import * as m${index} from ${JSON.stringify(source.value)};`);
  const modules = imports.map((_, index) => `m${index}`);
  return `${lines.join('\n')}
const { existsSync, readFileSync } = ${builtin('node:fs')};
const { fileURLToPath } = ${builtin('node:url')};
const { Script } = ${builtin('node:vm')};
const path = (end) => fileURLToPath(new URL('${name}' + end, import.meta.url));
const filename = path('.script.js');
const cachedData = existsSync(path('.bytecode')) ? readFileSync(path('.bytecode')) : undefined;
const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
const { ${names.map(([exportedName], index) => `${exportedName}: e${index}`).join(', ')} } =
  await script.runInThisContext()([${modules.join(', ')}], import.meta.url, (name) => import(name));
export { ${names.map(([exportedName], index) => `e${index} as ${exportedName}`).join(', ')} };
`;
}
