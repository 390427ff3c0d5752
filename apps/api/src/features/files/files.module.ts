import { Module } from '@nestjs/common';
import { FileStore } from '../../platform/files/file-store';
import { ImagePress } from '../../platform/files/image-press';
import { ClientsModule } from '../clients/clients.module';
import { FileRepository } from './file.repository';
import { FilesController } from './files.controller';
import { FilesPublicController } from './files.public.controller';
import { FilesService } from './files.service';
import { ReceivePiece } from './receive-piece';

@Module({
  imports: [ClientsModule],
  controllers: [FilesController, FilesPublicController],
  providers: [FilesService, FileRepository, ReceivePiece, FileStore, ImagePress],
  exports: [FilesService],
})
export class FilesModule {}
