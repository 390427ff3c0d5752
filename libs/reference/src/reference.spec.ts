import {
  evidenceGrades,
  foodById,
  foods,
  foodSources,
  foodTags,
  fodmapLevels,
  forbiddenWords,
  hiddenNames,
  hiddenNameSources,
  ingredients,
  ingredientFlagVocabulary,
  ingredientSources,
  instrumentById,
  instruments,
  formGrounds,
  intakeForms,
  intakeScoring,
  libraryForms,
  lockingLevels,
  messages,
  nickelLevels,
  notEmbedded,
  phBands,
  productChecks,
  protocolById,
  protocols,
  redFlags,
  reintroductionMethods,
  safetyExtra,
  sources,
  sourceByKey,
  suggestions,
  withOpenSourcesOnly,
  workedExamples,
  type FoodCondition,
  type IntakeCondition,
  type QuestionnaireItem,
  type ScoreExpression,
} from '@skinroot/reference';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const twice = (list: readonly string[]) => list.filter((id, at) => list.indexOf(id) !== at);
const flatten = (items: readonly QuestionnaireItem[]): QuestionnaireItem[] =>
  items.flatMap((item) => [item, ...flatten(item.item ?? [])]);
const questions = new Map(flatten(intakeForms[0]?.item ?? []).map((item) => [item.linkId, item]));
const optionCodes = (linkId: string) =>
  (questions.get(linkId)?.answerOption ?? []).map((option) => option.valueCoding.code);
const tagsOf = (when: FoodCondition): string[] =>
  'any' in when
    ? when.any.flatMap(tagsOf)
    : 'all' in when
      ? when.all.flatMap(tagsOf)
      : 'not' in when
        ? tagsOf(when.not)
        : 'tag' in when
          ? [when.tag]
          : [];
const foodIdsOf = (when: FoodCondition): string[] =>
  'any' in when
    ? when.any.flatMap(foodIdsOf)
    : 'all' in when
      ? when.all.flatMap(foodIdsOf)
      : 'not' in when
        ? foodIdsOf(when.not)
        : 'foodIds' in when
          ? [...when.foodIds]
          : [];
const leaves = (when: IntakeCondition): IntakeCondition[] =>
  'any' in when
    ? when.any.flatMap(leaves)
    : 'all' in when
      ? when.all.flatMap(leaves)
      : 'not' in when
        ? leaves(when.not)
        : [when];
const itemsOf = (node: ScoreExpression): string[] =>
  typeof node === 'number' ? [] : 'item' in node ? [node.item] : node.args.flatMap(itemsOf);

describe('sizes as delivered', () => {
  it.each([
    ['foods', foods, 382],
    ['ingredients', ingredients, 276],
    ['instruments', instruments, 25],
    ['protocols', protocols, 10],
    ['sources', sources, 143],
    ['red flags', redFlags, 23],
    ['messages', messages, 14],
    ['worked intakes', workedExamples.intake, 9],
  ])('%s', (_name, list, size) => expect(list).toHaveLength(size));
  it('81 worked instrument examples', () =>
    expect(workedExamples.instruments.flatMap((row) => row.examples)).toHaveLength(81));
});

describe('ids are unique', () => {
  it.each([
    ['foods', foods.map((food) => food.id)],
    ['food names', foods.flatMap((food) => food.names.map((name) => `${name.toLowerCase()}`))],
    ['ingredients', ingredients.map((row) => row.id)],
    ['ingredient names', ingredients.flatMap((row) => [row.inci, ...row.synonyms].map((name) => name.toUpperCase()))],
    ['instruments', [...instruments, ...notEmbedded].map((row) => row.id)],
    ['protocols', protocols.map((row) => row.id)],
    ['sources', sources.map((row) => row.key)],
    ['messages', messages.map((row) => row.id)],
    ['link ids', flatten(intakeForms[0]?.item ?? []).map((item) => item.linkId)],
    ['red flags and safety', [...redFlags, ...safetyExtra].map((row) => row.id)],
    [
      'phases and their rules',
      protocols.flatMap((p) =>
        p.phases.flatMap((phase) => [
          `${p.id}/${phase.id}`,
          ...phase.foodRules.map((rule) => `${p.id}/${phase.id}/${rule.id}`),
        ]),
      ),
    ],
  ])('%s', (_name, ids) => expect(twice(ids)).toEqual([]));
});

describe('every source key is listed', () => {
  it.each([
    [
      'foods',
      foods
        .flatMap((food) => [food.nickel.source, food.histamine.source, food.fodmap.source])
        .filter((key) => key !== null),
    ],
    ['food sources', foodSources.map((source) => source.key)],
    ['ingredient sources', Object.keys(ingredientSources)],
    ['instruments', instruments.flatMap((row) => row.sources)],
    ['protocols', protocols.flatMap((row) => row.evidence.sources)],
    ['grounds of forms', formGrounds.flatMap((row) => row.sources)],
  ])('%s', (_name, keys) => expect(keys.filter((key) => sourceByKey(key) === undefined)).toEqual([]));
  it('each set flag of an ingredient names its source', () => {
    const bare = ingredients.flatMap((row) =>
      Object.entries(row.flags)
        .filter(
          ([flag, value]) => value && !(String((row.sources as Record<string, string>)[flag]) in ingredientSources),
        )
        .map(([flag]) => `${row.id} ${flag}`),
    );
    expect(bare).toEqual([]);
  });
});

