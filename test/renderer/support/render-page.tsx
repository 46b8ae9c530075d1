/** Renders a page as it stands inside an open register: language, queries, toasts, session and scope around it. */
import { type RenderResult, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Providers } from '../../../renderer/app/providers.tsx';
import { ScopeProvider } from '../../../renderer/app/scope.tsx';
import { SessionProvider } from '../../../renderer/app/session.tsx';
import { makeQueryClient, WordsProvider } from '../../../renderer/bridge.ts';
import type { Locale } from '../../../shared/kernel/numbers.ts';
import type { RegisterInfo, RegisterState } from '../../../shared/register/contract.ts';
import { TODAY } from './fake-bridge.ts';

export { layOut } from './lay-out.ts';

export const openRegister: RegisterInfo = {
  name: 'Nordby',
  folder: '/registre/Nordby.pejling',
  demo: false,
  user: 'Bodil Kær',
  role: 'hr',
};

export interface RenderOptions {
  readonly locale?: Locale;
  /** Where the session stands; inside the register when left out. */
  readonly state?: RegisterState;
}

export interface RenderedPage extends RenderResult {
  readonly user: UserEvent;
}

export function renderPage(page: ReactNode, options: RenderOptions = {}): RenderedPage {
  const { locale = 'da', state = { state: 'open', info: openRegister } } = options;
  const result = render(
    <WordsProvider initial={locale}>
      <SessionProvider initial={state}>
        <Providers client={makeQueryClient()}>
          <ScopeProvider today={TODAY}>{page}</ScopeProvider>
        </Providers>
      </SessionProvider>
    </WordsProvider>,
  );
  return { ...result, user: userEvent.setup() };
}
