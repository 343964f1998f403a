// The character of every CID comes in; the text of a ToUnicode CMap goes out.

const HEADER = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
`;

const FOOTER = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`;

/** Writes the CMap (ISO 32000-1, 9.10.3): `characters[i]` stands for CID i + 1: one character as a rule. */
export function toUnicode(characters: readonly string[]): string {
  const blocks: string[] = [];
  for (let start = 0; start < characters.length; start += 100) {
    const block = characters.slice(start, start + 100);
    const lines = block.map((character, index) => `<${hex(start + index + 1)}> <${utf16(character)}>`);
    blocks.push(`${block.length} beginbfchar\n${lines.join('\n')}\nendbfchar\n`);
  }
  return HEADER + blocks.join('') + FOOTER;
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}

function utf16(character: string): string {
  let text = '';
  for (let index = 0; index < character.length; index++) text += hex(character.charCodeAt(index));
  return text;
}