describe.each(foods.map((food) => [food.id, food] as const))('food %s', (id, food) => {
  it('is well formed', () => {
    expect(id).toMatch(kebab);
    expect(food.servingGrams).toBeGreaterThan(0);
    expect(Object.keys(food.tags).sort()).toEqual([...foodTags].sort());
    expect(food.tags.gluten || !food.tags.wheat).toBe(true);
    const content = food.nickel.microgramsPer100g;
    const level =
      content === null ? null : nickelLevels[[3, 10, 50, 100, Infinity].findIndex((border) => content < border)];
    expect(food.nickel.measuredLevel).toBe(level);
    expect(food.fodmap.level === null || fodmapLevels.includes(food.fodmap.level)).toBe(true);
    expect(content === null || food.nickel.source !== null).toBe(true);
  });
});

describe('instruments', () => {
  it.each(instruments.map((row) => [row.id, row] as const))(
    '%s scores only its own items, and its bands reach the end',
    (_id, row) => {
      const ids = row.items.map((item) => item.id);
      expect(twice(ids)).toEqual([]);
      expect(itemsOf(row.scoring.expression).filter((id) => !ids.includes(id))).toEqual([]);
      expect(row.bands.at(-1)?.lte ?? Infinity).toBe(row.range.max);
      const open = row.items.filter((item) =>
        item.type === 'choice' ? (item.options?.length ?? 0) < 2 : item.min === undefined || item.max === undefined,
      );
      expect(open).toEqual([]);
    },
  );
});

describe('protocols', () => {
  const known = new Set([...redFlags, ...safetyExtra].map((row) => row.id));
  it.each(protocols.map((row) => [row.id, row] as const))('%s names only what exists', (_id, row) => {
    const rules = row.phases.flatMap((phase) => phase.foodRules);
    const steps = row.reintroduction?.steps ?? [];
    const foodIds = [
      ...rules.flatMap((rule) => foodIdsOf(rule.when)),
      ...steps.flatMap((step) => [step.vehicle.foodId, ...step.vehicle.alternatives]),
    ];
    expect(foodIds.filter((id) => foodById(id) === undefined)).toEqual([]);
    expect(
      rules.flatMap((rule) => tagsOf(rule.when)).filter((tag) => !(foodTags as readonly string[]).includes(tag)),
    ).toEqual([]);
    expect(
      row.checkIns
        .flatMap((c) => c.measures)
        .concat(row.primaryMeasures)
        .filter((id) => instrumentById(id) === undefined),
    ).toEqual([]);
    expect(row.safety.filter((id) => !known.has(id))).toEqual([]);
    expect(row.checkIns.filter((c) => c.form && !intakeForms.some((form) => form.id === c.form))).toEqual([]);
    expect(row.evidence.grade in evidenceGrades).toBe(true);
    expect(row.reintroduction === null || row.reintroduction.method in reintroductionMethods).toBe(true);
    const strict = row.phases.find((phase) => phase.kind === 'elimination');
    expect(steps.filter((step) => !strict?.foodRules.some((rule) => rule.id === step.targetRule))).toEqual([]);
    expect(
      row.phases.flatMap((p) => p.productRules ?? []).filter((rule) => !(rule.when.flag in ingredientFlagVocabulary)),
    ).toEqual([]);
  });
  it.each(protocols.map((row) => [row.id, row] as const))(
    '%s starts with a baseline and its phases sum to its weeks',
    (_id, row) => {
      const weeks = (key: 'minDays' | 'typicalDays' | 'maxDays') =>
        Math.round(row.phases.reduce((sum, phase) => sum + phase.duration[key], 0) / 7);
      expect(row.phases[0]?.kind).toBe('baseline');
      expect({ min: weeks('minDays'), typical: weeks('typicalDays'), max: weeks('maxDays') }).toEqual(
        row.durationWeeks,
      );
      expect(
        row.phases.flatMap((p) => p.tasks.filter((task) => task.day < 1 || task.day > p.duration.maxDays)),
      ).toEqual([]);
    },
  );
});

