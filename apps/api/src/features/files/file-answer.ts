import type { FastifyReply } from 'fastify';
import type { FileBytes } from './files.service';

/** A photo shows, anything else is saved; neither may run or embed anything. A name is for the page that asks to give. */
export function sendFile(reply: FastifyReply, { type, bytes }: FileBytes): Buffer {
  const isPhoto = type.startsWith('image/');
  void reply.headers({
    'content-type': type,
    'content-disposition': isPhoto ? 'inline; filename="photo.jpg"' : 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  return bytes;
}
