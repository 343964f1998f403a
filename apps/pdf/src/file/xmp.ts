// What a file says of itself comes in; its XMP packet, with what the file conforms to, goes out.

/** Of PDF/A part 2, or 3 where files are attached. Level U is A without the structure; what has none is no PDF/UA. */
export interface Conformance {
  readonly archivePart: 2 | 3;
  readonly tagged: boolean;
}

/** Texts as they stand in the Info dictionary; the packet must say the same. */
export interface XmpInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** BCP 47, the leading one first. */
  readonly languages: readonly string[];
  /** ISO 8601 instant. */
  readonly created: string;
  /** The program that made it. */
  readonly tool: string;
  readonly conformance: Conformance;
}

/** Writes the packet (ISO 16684-1): UTF-8, read-only. */
export function xmpPacket(info: XmpInfo): string {
  const body = [dublinCore(info), program(info), ...conformance(info.conformance)].join('\n');
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${body}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function dublinCore({ title, author, subject, languages, created }: XmpInfo): string {
  return `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
${alternatives('dc:title', title, languages[0])}${list('dc:creator', 'Seq', [author])}${alternatives('dc:description', subject, languages[0])}${list('dc:language', 'Bag', languages)}${list('dc:date', 'Seq', [created])}</rdf:Description>`;
}

function program({ tool, created, keywords }: XmpInfo): string {
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreatorTool>${xmlText(tool)}</xmp:CreatorTool>
<xmp:CreateDate>${created}</xmp:CreateDate>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${xmlText(tool)}</pdf:Producer>${keywords === '' ? '' : `\n<pdf:Keywords>${xmlText(keywords)}</pdf:Keywords>`}
</rdf:Description>`;
}

function conformance({ archivePart, tagged }: Conformance): readonly string[] {
  const archive = `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>${archivePart}</pdfaid:part>
<pdfaid:conformance>${tagged ? 'A' : 'U'}</pdfaid:conformance>
</rdf:Description>`;
  return tagged ? [archive, UNIVERSAL_ACCESS, UNIVERSAL_ACCESS_SCHEMA] : [archive];
}

const UNIVERSAL_ACCESS = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`;

/** PDF/A knows nothing of PDF/UA: a property that its own list lacks is described in the file (ISO 19005-2, 6.6.2.3). */
const UNIVERSAL_ACCESS_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas>
<rdf:Bag>
<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property>
<rdf:Seq>
<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li>
</rdf:Seq>
</pdfaSchema:property>
</rdf:li>
</rdf:Bag>
</pdfaExtension:schemas>
</rdf:Description>`;

/** A text of one language: the default, and under the language's own tag. */
function alternatives(name: string, text: string, language: string | undefined): string {
  if (text === '') return '';
  const tags = ['x-default', ...(language === undefined ? [] : [language])];
  const items = tags.map((tag) => `<rdf:li xml:lang="${xmlText(tag)}">${xmlText(text)}</rdf:li>`);
  return `<${name}>\n<rdf:Alt>\n${items.join('\n')}\n</rdf:Alt>\n</${name}>\n`;
}

function list(name: string, kind: 'Seq' | 'Bag', texts: readonly string[]): string {
  const items = texts.filter((text) => text !== '').map((text) => `<rdf:li>${xmlText(text)}</rdf:li>`);
  return items.length === 0 ? '' : `<${name}>\n<rdf:${kind}>\n${items.join('\n')}\n</rdf:${kind}>\n</${name}>\n`;
}

/** Escapes for XML 1.0; characters that XML cannot hold are dropped. */
function xmlText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}