describe('intake', () => {
  it('areas score existing questions and their maxima add up', () => {
    const ordinals = (linkId: string) =>
      (questions.get(linkId)?.answerOption ?? []).map((o) => o.extension?.[0]?.valueDecimal ?? NaN);
    for (const area of intakeScoring.areas) {
      const max = area.items.reduce(
        (sum, item) =>
          sum +
          (item.use === 'boolean'
            ? item.ifTrue
            : item.use === 'ordinal-sum'
              ? item.cap
              : Math.max(...ordinals(item.linkId))),
        0,
      );
      expect([area.id, max]).toEqual([area.id, area.max]);
    }
  });
  it('conditions name existing questions, options and areas', () => {
    const all = [...redFlags, ...suggestions, ...intakeScoring.areas.flatMap((area) => area.overrides)]
      .map((row) => row.when)
      .concat(safetyExtra.flatMap((row) => ('document' in row.when ? [] : [row.when])));
    const broken = all
      .flatMap(leaves)
      .filter((leaf) =>
        'linkId' in leaf
          ? !questions.has(leaf.linkId) ||
            (questions.get(leaf.linkId)?.type === 'choice' && !optionCodes(leaf.linkId).includes(String(leaf.value)))
          : 'area' in leaf && !intakeScoring.areas.some((area) => area.id === leaf.area),
      );
    expect(broken).toEqual([]);
  });
  it('a suggestion is blocked by just the locking flags of its program', () => {
    for (const row of suggestions) {
      const locking = redFlags.filter(
        (flag) => lockingLevels.includes(flag.level) && protocolById(row.programId)?.safety.includes(flag.id),
      );
      expect([row.programId, row.blockedBy]).toEqual([row.programId, locking.map((flag) => flag.id)]);
    }
  });
  it('forms carry our own canonical addresses', () => {
    expect(libraryForms().map(({ id, url }) => [id, url])).toEqual(
      libraryForms().map(({ id }) => [id, `https://skinroot.app/fhir/Questionnaire/${id}`]),
    );
    expect(JSON.stringify(libraryForms())).not.toContain('example.org');
  });
  it.each(libraryForms().map((form) => [form.id, form] as const))('%s has each link id once', (_id, form) =>
    expect(twice(flatten(form.item).map((item) => item.linkId))).toEqual([]),
  );
  it('grounds speak of questions and groups that are there', () => {
    const asked = new Map(libraryForms().map(({ id, item }) => [id, flatten(item).map(({ linkId }) => linkId)]));
    expect(formGrounds.filter(({ form, linkIds }) => linkIds.some((id) => !asked.get(form)?.includes(id)))).toEqual([]);
    expect([...new Set(formGrounds.map(({ form }) => form))]).toEqual(
      expect.arrayContaining(['visit-follow-up', 'product-shelf']),
    );
  });
  it('no form of ours holds a forbidden word', () => {
    const words = libraryForms().flatMap((form) => flatten(form.item).map(({ text }) => text.toLowerCase()));
    expect(words.filter((text) => forbiddenWords.some((word) => text.includes(word)))).toEqual([]);
  });
  it('enableWhen looks backwards to existing questions', () => {
    for (const form of libraryForms()) {
      const order = flatten(form.item).map((item) => item.linkId);
      const forward = flatten(form.item).filter((item) =>
        (item.enableWhen ?? []).some((w) => !order.slice(0, order.indexOf(item.linkId)).includes(w.question)),
      );
      expect(forward).toEqual([]);
    }
  });
});

describe('words and bands', () => {
  it('messages hold no forbidden word', () => {
    expect(
      messages.filter((message) => forbiddenWords.some((word) => message.text.toLowerCase().includes(word))),
    ).toEqual([]);
  });
  it('product checks and pH bands have ids and verdicts', () => {
    expect(productChecks).toHaveLength(11);
    expect(phBands.map((band) => band.id)).toEqual(['too-acid', 'acid', 'fits', 'borderline', 'alkaline', 'soap-like']);
  });
});

describe('hidden names', () => {
  it('stand once each, lower case, with known groups and a source', () => {
    const names = hiddenNames.flatMap((row) => row.names);
    expect(twice(names)).toEqual([]);
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
    const odd = hiddenNames.filter(
      (row) =>
        !(row.source in hiddenNameSources) ||
        [...row.tags, ...(row.possible ?? [])].length === 0 ||
        [...row.tags, ...(row.possible ?? [])].some((tag) => !foodTags.includes(tag)),
    );
    expect(odd).toEqual([]);
  });
});

describe('withOpenSourcesOnly', () => {
  it.each(foods.map((food) => [food.id, food] as const))('%s shows no value of a closed source', (_id, food) => {
    const shown = withOpenSourcesOnly(food);
    const closed = foodSources.filter((source) => !source.open).map((source) => source.key);
    const named = [shown.nickel.source, shown.histamine.source, ...(shown.nickel.rangeSource ?? '').split(' + ')];
    expect(named.filter((key) => key !== null && closed.includes(key))).toEqual([]);
    expect(shown.histamine.score).toBe(food.histamine.source === 'sighi' ? null : food.histamine.score);
  });
  it('keeps open values as they are', () => {
    const milk = foodById('milk-cow');
    expect(milk && withOpenSourcesOnly(milk).nickel.microgramsPer100g).toBe(0.3);
  });
});
