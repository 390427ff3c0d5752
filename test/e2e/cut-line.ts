import { type AddressInfo, type Socket } from 'node:net';
import {
  Agent,
  createServer,
  request as send,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';

/** Before the server hears of it, with half of it on the way, or after it was done and before the answer comes back. */
export type Cut = 'before' | 'midway' | 'after';

export interface CutPoint {
  method: string;
  path: RegExp;
}

/** What the server was asked and did, and whether a page heard of it that lived on. */
export interface Exchange {
  method: string;
  url: string;
  body: Buffer;
  status: number;
  wasHeard: boolean;
}

/** Stands on what a page asks of the API after it came back. */
export const secondVisit = { 'x-visit': '2' };

/** A line to the server that breaks at a chosen request, and stays broken until it is mended. */
export class CutLine {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #onward = new Agent({ keepAlive: true });
  readonly #target: URL;
  readonly #from: string;
  #rule: (CutPoint & { when: Cut }) | undefined;
  #isBroken = false;
  #isMended = false;
  /** Mended, and the page that comes back is not there yet: the old one may still ask, and die before it is told. */
  #isBetween = false;
  readonly exchanges: Exchange[] = [];

  /** @param from - the address the server is told: limits are counted by it */
  constructor(target: string, from: string) {
    this.#target = new URL(target);
    this.#from = from;
    this.#server = createServer((incoming, answer) => {
      this.#carry(incoming, answer).catch(() => incoming.socket.destroy());
    });
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  cutAt(point: CutPoint, when: Cut): void {
    this.#rule = { ...point, when };
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** For whoever comes back; what pages that are gone still have on its way is lost. */
  mend(): void {
    this.#rule = undefined;
    this.#isBroken = false;
    this.#isMended = true;
    this.#isBetween = true;
  }

  /** The page that came back is there, the old one gone. */
  arrive(): void {
    this.#isBetween = false;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#onward.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #carry(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { method = '', url = '', socket } = incoming;
    if (this.#isMended && url.startsWith('/api/') && !('x-visit' in incoming.headers)) return void socket.destroy();
    const rule = this.#rule;
    const cut = rule?.method === method && rule.path.test(url) ? rule.when : undefined;
    if (this.#isBroken || cut === 'before') return this.#breakAt(socket);
    const body = Buffer.concat((await incoming.toArray()) as Buffer[]);
    const livesOn = !this.#isBetween;
    const onward = this.#send(incoming, (response) => {
      const exchange = { method, url, body, status: response.statusCode ?? 0, wasHeard: false };
      this.exchanges.push(exchange);
      if (cut !== undefined || this.#isBroken) return this.#breakAt(socket);
      answer.on('finish', () => (exchange.wasHeard = livesOn));
      answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
      response.pipe(answer);
    });
    onward.on('error', () => socket.destroy());
    if (cut !== 'midway') return void onward.end(body);
    onward.write(body.subarray(0, body.length / 2), () => onward.destroy());
    this.#breakAt(socket);
  }

  #send({ method, url: path, headers }: IncomingMessage, onAnswer: (response: IncomingMessage) => void) {
    const { hostname, port } = this.#target;
    return send(
      { agent: this.#onward, hostname, port, method, path, headers: { ...headers, 'x-forwarded-for': this.#from } },
      onAnswer,
    );
  }

  #breakAt(socket: Socket): void {
    this.#isBroken = true;
    socket.destroy();
  }
}
