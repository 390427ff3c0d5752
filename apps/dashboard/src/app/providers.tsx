import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { theme } from './theme';

interface ProvidersProps {
  client: QueryClient;
  env?: 'default' | 'test';
  children: ReactNode;
}

/** Variables and classes come from our stylesheets: Mantine puts no <style> element into the page. */
export function Providers({ client, env = 'default', children }: ProvidersProps) {
  return (
    <QueryClientProvider client={client}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
        env={env}
      >
        {children}
        <Notifications position="bottom-right" />
      </MantineProvider>
    </QueryClientProvider>
  );
}
