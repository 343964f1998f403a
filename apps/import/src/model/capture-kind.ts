// The kinds of captures that can be imported; their names are what `--as` takes.

export const CAPTURE_KINDS = ['text', 'wiki', 'markdown', 'mediawiki', 'muse', 'mail', 'html', 'docx', 'odt'] as const;

export type CaptureKind = (typeof CAPTURE_KINDS)[number];
