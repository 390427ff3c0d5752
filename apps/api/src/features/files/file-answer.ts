import type { FastifyReply } from 'fastify';
import type { FileBytes } from './files.service';

/** A photo shows, anything else is saved; neither may run or embed anything. The name says nothing about the client. */
export function sendFile(reply: FastifyReply, { type, bytes }: FileBytes): Buffer {
  const isPhoto = type.startsWith('image/');
  void reply.headers({
    'content-type': type,
    'content-disposition': isPhoto ? 'inline; filename="photo.jpg"' : 'attachment; filename="file.pdf"',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  return bytes;
}
