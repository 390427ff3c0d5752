import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Scopes } from '../scope/scopes';
import { endpointOf, type EndpointFacts } from './endpoint';
import { Idempotency } from './idempotency';

/** Opens the scope around a handler, keeps idempotency keys, and lets only listed fields out. */
@Injectable()
export class EndpointInterceptor implements NestInterceptor {
  constructor(
    private readonly scopes: Scopes,
    private readonly idempotency: Idempotency,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(this.answer(context, next));
  }

  private async answer(context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const endpoint = endpointOf(context.getHandler());
    const handle = () => lastValueFrom<unknown, undefined>(next.handle(), { defaultValue: undefined });
    void http.getResponse<FastifyReply>().header('cache-control', 'no-store');
    const actor = request.user;
    if (!actor) return leave(endpoint, await handle());
    const trace = { action: actionOf(endpoint), requestId: request.id };
    if (endpoint.ownScopes && !(endpoint.access.kind === 'member' && this.idempotency.hasKey(request)))
      return leave(endpoint, await handle());
    if (endpoint.ownScopes) {
      // Between two transactions: a repeated key gets the kept answer, a try that failed may be tried again.
      const kept = await this.scopes.run(actor, trace, (scope) => this.idempotency.find(scope, request));
      if (kept) return kept.answer;
      const answer = leave(endpoint, await handle());
      await this.scopes.run(actor, trace, (scope) => this.idempotency.keep(scope, request, answer));
      return answer;
    }
    return this.scopes.run(actor, trace, (scope) => {
      request.scope = scope;
      return this.idempotency.once(scope, request, async () => leave(endpoint, await handle()));
    });
  }
}

export const actionOf = ({ route }: Pick<EndpointFacts, 'route'>): string => `${route.method} ${route.path}`;

function leave({ route }: EndpointFacts, result: unknown): unknown {
  return route.response ? route.response.parse(result) : result;
}
