import { PracticeEntity } from './features/practices/practice.entity';
import { MemberEntity } from './features/practices/member.entity';
import { ClientEntity } from './features/clients/client.entity';
import { LinkEntity } from './features/links/link.entity';
import { FormEntity } from './features/forms/form.entity';
import { FormVersionEntity } from './features/forms/form-version.entity';
import { IntakeEntity } from './features/intakes/intake.entity';
import { IntakeAnswerEntity } from './features/intakes/intake-answer.entity';
import { FileEntity } from './features/files/file.entity';
import { PlanEntity } from './features/plans/plan.entity';
import { PlanVersionEntity } from './features/plans/plan-version.entity';
import { CheckInEntity } from './features/check-ins/check-in.entity';
import { NoteEntity } from './features/notes/note.entity';
import { NoteAddendumEntity } from './features/notes/note-addendum.entity';
import { ReportEntity } from './features/reports/report.entity';
import { OutgoingMailEntity } from './platform/mail/outgoing-mail.entity';
import { PlannedMessageEntity } from './platform/mail/planned-message.entity';

/** Every table the app maps, listed by hand. */
export const entities = [
  PracticeEntity,
  MemberEntity,
  ClientEntity,
  LinkEntity,
  FormEntity,
  FormVersionEntity,
  IntakeEntity,
  IntakeAnswerEntity,
  FileEntity,
  PlanEntity,
  PlanVersionEntity,
  CheckInEntity,
  NoteEntity,
  NoteAddendumEntity,
  ReportEntity,
  OutgoingMailEntity,
  PlannedMessageEntity,
];
