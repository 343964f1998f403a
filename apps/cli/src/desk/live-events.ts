// Browsers that wait come in; each is told of every new state of the desk (Server-Sent Events, HTML §9.2).

import type { ServerResponse } from 'node:http';

export interface LiveEvents {
  /** Keeps the answer open; the first thing it says is the state of now. */
  add(response: ServerResponse): void;
  tell(version: number): void;
  close(): void;
}

export function liveEvents(headers: Readonly<Record<string, string>>): LiveEvents {
  const waiting = new Set<ServerResponse>();
  let newest = 0;
  return {
    add(response) {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      // A browser that has lost the connection comes back after half a second.
      response.write(`retry: 500\n${message(newest)}`);
      waiting.add(response);
      response.on('close', () => waiting.delete(response));
    },
    tell(version) {
      newest = version;
      for (const response of waiting) response.write(message(version));
    },
    close() {
      for (const response of waiting) response.end();
      waiting.clear();
    },
  };
}

function message(version: number): string {
  return `event: state\ndata: ${version}\n\n`;
}
