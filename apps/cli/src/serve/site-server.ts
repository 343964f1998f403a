// Folders of sites come in; a server for this machine alone that shows them goes out.

import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import send from 'send';
import { type Answer, localAnswer, type ServedFolder } from './local-site.ts';
import { mediaType } from './media-type.ts';

/** No other machine reaches it. */
const HOST = '127.0.0.1';

export interface SiteServer {
  /** `http://127.0.0.1:8010/` */
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * @param made gives the texts that stand beside the folders, once the address is known
 * @param port 0: any that is free. Rejects with the system's error where it is taken.
 */
export async function siteServer(
  folders: readonly ServedFolder[],
  made: (address: string) => Promise<ReadonlyMap<string, string>>,
  port: number,
): Promise<SiteServer> {
  let texts: ReadonlyMap<string, string> = new Map();
  let address = '';
  const server = createServer((request, response) => {
    answer(request, response, (path) => localAnswer(path, folders, texts, address)).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await listening(server, port);
  address = `http://${HOST}:${(server.address() as AddressInfo).port}/`;
  texts = await made(address);
  return { address, stop: () => stopped(server) };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Reading apps hold connections open for minutes. */
function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  find: (path: string) => Promise<Answer>,
): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // A page of elsewhere whose name was given this machine's address reads nothing.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? '')) return refused(response, 403);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refused(response, 405);
  }
  const path = pathOf(request.url ?? '/');
  const found = path === undefined ? ({ kind: 'none' } as const) : await find(path);
  switch (found.kind) {
    case 'none':
      return refused(response, 404);
    case 'moved':
      response.setHeader('Location', `/${encodeURI(found.to)}`);
      return refused(response, 301);
    case 'text':
      return sendText(request, response, found.name, found.text);
    case 'file':
      return sendFile(request, response, found);
  }
}

/** Undefined for what is no path. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/, '')).replace(/^\//, '');
  } catch {
    return undefined;
  }
}

function refused(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

function sendText(request: IncomingMessage, response: ServerResponse, name: string, text: string): void {
  const bytes = Buffer.from(text);
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const headers = { 'Content-Type': mediaType(name), ETag: tag, 'Cache-Control': 'no-cache' };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Parts of files and conditional requests (RFC 9110 §13, §14) are `send`'s business. */
function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { name, root }: { readonly name: string; readonly root: string },
): void {
  response.setHeader('Content-Type', mediaType(name));
  response.setHeader('Cache-Control', 'no-cache');
  const path = name.split('/').map(encodeURIComponent).join('/');
  send(request, path, { root, dotfiles: 'ignore', index: false, cacheControl: false })
    .on('error', ({ status }: { readonly status?: number }) => refused(response, status ?? 404))
    .pipe(response);
}
