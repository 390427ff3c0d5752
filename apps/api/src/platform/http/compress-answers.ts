import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthIt = 4096;
const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Long JSON answers (a form, a food list) travel compressed: on a phone they weigh more than the page itself. */
export function compressAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    if (typeof payload !== 'string' || payload.length < worthIt || reply.hasHeader('content-encoding')) return payload;
    if (!String(reply.getHeader('content-type')).startsWith('application/json')) return payload;
    void reply.header('vary', 'accept-encoding');
    const taken = String(request.headers['accept-encoding'] ?? '');
    const encoding = /\bbr\b/.test(taken) ? 'br' : /\bgzip\b/.test(taken) ? 'gzip' : undefined;
    if (!encoding) return payload;
    const bytes = encoding === 'br' ? await brotli(payload, quick) : await deflate(payload);
    void reply.header('content-encoding', encoding).removeHeader('content-length');
    return bytes;
  });
}
