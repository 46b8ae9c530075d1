/** Inside an open register. Made anew at each unlocking, so that nothing fetched outlives a lock. */
import { type ReactNode, useState } from 'react';
import type { RegisterInfo } from '../../shared/register/contract.ts';
import { askAhead, makeQueryClient, useCall } from '../bridge.ts';
import type { Preferences } from './app.tsx';
import { fetchedPart } from './fetched-part.tsx';
import { homeOf } from './home.ts';
import { useKiosk } from './kiosk-mode.tsx';
import { paths } from './navigation.ts';
import { Providers } from './providers.tsx';
import { ScopeProvider } from './scope.tsx';
import { Shell } from './shell.tsx';

const KioskDoor = fetchedPart(async () => (await import('../survey/kiosk/kiosk-door.tsx')).KioskDoor);

export interface InsideProps {
  readonly info: RegisterInfo;
  readonly started: Preferences;
}

export function Inside({ info, started }: InsideProps) {
  const { round } = useKiosk();
  const [client] = useState(() => {
    const made = makeQueryClient();
    // On their way while the frame is drawn.
    if (homeOf(info.role) === paths.start) {
      askAhead(made, 'report', 'overview', { asOf: started.today });
      askAhead(made, 'report', 'outlook', { asOf: started.today });
    }
    return made;
  });
  // Instead of the frame: no menu, no search, no address leads anywhere, and what was fetched is forgotten.
  if (round !== null) return <KioskDoor key={round} roundId={round} />;
  return (
    <Providers client={client}>
      <OnDay started={started}>
        <Shell info={info} />
      </OnDay>
    </Providers>
  );
}

/** Asked again each time the register is opened, so that "today" is never yesterday. */
function OnDay({ started, children }: { readonly started: Preferences; readonly children: ReactNode }) {
  const { data } = useCall('desktop', 'preferences', {});
  return <ScopeProvider today={(data ?? started).today}>{children}</ScopeProvider>;
}
