import { intakeFormById, type Questionnaire, type QuestionnaireItem } from '@skinroot/reference';

/** The questions of the short intake, by section: the whole skin barrier area, what the skin is like, the grave signs. */
const sections: Record<string, readonly string[]> = {
  consent: [
    'consent.info',
    'consent.adult',
    'consent.health-data',
    'consent.no-diagnosis',
    'consent.emergency',
    'consent.date',
  ],
  skin: ['skin.problem', 'skin.problem-other', 'skin.sites', 'skin.itch', 'skin.treatment'],
  barrier: [
    'barrier.onset',
    'barrier.dry',
    'barrier.palms',
    'barrier.bumps',
    'barrier.scales',
    'barrier.folds',
    'barrier.infant',
    'barrier.family',
    'barrier.own',
    'barrier.winter',
    'barrier.wet',
    'barrier.cracks',
    'barrier.sting',
  ],
  flag: ['flag.infected', 'flag.mole'],
};

/** The skin-only intake: items of the root-cause intake as they are there, so its scores and red flags read it too. */
export function skinIntake(): Questionnaire {
  const whole = intakeFormById('root-cause-intake');
  if (!whole) throw new RangeError('the root-cause intake is not shipped');
  return {
    ...whole,
    id: 'skin-intake',
    url: 'https://skinroot.app/fhir/Questionnaire/skin-intake',
    name: 'SkinIntake',
    title: 'Skin intake, short',
    description:
      'The skin alone in 25 questions at most: consents, where and how much, the skin barrier, two warning signs. It does not diagnose.',
    item: Object.entries(sections).map(([section, linkIds]) => sectionOf(whole, section, linkIds)),
  };
}

function sectionOf({ item: groups }: Questionnaire, section: string, linkIds: readonly string[]): QuestionnaireItem {
  const group = groups.find(({ linkId }) => linkId === section);
  const items = linkIds.map((linkId) => group?.item?.find((item) => item.linkId === linkId));
  const missing = linkIds.filter((_, index) => !items[index]);
  if (!group || missing.length > 0)
    throw new RangeError(`the root-cause intake has no ${[section, ...missing].join(', ')}`);
  return { ...group, item: items.filter((item) => item !== undefined) };
}
