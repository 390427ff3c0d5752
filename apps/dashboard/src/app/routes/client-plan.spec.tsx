import { screen, waitFor, within } from '@testing-library/react';
import { clientRoutes, intakeRoutes, planRoutes } from '@skinroot/contracts';
import { anIntake, anIntakeSummary } from '../../../test/builders/intake';
import { aClient, anId } from '../../../test/builders/people';
import { aPlan, aPlanContent, aTemplate } from '../../../test/builders/plan';
import { anApi, renderApp } from '../../../test/render-app';
import { problem } from '../../../test/serve';

const address = `/clients/${anId(10)}/plan`;
const lock = {
  flagId: 'immediate-allergy',
  level: 'before-start',
  text: 'Allergy clinic first.',
  unlockable: true,
  overriddenBecause: null,
};
const withPlans = (...plans: ReturnType<typeof aPlan>[]) =>
  anApi()
    .serve(clientRoutes.get, aClient())
    .serve(planRoutes.list, { items: plans })
    .serve(planRoutes.template, aTemplate())
    .serve(planRoutes.versions, { items: [] });

describe('the plan', () => {
  it('starts from a proposal of the intake with its reasons, evidence, limits and locks', async () => {
    const api = withPlans()
      .serve(planRoutes.templates, { items: [aTemplate(), aTemplate('skin-barrier-flg')] })
      .serve(intakeRoutes.list, { items: [anIntakeSummary({ state: 'reviewed' })] })
      .serve(intakeRoutes.get, anIntake())
      .serve(planRoutes.create, aPlan());
    const { user } = renderApp(address, api);
    const [first] = await screen.findAllByRole('listitem');
    const proposal = (await screen.findByRole('heading', { name: 'Low-nickel diet' })).closest('li') ?? first;
    expect(proposal).toHaveTextContent('Hand eczema with blisters');
    expect(proposal).toHaveTextContent('Evidence grade C: Weak evidence');
    expect(proposal).toHaveTextContent('No randomised trial against an ordinary diet');
    expect(proposal).toHaveTextContent('The safety rules lock this program');
    await user.click(screen.getByRole('button', { name: 'Use this program: Low-nickel diet' }));
    const start = screen.getByLabelText(/Start of Low-nickel diet/);
    await user.clear(start);
    await user.type(start, '2026-05-11');
    await user.click(screen.getByRole('button', { name: 'Lay out the draft' }));
    expect(await screen.findByRole('heading', { name: 'Draft: Low-nickel diet' })).toBeInTheDocument();
    expect(api.callsOf(planRoutes.create)[0]?.body).toEqual({ templateId: 'low-nickel', startsOn: '2026-05-11' });
  });

  it('has every date laid out anew when a phase gets more days, and warns outside the range', async () => {
    const longer = aPlan({ version: 2, draft: { ...aPlanContent('2026-05-11'), endsOn: '2026-08-24' } });
    const api = withPlans(aPlan()).serve(planRoutes.update, longer);
    const { user } = renderApp(address, api);
    await user.click(await screen.findByRole('button', { name: 'One day more of Baseline: usual life' }));
    expect(screen.getByText(/Outside the protocol/)).toBeInTheDocument();
    await waitFor(() => expect(api.callsOf(planRoutes.update)).toHaveLength(1));
    expect(api.callsOf(planRoutes.update)[0]).toMatchObject({
      headers: { 'if-match': '"1"' },
      body: { phases: [{ id: 'baseline', days: 15 }, {}, {}, {}] },
    });
    expect(await screen.findByText('11 May – 24 Aug 2026')).toBeInTheDocument();
  });

  it('publishes only with a written reason for each lock', async () => {
    const live = aPlan({
      state: 'live',
      live: aPlanContent('2026-05-11'),
      liveVersion: 1,
      draft: null,
      locks: [{ ...lock, overriddenBecause: 'x' }],
      version: 2,
    });
    const api = withPlans(aPlan({ locks: [lock] })).serve(planRoutes.publish, live);
    const { user } = renderApp(address, api);
    await user.click(await screen.findByRole('button', { name: 'Publish' }));
    const dialog = await screen.findByRole('dialog', { name: 'Publish Low-nickel diet?' });
    const send = within(dialog).getByRole('button', { name: 'Publish version 1' });
    expect(send).toBeDisabled();
    await user.type(within(dialog).getByLabelText(/Allergy clinic first/), 'too short');
    expect(send).toBeDisabled();
    await user.type(within(dialog).getByLabelText(/Allergy clinic first/), ', but seen by the clinic in April');
    await user.click(send);
    expect(await screen.findByRole('button', { name: 'Move dates' })).toBeInTheDocument();
    expect(api.callsOf(planRoutes.publish)[0]?.body).toEqual({
      overrides: [{ flagId: lock.flagId, reason: 'too short, but seen by the clinic in April' }],
    });
  });

  it('cannot publish over a lock that does not open', async () => {
    const { user } = renderApp(address, withPlans(aPlan({ locks: [{ ...lock, unlockable: false }] })));
    await user.click(await screen.findByRole('button', { name: 'Publish' }));
    const dialog = await screen.findByRole('dialog', { name: 'Publish Low-nickel diet?' });
    expect(dialog).toHaveTextContent('This lock cannot be opened');
    expect(within(dialog).getByRole('button', { name: 'Publish version 1' })).toBeDisabled();
  });

  it('previews every date that moves before it applies a change', async () => {
    const live = aPlan({ state: 'live', live: aPlanContent('2026-05-11'), liveVersion: 1, draft: null });
    const api = withPlans(live).serve(planRoutes.retime, ({ body }) =>
      body.change.kind === 'continue'
        ? problem('internal')
        : {
            applied: body.apply,
            moves: [{ label: 'Personal plan begins', before: '2026-08-17', after: '2026-08-24' }],
            plan: live,
          },
    );
    const { user } = renderApp(address, api);
    await user.click(await screen.findByRole('button', { name: 'Move dates' }));
    const dialog = await screen.findByRole('dialog', { name: 'Move dates' });
    await user.type(within(dialog).getByLabelText(/What happened/), 'A cold');
    await user.click(within(dialog).getByRole('radio', { name: /Lengthen a phase/ }));
    await user.click(within(dialog).getByRole('button', { name: 'See what moves' }));
    expect(
      await within(dialog).findByRole('row', { name: /Personal plan begins Mon,? 17 Aug Mon,? 24 Aug/ }),
    ).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Apply' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(api.callsOf(planRoutes.retime).map(({ body }) => (body as { apply: boolean }).apply)).toEqual([false, true]);
  });
});
