import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { InsightsModule } from '../insights/insights.module';
import { PlansModule } from '../plans/plans.module';
import { NotePrefill } from './note-prefill';
import { NoteRepository } from './note.repository';
import { NotesController } from './notes.controller';
import { NotesService } from './notes.service';

@Module({
  imports: [ClientsModule, InsightsModule, PlansModule],
  controllers: [NotesController],
  providers: [NotesService, NoteRepository, NotePrefill],
  exports: [NotesService],
})
export class NotesModule {}
