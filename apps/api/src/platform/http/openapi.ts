import { problemSchema } from '@skinroot/contracts';
import { z } from 'zod';
import type { Access } from '../auth/access';
import { allEndpoints, type EndpointFacts } from './endpoint';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'openapi-3.0' }) as Json;
  return json;
};

/** The OpenAPI 3.0 document of every declared endpoint, from the contracts themselves. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of allEndpoints()) {
    const path = endpoint.route.path.replace(/:([a-zA-Z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.route.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.0.3',
    info: {
      title: 'Skinroot',
      version: '1',
      description: 'Client management for skin elimination programs. Errors are RFC 9457 problem documents.',
    },
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => a.localeCompare(b))),
    components: {
      schemas: { Problem: schemaOf(problemSchema, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'skinroot', description: 'A member, signed in' },
        link: { type: 'apiKey', in: 'cookie', name: 'skinroot-link', description: 'A client, by an opened link' },
      },
    },
  };
}

function operation({ route, access }: EndpointFacts): Json {
  const parameters = [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')];
  if (route.ifMatch)
    parameters.push({
      name: 'If-Match',
      in: 'header',
      required: true,
      schema: { type: 'string' },
      description: 'Version of the row as it was read',
    });
  const status = String(route.status ?? (route.response || route.bytes ? 200 : 204));
  const content = route.response
    ? { 'application/json': { schema: schemaOf(route.response, 'output') } }
    : route.bytes
      ? { [route.bytes]: {} }
      : undefined;
  return {
    summary: route.summary,
    description: whoMay(access),
    tags: [route.path.split('/')[2] ?? 'health'],
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } },
    }),
    responses: {
      [status]: { description: 'Done', ...(content && { content }) },
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    ...(access.kind === 'member' && { security: [{ session: [] }] }),
    ...(access.kind === 'link' && { security: [{ link: [] }] }),
  };
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

/** A policy in words. */
export function whoMay(access: Access): string {
  if (access.kind === 'anyone') return 'Open to everybody.';
  if (access.kind === 'credentials') return 'Open to everybody with an e-mail address and a password.';
  return access.kind === 'member'
    ? `Members: ${access.roles.join(', ')}.`
    : `A client with an opened link for: ${access.purposes.join(', ')}.`;
}
