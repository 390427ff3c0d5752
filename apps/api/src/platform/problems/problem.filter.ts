import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { problems, type ProblemDocument, type ProblemSlug } from '@skinroot/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem';

// What PostgreSQL refuses because of the text or number itself, not because of us.
const refusedByDatabase = new Set(['22021', '22P05', '22003', '22007', '22008', '22P02']);
const slugOfStatus: Record<number, ProblemSlug> = {
  400: 'bad-request',
  401: 'signed-out',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'media-type',
  422: 'not-valid',
  429: 'too-many-requests',
  503: 'busy',
};

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = withLimit(asProblem(thrown), request);
    if (problem.slug === 'internal') request.log.error({ err: thrown }, 'request failed');
    sendProblem(http.getResponse<FastifyReply>(), request, problem);
  }
}

// Whoever sent too much hears how much is taken.
function withLimit(problem: Problem, { routeOptions }: FastifyRequest): Problem {
  if (problem.slug !== 'too-large' || problem.parts.detail !== undefined) return problem;
  return new Problem('too-large', {
    ...problem.parts,
    detail: `At most ${Math.floor(routeOptions.bodyLimit / 1000)} kB can be sent here.`,
  });
}

export function sendProblem(reply: FastifyReply, request: FastifyRequest, problem: Problem): void {
  const { detail, errors, current, retryAfterSeconds } = problem.parts;
  const document: ProblemDocument = {
    type: `https://skinroot.app/problems/${problem.slug}`,
    title: problems[problem.slug].title,
    status: problem.status,
    ...(detail !== undefined && { detail }),
    instance: request.url.split('?')[0],
    requestId: request.id,
    ...(errors !== undefined && { errors }),
    ...(current !== undefined && { current }),
  };
  // Another practice's row and an absent one answer byte for byte the same.
  if (problem.slug === 'not-found') {
    delete document.instance;
    delete document.requestId;
  }
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  void reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(document));
}

export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof HttpException)
    return new Problem(slugOfStatus[thrown.getStatus()] ?? 'internal', { cause: thrown });
  if (!(thrown instanceof Error)) return new Problem('internal', { cause: thrown });
  const { code, statusCode } = thrown as { code?: string; statusCode?: number };
  if (code !== undefined && refusedByDatabase.has(code))
    return new Problem('not-valid', { detail: 'A value cannot be stored as it is.', cause: thrown });
  if (code === '57014' || code === '40001' || code === '40P01') return new Problem('busy', { cause: thrown });
  if (statusCode !== undefined && statusCode < 500)
    return new Problem(slugOfStatus[statusCode] ?? 'bad-request', { cause: thrown });
  return new Problem('internal', { cause: thrown });
}
