// A desk's pages come in; a server on this machine alone goes out that shows them, and tells browsers when they are new.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Served } from './desk-assets.ts';
import { admit, GUARD, LOOPBACK } from './gate.ts';
import { liveEvents } from './live-events.ts';

/** What an address leads to; `events` is the stream of new states. */
export type Answer =
  | ({ readonly kind: 'served' } & Served)
  | { readonly kind: 'elsewhere'; readonly address: string }
  | { readonly kind: 'events' }
  | { readonly kind: 'nothing' };

export interface DeskServer {
  readonly address: string;
  tell(version: number): void;
  close(): Promise<void>;
}

/**
 * @param port 0 for any that is free
 * @param answer takes the path behind the token
 * @param failed is told of what should not happen; the browser gets a 500
 */
export async function startServer(
  port: number,
  token: string,
  answer: (path: readonly string[]) => Promise<Answer>,
  failed: (cause: unknown) => void,
): Promise<DeskServer> {
  const events = liveEvents(GUARD);
  const server = createServer((request, response) => {
    respond(request, response).catch((cause: unknown) => {
      failed(cause);
      plain(response, 500);
    });
  });
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const admission = admit(request, (server.address() as AddressInfo).port, token);
    if (admission.kind === 'refused') return plain(response, admission.status);
    const found = await answer(admission.path);
    switch (found.kind) {
      case 'events':
        return request.method === 'HEAD' ? plain(response, 405) : events.add(response);
      case 'elsewhere':
        response.writeHead(302, { ...GUARD, Location: `/${token}/${found.address}` }).end();
        return;
      case 'nothing':
        return plain(response, 404);
      case 'served':
        return serve(found, request.method === 'HEAD', response);
    }
  };
  await new Promise<void>((listening, refused) => {
    server.once('error', refused);
    server.listen(port, LOOPBACK, listening);
  });
  return {
    address: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/${token}/`,
    tell: events.tell,
    close: () =>
      new Promise((closed) => {
        events.close();
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function serve({ mediaType, body, isLasting }: Served, headOnly: boolean, response: ServerResponse): void {
  const bytes = Buffer.from(body);
  response.writeHead(200, {
    ...GUARD,
    'Content-Type': mediaType,
    'Content-Length': bytes.length,
    'Cache-Control': isLasting === true ? 'private, max-age=86400, immutable' : 'no-store',
  });
  response.end(headOnly ? undefined : bytes);
}

function plain(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { ...GUARD, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${status}\n`);
}
