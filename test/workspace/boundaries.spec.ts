import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cyclesOf, importsOf, isSpec, root, sourceFiles, type Import } from './imports';

interface Rule {
  tags: readonly string[];
  may: readonly string[];
  /** Packages from outside; node: built-ins are listed as `node:`. */
  packages: readonly (string | RegExp)[];
}

const web = ['react', 'react-dom', 'react-router', '@tanstack/react-query', /^@fontsource-variable\//, 'vite'];
const kit = [/^@mantine\//, '@tabler/icons-react'];

/** Who may import whom: the table of the house style, one row a project. */
const rules: Record<string, Rule> = {
  'libs/reference': { tags: ['type:data', 'scope:shared'], may: [], packages: [] },
  'libs/domain': { tags: ['type:domain', 'scope:shared'], may: ['libs/reference'], packages: ['temporal-polyfill'] },
  'libs/forms': { tags: ['type:domain', 'scope:shared'], may: ['libs/domain'], packages: [] },
  'libs/formulas': { tags: ['type:domain', 'scope:shared'], may: ['libs/forms'], packages: [] },
  'libs/fhirpath': { tags: ['type:domain', 'scope:shared'], may: ['libs/formulas'], packages: ['fhirpath'] },
  'libs/sections': { tags: ['type:domain', 'scope:shared'], may: ['libs/forms'], packages: [] },
  'libs/charts': { tags: ['type:domain', 'scope:shared'], may: ['libs/domain'], packages: ['d3-scale', 'd3-shape'] },
  'libs/contracts': {
    tags: ['type:contracts', 'scope:shared'],
    may: ['libs/domain', 'libs/forms', 'libs/reference'],
    packages: ['zod'],
  },
  'libs/report': {
    tags: ['type:report', 'scope:api'],
    may: ['libs/domain', 'libs/charts'],
    packages: [/^node:/, '@myriaddreamin/typst-ts-node-compiler'],
  },
  'libs/ui': {
    tags: ['type:ui', 'scope:web'],
    may: ['libs/forms', 'libs/formulas', 'libs/charts'],
    packages: ['react', 'react-dom'],
  },
  'libs/formula-worker': {
    tags: ['type:ui', 'scope:web'],
    may: ['libs/fhirpath', 'libs/forms', 'libs/formulas'],
    packages: [],
  },
  'libs/testing': { tags: ['type:testing', 'scope:shared'], may: ['libs/contracts', 'libs/domain'], packages: [] },
  'apps/api': {
    tags: ['type:app', 'scope:api'],
    may: [
      'libs/contracts',
      'libs/domain',
      'libs/fhirpath',
      'libs/forms',
      'libs/formulas',
      'libs/reference',
      'libs/report',
      'libs/sections',
    ],
    packages: [
      /^node:/,
      /^@nestjs\//,
      /^@fastify\//,
      'fastify',
      'typeorm',
      'pg',
      /^passport/,
      'zod',
      'rxjs',
      'reflect-metadata',
      'rate-limiter-flexible',
      '@node-rs/argon2',
      'nodemailer',
      'graphile-worker',
      'sharp',
      'vite',
    ],
  },
  'apps/dashboard': {
    tags: ['type:app', 'scope:web'],
    may: [
      'libs/contracts',
      'libs/domain',
      'libs/forms',
      'libs/formulas',
      'libs/formula-worker',
      'libs/sections',
      'libs/charts',
      'libs/reference',
      'libs/ui',
    ],
    packages: [...web, ...kit, 'zod'],
  },
  'apps/portal': {
    tags: ['type:app', 'scope:web'],
    may: [
      'libs/contracts',
      'libs/domain',
      'libs/forms',
      'libs/formula-worker',
      'libs/sections',
      'libs/charts',
      'libs/reference',
      'libs/ui',
    ],
    packages: web,
  },
  'test/e2e': {
    tags: ['type:e2e', 'scope:test'],
    may: ['libs/contracts', 'libs/testing', 'libs/report'],
    packages: [/^node:/, '@playwright/test', 'axe-core'],
  },
};

const projects = Object.keys(rules);
const projectOf = (file: string): string | undefined => projects.find((project) => file.startsWith(`${project}/`));
const all = projects.flatMap(sourceFiles).flatMap(importsOf);
const shipped = all.filter(({ from }) => !isSpec(from) && !/\.config\.ts$/.test(from));
const tell = ({ from, to }: Import): string => `${from} -> ${to}`;

it('reads a workspace worth checking', () => {
  expect(shipped.length).toBeGreaterThan(300);
});

it.each(projects)('%s carries the tags its rule is written for', (project) => {
  const { tags } = JSON.parse(readFileSync(join(root, project, 'project.json'), 'utf8')) as { tags: string[] };
  expect(tags).toEqual(rules[project]?.tags);
});

it.each(projects)('%s imports only what it may', (project) => {
  const { may, packages } = rules[project] as Rule;
  const mine = shipped.filter(({ from }) => projectOf(from) === project);
  // Seeds share builders with tests; nothing else that ships does.
  const allowed = (file: string, to: string | undefined) =>
    to === project || may.includes(to ?? '') || (to === 'libs/testing' && file.startsWith('apps/api/seed/'));
  expect(
    mine
      .filter(
        ({ to, isPackage }) =>
          isPackage && !packages.some((name) => (typeof name === 'string' ? name === to : name.test(to))),
      )
      .map(tell),
  ).toEqual([]);
  expect(mine.filter(({ from, to, isPackage }) => !isPackage && !allowed(from, projectOf(to))).map(tell)).toEqual([]);
});

it('goes into a lib through its barrel only', () => {
  expect(
    all
      .filter(
        ({ from, to, isPackage }) =>
          !isPackage &&
          to.startsWith('libs/') &&
          projectOf(from) !== projectOf(to) &&
          !/src\/index\.ts$|\.css$/.test(to),
      )
      .map(tell),
  ).toEqual([]);
});

it('has no barrels inside', () => {
  const inner = projects
    .flatMap(sourceFiles)
    .filter(
      (file) =>
        /\/index\.tsx?$/.test(file) &&
        !/^libs\/[^/]+\/src\/index\.ts$/.test(file) &&
        !file.endsWith('migrations/index.ts'),
    );
  expect(inner).toEqual([]);
});

it('has no circles', () => {
  expect(cyclesOf(all)).toEqual([]);
});

it('keeps the layers of the API: controller -> service -> repository -> entity', () => {
  const rank = (file: string): number =>
    ['.entity.', '.repository.', '.service.', '.controller.'].findIndex((role) => file.includes(role));
  const back = shipped.filter(
    ({ from, to }) => from.startsWith('apps/api/src/features/') && rank(from) >= 0 && rank(to) > rank(from),
  );
  const skipping = shipped.filter(
    ({ from, to, isTypeOnly }) =>
      from.includes('.controller.') &&
      !isTypeOnly &&
      /\.(repository|entity)$/.test(to.replace(/\.ts$/, '')) &&
      to.includes('/features/'),
  );
  expect([...back, ...skipping].map(tell)).toEqual([]);
});

it('keeps features of the web apps apart: a route composes them', () => {
  const featureOf = (file: string) => /^(apps\/(?:dashboard|portal)\/src\/features\/[^/]+)\//.exec(file)?.[1];
  const crossing = shipped.filter(
    ({ from, to }) => featureOf(from) && featureOf(to) && featureOf(from) !== featureOf(to),
  );
  const upwards = shipped.filter(
    ({ from, to }) =>
      (featureOf(from) ?? /^apps\/(dashboard|portal)\/src\/shared\//.exec(from)) &&
      /^apps\/(dashboard|portal)\/src\/app\//.test(to),
  );
  expect([...crossing, ...upwards].map(tell)).toEqual([]);
});

it('lets nothing shipped name a process setting outside the configuration', () => {
  const readers = shipped
    .map(({ from }) => from)
    .filter(
      (file, index, list) =>
        list.indexOf(file) === index && /process\.env/.test(readFileSync(join(root, file), 'utf8')),
    );
  expect(readers).toEqual(['apps/api/src/config/env.ts']);
});
