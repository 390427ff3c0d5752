import { Button } from '@mantine/core';
import type { Intake } from '@skinroot/contracts';
import { IconArrowRight, IconDownload, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { AnswerSections } from '../../features/intake/answer-sections';
import { AreaScores } from '../../features/intake/area-scores';
import { FormScores } from '../../features/intake/form-scores';
import { FreeText } from '../../features/intake/free-text';
import { intakeQuery } from '../../features/intake/intake.api';
import { IntakeChanges } from '../../features/intake/intake-changes';
import { IntakeFiles } from '../../features/intake/intake-files';
import { IntakeProducts } from '../../features/intake/intake-products';
import { IntakeSignature } from '../../features/intake/intake-signature';
import { readingWords } from '../../features/intake/reading-time';
import { RedFlags } from '../../features/intake/red-flags';
import { ReviewPanel } from '../../features/intake/review-panel';
import { FollowUps } from '../../features/intake/follow-ups';
import { ProposalList } from '../../features/plans/proposal-list';
import { useDates } from '../../shared/dates-context';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/query-view';
import { RowsSkeleton } from '../../shared/ui/skeletons';
import { AskBack } from './client-intake-ask';
import classes from './client.module.css';

export function IntakeReading({ id }: { id: string }) {
  const intake = useQuery(intakeQuery(id));
  return (
    <QueryView query={intake} what="the intake" loading={<RowsSkeleton rows={5} height={90} />}>
      {(data) => <IntakeParts intake={data} />}
    </QueryView>
  );
}

function IntakeParts({ intake }: { intake: Intake }) {
  const suggested = intake.proposals.filter((proposal) => proposal.suggested);
  const isScored = intake.areas.length > 0;
  const shown = suggested.length > 0 ? suggested : intake.proposals.slice(0, 3);
  return (
    <div className={classes.stack}>
      <IntakeLine intake={intake} />
      <RedFlags flags={intake.redFlags} signs={intake.signs} />
      {isScored && <AreaScores areas={intake.areas} />}
      {intake.scores.length > 0 && <FormScores scores={intake.scores} />}
      {intake.followUps.length > 0 && intake.askedOf === null && <FollowUps followUps={intake.followUps} />}
      {intake.changes && <IntakeChanges changes={intake.changes} />}
      <IntakeFiles intake={intake} />
      <div className={isScored ? classes.columns : classes.stack}>
        {isScored && (
          <Panel
            title="Programs that fit"
            hint="Ranked from the answers; you decide."
            actions={
              <Button
                component={Link}
                to="../plan"
                variant="light"
                rightSection={<IconArrowRight size={18} aria-hidden />}
              >
                Choose on the plan page
              </Button>
            }
          >
            {shown.length > 0 ? <ProposalList proposals={shown} /> : <p>No program is suggested by these answers.</p>}
          </Panel>
        )}
        <ReviewPanel intake={intake} />
      </div>
      {intake.products.length > 0 && <IntakeProducts products={intake.products} />}
      <AnswerSections sections={intake.sections} />
      {intake.freeText.length > 0 && <FreeText lines={intake.freeText} />}
      {intake.signature && <IntakeSignature signature={intake.signature} />}
    </div>
  );
}

function IntakeLine({ intake }: { intake: Intake }) {
  const dates = useDates();
  return (
    <div className={classes.line}>
      <p>
        {intake.formTitle}, version {intake.formVersion} · handed in{' '}
        {intake.submittedAt ? dates.instant(intake.submittedAt) : ''}
        {intake.metrics.bmi !== null && ` · BMI ${intake.metrics.bmi}`}
        <br />
        <span data-no-print>{readingWords(intake)}</span>
      </p>
      <span className={classes.buttons} data-no-print>
        <AskBack intake={intake} />
        <Button
          component="a"
          href={`/api/intakes/${intake.id}/pdf`}
          target="_blank"
          rel="noreferrer"
          variant="subtle"
          leftSection={<IconFileTypePdf size={18} aria-hidden />}
        >
          PDF
        </Button>
        <Button
          component="a"
          href={`/api/intakes/${intake.id}/questionnaire-response`}
          download="questionnaire-response.json"
          variant="subtle"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          FHIR response
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
          data-no-print
        >
          Print
        </Button>
      </span>
    </div>
  );
}
