import type { ClientFile, FileCard, Upload } from '@skinroot/contracts';
import type { FileEntity } from './file.entity';

export const toFileCard = ({ id, name, contentType, sizeBytes }: FileEntity): FileCard => ({
  id,
  name,
  contentType,
  size: sizeBytes,
});

export const toUpload = (file: FileEntity): Upload => ({
  id: file.id,
  size: file.sizeBytes,
  received: file.receivedBytes,
  file: file.readyAt ? toFileCard(file) : null,
});

export const toClientFile = (file: FileEntity): ClientFile => ({
  ...toFileCard(file),
  intakeId: file.intakeId,
  linkId: file.linkId,
  width: file.widthPx,
  height: file.heightPx,
  createdAt: file.createdAt.toISOString(),
});
