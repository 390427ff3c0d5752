import { Module } from '@nestjs/common';
import { IntakesModule } from '../intakes/intakes.module';
import { LinksModule } from '../links/links.module';
import { FollowUpsController } from './follow-ups.controller';
import { FollowUpsService } from './follow-ups.service';

@Module({ imports: [IntakesModule, LinksModule], controllers: [FollowUpsController], providers: [FollowUpsService] })
export class FollowUpsModule {}
