// The chunks of a bundle come in; those that only hand on what another exports go, and who asked for them asks the other.

/**
 * A plugin of rolldown, which makes such a chunk where a module that is loaded later stands in a chunk with others. Each
 * takes a process a millisecond. Names of exports must stay as they are (`minifyInternalExports: false`).
 */
export function withoutFacades() {
  return {
    name: 'without-facades',
    generateBundle(_options, bundle) {
      for (const facade of Object.values(bundle)) {
        if (facade.type !== 'chunk' || facade.isEntry) continue;
        const behind = /^export \{ [\w$]+(?:, [\w$]+)* \} from "\.\/([^"]+)";\s*$/.exec(facade.code)?.[1];
        if (behind === undefined) continue;
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk') chunk.code = chunk.code.replaceAll(`"./${facade.fileName}"`, `"./${behind}"`);
        delete bundle[facade.fileName];
      }
    },
  };
}
