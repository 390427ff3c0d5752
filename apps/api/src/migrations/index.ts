import { CreatePractices1795000000001 } from './1795000000001-create-practices';
import { CreateClients1795000000002 } from './1795000000002-create-clients';
import { CreateTraces1795000000003 } from './1795000000003-create-traces';
import { CreateFormsAndIntakes1795000000004 } from './1795000000004-create-forms-and-intakes';
import { CreatePlansAndCheckIns1795000000005 } from './1795000000005-create-plans-and-check-ins';
import { CreateNotesAndReports1795000000006 } from './1795000000006-create-notes-and-reports';
import { PausePlansUntil1795000000007 } from './1795000000007-pause-plans-until';
import { ResilientIntakes1795000000008 } from './1795000000008-resilient-intakes';
import { FollowUpsAndMessages1795000000009 } from './1795000000009-follow-ups-and-messages';
import { SignedIntakes1795000000010 } from './1795000000010-signed-intakes';
import { SavesOnce1795000000011 } from './1795000000011-saves-once';

/** Every migration, oldest first. */
export const migrations = [
  CreatePractices1795000000001,
  CreateClients1795000000002,
  CreateTraces1795000000003,
  CreateFormsAndIntakes1795000000004,
  CreatePlansAndCheckIns1795000000005,
  CreateNotesAndReports1795000000006,
  PausePlansUntil1795000000007,
  ResilientIntakes1795000000008,
  FollowUpsAndMessages1795000000009,
  SignedIntakes1795000000010,
  SavesOnce1795000000011,
];
