declare module 'hyphen/patterns/en-gb.js' {
  const patterns: import('./hyphenation-patterns.ts').Patterns;
  export default patterns;
}

declare module 'hyphen/patterns/en-us.js' {
  const patterns: import('./hyphenation-patterns.ts').Patterns;
  export default patterns;
}

// For the tests, which hold our walk against the library's.
declare module 'hyphen/en-gb/index.js' {
  const hyphenator: { hyphenateSync(text: string): string };
  export default hyphenator;
}

declare module 'hyphen/en-us/index.js' {
  const hyphenator: { hyphenateSync(text: string): string };
  export default hyphenator;
}
