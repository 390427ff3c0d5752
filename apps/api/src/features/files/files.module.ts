import { Module } from '@nestjs/common';
import { FileStore } from '../../platform/files/file-store';
import { ImagePress } from '../../platform/files/image-press';
import { ClientsModule } from '../clients/clients.module';
import { FileRepository } from './file.repository';
import { FilesController } from './files.controller';
import { FilesPublicController } from './files.public.controller';
import { FilesService } from './files.service';
import { LeftOverFileRepository } from './left-over-file.repository';
import { ReceivePiece } from './receive-piece';
import { TidyFiles } from './tidy-files';

@Module({
  imports: [ClientsModule],
  controllers: [FilesController, FilesPublicController],
  providers: [FilesService, FileRepository, ReceivePiece, LeftOverFileRepository, TidyFiles, FileStore, ImagePress],
  exports: [FilesService],
})
export class FilesModule {}
