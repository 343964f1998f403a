// Loaded before a program: every way to a network, and to programs that might have one, is written down and refused.

import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

function refuse(object, name, label) {
  object[name] = () => {
    appendFileSync(process.env.WARRAQ_KNOCKS, `${label}.${name}\n`);
    throw new Error(`${label}.${name}: there is no network here`);
  };
}

for (const [label, object, names] of [
  ['net', net, ['connect', 'createConnection']],
  ['net.Socket', net.Socket.prototype, ['connect']],
  ['tls', tls, ['connect']],
  ['http', http, ['request', 'get']],
  ['https', https, ['request', 'get']],
  ['http2', http2, ['connect']],
  ['dgram', dgram, ['createSocket']],
  ['dns', dns, ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny']],
  ['dns.promises', dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny']],
  ['global', globalThis, ['fetch', 'WebSocket', 'EventSource']],
  ['child_process', childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']],
])
  for (const name of names) refuse(object, name, label);

syncBuiltinESMExports();
