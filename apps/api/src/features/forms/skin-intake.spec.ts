import { readForm, type Form } from '@skinroot/forms';
import { intakeFormById, intakeScoring } from '@skinroot/reference';
import { intakeFormOf } from '../intakes/intake-form';
import { readIntake } from '../intakes/intake-reading';
import { countQuestions } from './form.mapper';
import { skinIntake } from './skin-intake';

const read = readForm(skinIntake());
const form = (read.ok ? read.form : undefined) as Form;

describe('the short skin intake', () => {
  it('asks no more than 25 questions', () => {
    expect(countQuestions(skinIntake())).toBeLessThanOrEqual(25);
    expect(countQuestions(skinIntake())).toBeGreaterThan(20);
  });

  it('is read without a repair', () => expect(read).toMatchObject({ ok: true, report: [] }));

  it('asks every item as the root-cause intake does, in its order', () => {
    const whole = intakeFormById('root-cause-intake')?.item ?? [];
    for (const group of skinIntake().item) {
      const source = whole.find(({ linkId }) => linkId === group.linkId)?.item ?? [];
      expect(group.item).toEqual(source.filter(({ linkId }) => group.item?.some((item) => item.linkId === linkId)));
    }
  });

  it('holds the consents that are signed', () =>
    expect(intakeFormOf({ questionnaire: { ...skinIntake() }, form }).consentText.split('\n')).toHaveLength(6));

  it('scores the skin barrier, which it carries whole, as the long intake would, and no other area', () => {
    const answers = Object.fromEntries(
      [...form.places.values()]
        .filter(({ item }) => item.linkId.startsWith('barrier.') && item.options.length > 0)
        .map(({ item }) => [item.linkId, [item.options.at(-1)?.value ?? '']]),
    );
    const { result } = readIntake(intakeFormOf({ questionnaire: { ...skinIntake() }, form }), answers);
    expect(result.areas.map(({ id, missing }) => [id, missing])).toEqual([['barrier', []]]);
    expect(result.areas[0]?.max).toBe(intakeScoring.areas.find(({ id }) => id === 'barrier')?.max);
    expect(result.areas[0]?.score).toBeGreaterThan(0);
  });
});
