import { Navigate, type RouteObject } from 'react-router';
import { CrashPage } from './routes/crash';
import { NotFoundPage } from './routes/not-found';
import { SignedIn } from './shell/signed-in';

/** Every page loads its own code when it is first opened. */
const clientTabs: RouteObject[] = [
  { index: true, element: <Navigate to="overview" replace /> },
  {
    path: 'overview',
    lazy: async () => ({ Component: (await import('./routes/client-overview')).ClientOverviewPage }),
  },
  { path: 'intake', lazy: async () => ({ Component: (await import('./routes/client-intake')).ClientIntakePage }) },
  { path: 'plan', lazy: async () => ({ Component: (await import('./routes/client-plan')).ClientPlanPage }) },
  {
    path: 'check-ins',
    lazy: async () => ({ Component: (await import('./routes/client-check-ins')).ClientCheckInsPage }),
  },
  { path: 'notes', lazy: async () => ({ Component: (await import('./routes/client-notes')).ClientNotesPage }) },
  { path: 'notes/:noteId', lazy: async () => ({ Component: (await import('./routes/client-note')).ClientNotePage }) },
  { path: 'reports', lazy: async () => ({ Component: (await import('./routes/client-reports')).ClientReportsPage }) },
  { path: 'links', lazy: async () => ({ Component: (await import('./routes/client-links')).ClientLinksPage }) },
  {
    path: 'activity',
    lazy: async () => ({ Component: (await import('./routes/client-activity')).ClientActivityPage }),
  },
  { path: 'profile', lazy: async () => ({ Component: (await import('./routes/client-profile')).ClientProfilePage }) },
];

export const routes: RouteObject[] = [
  {
    ErrorBoundary: CrashPage,
    // Nothing to show for the moment a page's code takes; the shell stays.
    HydrateFallback: () => null,
    children: [
      { path: '/sign-in', lazy: async () => ({ Component: (await import('./routes/sign-in')).SignInPage }) },
      { path: '/sign-up', lazy: async () => ({ Component: (await import('./routes/sign-up')).SignUpPage }) },
      {
        Component: SignedIn,
        children: [
          {
            ErrorBoundary: CrashPage,
            children: [
              { index: true, lazy: async () => ({ Component: (await import('./routes/today')).TodayPage }) },
              { path: 'clients', lazy: async () => ({ Component: (await import('./routes/clients')).ClientsPage }) },
              {
                path: 'clients/:clientId',
                lazy: async () => ({ Component: (await import('./routes/client')).ClientPage }),
                children: clientTabs,
              },
              {
                path: 'templates',
                lazy: async () => ({ Component: (await import('./routes/templates')).TemplatesPage }),
              },
              {
                path: 'templates/forms',
                lazy: async () => ({ Component: (await import('./routes/forms')).FormsPage }),
              },
              {
                path: 'templates/forms/:formId',
                lazy: async () => ({ Component: (await import('./routes/form')).FormPage }),
              },
              {
                path: 'templates/forms/:formId/build',
                lazy: async () => ({ Component: (await import('./routes/form-builder')).FormBuilderPage }),
              },
              {
                path: 'templates/:templateId',
                lazy: async () => ({ Component: (await import('./routes/template')).TemplatePage }),
              },
              { path: 'practice', lazy: async () => ({ Component: (await import('./routes/practice')).PracticePage }) },
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
];
