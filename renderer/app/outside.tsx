/** Before a register is chosen: the first page with what its calls need around it. */
import { useState } from 'react';
import { makeQueryClient } from '../bridge.ts';
import { FirstPage, type FirstPageProps } from '../register/first-page.tsx';
import { Providers } from './providers.tsx';

export function Outside(props: FirstPageProps) {
  const [client] = useState(() => makeQueryClient());
  return (
    <Providers client={client}>
      <FirstPage {...props} />
    </Providers>
  );
}
