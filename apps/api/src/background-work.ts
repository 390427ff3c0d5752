import type { INestApplicationContext } from '@nestjs/common';
import { TidyFiles } from './features/files/tidy-files';
import { FormLibrary } from './features/forms/form-library';
import { RemindersService } from './features/reminders/reminders.service';
import type { JobHandlers } from './platform/jobs/job-runner';
import type { Round } from './platform/jobs/rounds';

/** Who does the jobs of the queue. */
export function jobHandlers(app: INestApplicationContext): JobHandlers {
  const reminders = app.get(RemindersService);
  return { remind: (payload) => reminders.remind(payload) };
}

/** What is done for every practice without anybody asking. */
export function rounds(app: INestApplicationContext): Round[] {
  const library = app.get(FormLibrary);
  const files = app.get(TidyFiles);
  return [
    // Practices made before a form was shipped get it after the next start. Not a migration: that would freeze the form's
    // text of today in SQL, and its owner role may not look into a practice's forms.
    { task: 'stock-forms', atStart: true, visit: (practiceId) => library.stock(practiceId) },
    { task: 'tidy-files', cron: '23 2 * * *', visit: (practiceId) => files.tidy(practiceId) },
  ];
}
