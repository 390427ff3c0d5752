import { type AddressInfo, type Socket } from 'node:net';
import { createServer, request as send, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

type Cut = 'before' | 'after';
interface Rule {
  method: string;
  path: RegExp;
  /** Before the server hears of it, or after it has done it and before the answer comes back. */
  when: Cut;
}

/** A line to the server that breaks at a chosen request, and stays broken until it is mended. */
export class CutLine {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #target: URL;
  #rule: Rule | undefined;
  #isBroken = false;
  /** Requests that reached the server: "PUT /api/public/...". */
  readonly through: string[] = [];

  constructor(target: string) {
    this.#target = new URL(target);
    this.#server = createServer((incoming, answer) => this.#carry(incoming, answer));
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  cutAt(method: string, path: RegExp, when: Cut): void {
    this.#rule = { method, path, when };
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  mend(): void {
    this.#rule = undefined;
    this.#isBroken = false;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #carry(incoming: IncomingMessage, answer: ServerResponse): void {
    const rule = this.#rule;
    const isHit = rule !== undefined && incoming.method === rule.method && rule.path.test(incoming.url ?? '');
    if (this.#isBroken || (isHit && rule.when === 'before')) {
      this.#isBroken = true;
      return void incoming.socket.destroy();
    }
    const { hostname, port } = this.#target;
    const onward = send(
      { hostname, port, method: incoming.method, path: incoming.url, headers: incoming.headers },
      (response) => {
        this.through.push(`${incoming.method} ${incoming.url}`);
        if (isHit) {
          this.#isBroken = true;
          response.resume();
          return void incoming.socket.destroy();
        }
        answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
        response.pipe(answer);
      },
    );
    onward.on('error', () => incoming.socket.destroy());
    incoming.pipe(onward);
  }
}
