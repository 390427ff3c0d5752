import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { makeQueryClient } from '../shared/query-client';
import { signInAddress } from '../shared/return-address';
import { Providers } from './providers';
import { makeRouter } from './router';

export function App() {
  const [{ router, client }] = useState(() => {
    const client = makeQueryClient({ onSignedOut: () => toSignIn() });
    const router = makeRouter();
    const toSignIn = () => {
      const { pathname, search } = router.state.location;
      if (!pathname.startsWith('/sign-')) void router.navigate(signInAddress(pathname + search), { replace: true });
    };
    return { router, client };
  });
  return (
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>
  );
}
