import type { Plan, PlanContent, Template } from '@skinroot/contracts';
import { problemWords } from '../../shared/problem-error';
import { toast } from '../../shared/toast';
import { useUpdatePlan } from './plans.api';

/** The edits of a draft. Each goes to the server, which lays out every date anew. */
export function useDraftChanges(plan: Plan, draft: PlanContent, template: Template | undefined) {
  const update = useUpdatePlan(plan);
  const onError = (error: unknown) => toast(problemWords(error), 'danger');
  const leftOut = (phaseId: string): string[] => {
    const kept = new Set(draft.phases.find(({ id }) => id === phaseId)?.rules.map(({ id }) => id));
    return (
      template?.phases
        .find(({ id }) => id === phaseId)
        ?.rules.map(({ id }) => id)
        .filter((id) => !kept.has(id)) ?? []
    );
  };
  // The set is told whole for each phase, so that a rule can come back as well.
  const phases = (change: { id: string; days?: number; removedRules?: string[] }) =>
    draft.phases.map(({ id, days }) => ({
      id,
      days: change.id === id ? (change.days ?? days) : days,
      ...(template && { removedRules: change.id === id ? (change.removedRules ?? leftOut(id)) : leftOut(id) }),
    }));
  return {
    isSaving: update.isPending,
    error: update.error,
    startOn: (startsOn: string) => update.mutate({ startsOn }, { onError }),
    setDays: (id: string, days: number) => update.mutateAsync({ phases: phases({ id, days }) }).catch(onError),
    leaveOut: (id: string, rule: string) =>
      update.mutate({ phases: phases({ id, removedRules: [...leftOut(id), rule] }) }, { onError }),
    putBack: (id: string, rule: string) =>
      update.mutate(
        { phases: phases({ id, removedRules: leftOut(id).filter((other) => other !== rule) }) },
        { onError },
      ),
  };
}
