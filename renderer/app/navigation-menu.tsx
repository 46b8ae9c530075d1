import { useEffect, useRef } from 'react';
import { Link } from 'react-aria-components';
import type { Role } from '../../shared/kernel/registry.ts';
import { useMessages } from '../bridge.ts';
import { Icon } from '../components/icon.tsx';
import { hrefTo, useLocation } from './navigation.ts';
import { Needle } from './needle.tsx';
import { findPage, navGroups } from './routes.tsx';

/** The rooms, to the left. */
export function NavigationMenu({ role }: { readonly role: Role }) {
  const { t } = useMessages();
  const { path } = useLocation();
  const found = findPage(path, role);
  /** A page that is not in the menu marks the one that it belongs to. */
  const above = found.kind === 'page' ? found.entry.name : undefined;
  const groups = navGroups
    .map(({ heading, pages }) => ({ heading, pages: pages.filter((page) => page.roles.includes(role)) }))
    .filter(({ pages }) => pages.length > 0);
  // A page come to by a link may stand further down than the menu shows.
  const menu = useRef<HTMLElement>(null);
  useEffect(() => {
    if (path) menu.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' });
  }, [path]);
  return (
    <nav className="pj-nav" ref={menu} aria-label={t.app.nav.label}>
      <p className="pj-nav-brand">
        <Needle />
        {t.app.name}
      </p>
      {groups.map(({ heading, pages }) => (
        <div key={heading ?? 'top'} className="pj-nav-group">
          {heading && <p className="pj-nav-heading">{t.app.nav[heading]}</p>}
          <ul>
            {pages.map((page) => (
              <li key={page.path}>
                <Link
                  className="pj-nav-link"
                  href={hrefTo(page.path)}
                  aria-current={page.path === path ? 'page' : page.name === above ? 'true' : undefined}
                >
                  <Icon name={page.icon} />
                  {t.app.nav[page.name]}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
