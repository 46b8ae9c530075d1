import { navigate, useLocation } from '../app/navigation.ts';
import { useMessages } from '../bridge.ts';
import { Page, Tabs } from '../components/index.ts';
import { ImportLog } from './import/import-log.tsx';
import { importPath, importTabs, tabOf, tokenOf } from './import/import-paths.ts';
import { ImportWizard } from './import/import-wizard.tsx';
import './staff.css';

/** `#/staff/import?kind=staff`: three kinds of file, and the log of what was imported. */
export function ImportPage() {
  const { t } = useMessages();
  const { query } = useLocation();
  const selected = tabOf(query);
  const token = tokenOf(query);
  return (
    <Page title={t.imports.title}>
      <Tabs
        label={t.imports.kindsLabel}
        selected={selected}
        onSelect={(id) => {
          const tab = importTabs.find((known) => known === id);
          // The tab list also tells what is already so.
          if (tab && tab !== selected) navigate(importPath(tab, tab === 'log' ? undefined : token));
        }}
        items={importTabs.map((tab) => ({
          id: tab,
          label: t.imports.kinds[tab],
          content:
            tab === 'log' ? (
              <ImportLog run={query.get('run')} />
            ) : (
              <ImportWizard key={`${tab} ${token}`} kind={tab} token={token} />
            ),
        }))}
      />
    </Page>
  );
}
