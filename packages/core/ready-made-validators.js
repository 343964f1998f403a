// The module that compiles schemas comes in; a module with the compiled functions goes out in its place.

import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const MODULE = fileURLToPath(new URL('src/parse/schema-validators.ts', import.meta.url));
const WRITER = '\0schema-writer';

/** What is run while the bundle is made: the module itself, with ajv's writer of code. */
const WRITER_CODE = `
import { _ } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { createAjv, SCHEMAS } from ${JSON.stringify(MODULE)};
const names = Object.keys(SCHEMAS);
const ajv = createAjv({ source: true, esm: true, formats: _\`FORMATS\` });
for (const name of names) ajv.addSchema(SCHEMAS[name], name);
const write = standalone.default ?? standalone;
export const code = write(ajv, Object.fromEntries(names.map((name, i) => ['validate_' + i, name])));
export { names };
`;

/**
 * Compiling a schema takes longer than reading most collections' data, and the compiler is a sixth of the bundle. ajv writes
 * the very functions that it would make in the process.
 */
export function readyMadeValidators() {
  return {
    name: 'ready-made-validators',
    async load(id) {
      if (id !== MODULE) return undefined;
      const { code, names } = await written();
      const table = names.map((name, i) => `${JSON.stringify(name)}: validate_${i}`).join(', ');
      return `import { FORMATS } from './schema-formats.ts';
${withImports(code)}
const VALIDATORS = { ${table} };
export const validatorOf = (name) => VALIDATORS[name];
`;
    },
  };
}

async function written() {
  const entry = {
    name: 'schema-writer',
    resolveId: (id) => (id === WRITER ? id : undefined),
    load: (id) => (id === WRITER ? WRITER_CODE : undefined),
  };
  const root = fileURLToPath(new URL('.', import.meta.url));
  const bundle = await rolldown({ input: WRITER, cwd: root, platform: 'node', plugins: [entry] });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}

/** What the functions ask of ajv at run time is imported. */
function withImports(code) {
  const imports = [];
  const body = code.replaceAll(/require\("([^"]+)"\)(?:\.default)?/g, (_, path) => {
    const name = `ajv_${imports.length}`;
    imports.push(`import ${name} from ${JSON.stringify(path.endsWith('.js') ? path : `${path}.js`)};`);
    return `(${name}.default ?? ${name})`;
  });
  return `${imports.join('\n')}\n${body}`;
}
