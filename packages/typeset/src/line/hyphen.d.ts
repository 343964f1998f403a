declare module 'hyphen/en-gb/index.js' {
  const hyphenator: { hyphenateSync(text: string): string };
  export default hyphenator;
}

declare module 'hyphen/en-us/index.js' {
  const hyphenator: { hyphenateSync(text: string): string };
  export default hyphenator;
}
