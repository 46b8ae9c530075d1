/** The frame around every page of an open register. */
import { useEffect, useState } from 'react';
import type { RegisterInfo } from '../../shared/register/contract.ts';
import { useFormat, useMessages } from '../bridge.ts';
import { Button, Icon } from '../components/index.ts';
import { ErrorBoundary, NoPage } from './error-boundary.tsx';
import { homeOf } from './home.ts';
import { navigate, useLocation } from './navigation.ts';
import { NavigationMenu } from './navigation-menu.tsx';
import { findPage } from './routes.tsx';
import { useScope } from './scope.tsx';
import { SearchDialog } from './search-dialog.tsx';
import { useSession } from './session.tsx';
import './shell.css';
import { TopBar } from './top-bar.tsx';
import { useActivity } from './use-activity.ts';

export function Shell({ info }: { readonly info: RegisterInfo }) {
  const { t } = useMessages();
  const { lock } = useSession();
  const [isSearching, setSearching] = useState(false);
  const { path } = useLocation();
  useActivity();
  useShortcuts({ k: () => setSearching(true), l: () => void lock() });
  useEffect(() => {
    // A role without a start page comes to its own first page instead of a refusal.
    if (path === '/' && homeOf(info.role) !== '/') navigate(homeOf(info.role));
  }, [path, info.role]);
  const skip = () => document.getElementById('content')?.focus();
  return (
    <div className="pj-shell">
      <button type="button" className="pj-skip" onClick={skip}>
        {t.app.nav.skip}
      </button>
      <NavigationMenu role={info.role} />
      <TopBar info={info} onSearch={() => setSearching(true)} onLock={() => void lock()} />
      <main id="content" className="pj-main" tabIndex={-1}>
        <OtherDay />
        <CurrentPage info={info} />
      </main>
      <SearchDialog isOpen={isSearching} onClose={() => setSearching(false)} />
    </div>
  );
}

function CurrentPage({ info }: { readonly info: RegisterInfo }) {
  const { path } = useLocation();
  const found = findPage(path, info.role);
  return (
    <ErrorBoundary key={path}>{found.kind === 'page' ? found.node : <NoPage reason={found.kind} />}</ErrorBoundary>
  );
}

/** Figures of another day are easily taken for today's: say so on every page. */
function OtherDay() {
  const { t } = useMessages();
  const format = useFormat();
  const { asOf, today, setAsOf } = useScope();
  return (
    <div role="status">
      {asOf !== today && (
        <div className="pj-other-day">
          <Icon name="calendar" size={18} />
          <span>
            {t.app.bar.notToday}: <strong>{format.date(asOf)}</strong>
          </span>
          <Button variant="tertiary" onPress={() => setAsOf(today)}>
            {t.app.bar.toToday}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Ctrl (or Cmd) and a letter, from anywhere on the page. */
function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = event.ctrlKey || event.metaKey ? actions[event.key.toLowerCase()] : undefined;
      if (!action || event.altKey || event.shiftKey) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
