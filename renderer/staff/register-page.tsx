/** The staff list: everybody with an engagement on the day, found and narrowed in any way. */
import type { Messages } from '../../shared/messages/da.ts';
import type { PersonRow } from '../../shared/staff/contract.ts';
import { type MissingData, missingData } from '../../shared/staff/contract-people.ts';
import { fetchedPart } from '../app/fetched-part.tsx';
import { hrefTo, navigate, paths, useLocation } from '../app/navigation.ts';
import { type Format, useMessages } from '../bridge.ts';
import { Badge, type DataColumn, Loading, Page } from '../components/index.ts';
import { PeoplePage } from './people/people-page.tsx';
import { NO_FILTER, type PeopleStart } from './people/use-people-state.ts';
import { useViews, type Views } from './people/use-views.ts';
import './staff.css';

const NewPersonDialog = fetchedPart(async () => (await import('./person/new-person-dialog.tsx')).NewPersonDialog);

export function personColumns(t: Messages, { number, date }: Format): DataColumn<PersonRow>[] {
  const words = t.staff.register;
  return [
    { key: 'name', label: words.name, width: 'minmax(200px, 2fr)', isSortable: true, render: (r) => r.name },
    { key: 'birthDate', label: words.birthDate, width: '116px', render: (r) => (r.birthDate ? date(r.birthDate) : '') },
    { key: 'job', label: words.jobTitle, width: 'minmax(160px, 2fr)', isSortable: true, render: (r) => r.jobTitle },
    { key: 'unit', label: words.unitName, width: 'minmax(160px, 2fr)', isSortable: true, render: (r) => r.unitName },
    {
      key: 'form',
      label: words.employmentForm,
      width: '156px',
      render: (r) =>
        r.unitId === null ? (
          <Badge>{words.notEmployedShort}</Badge>
        ) : r.onLeave ? (
          <Badge tone="info">{words.leave}</Badge>
        ) : (
          r.employmentForm
        ),
    },
    { key: 'fte', label: words.fte, width: '86px', align: 'end', render: (r) => number(r.fte, 2) },
    {
      key: 'engagements',
      label: words.engagements,
      width: '118px',
      align: 'end',
      render: (r) => number(r.engagements),
    },
  ];
}

/** The dialog itself goes to the person it made; otherwise the list is come back to. */
const closeNewPerson = (): void => {
  if (window.location.hash === hrefTo(paths.newPerson)) navigate(paths.register);
};

const isMissing = (text: string): text is MissingData => missingData.some((what) => what === text);

/** As the page was left, unless the address asks for something: a text, or what is missing. */
function startOf({ left }: Views, query: URLSearchParams): PeopleStart {
  const missing = query.getAll('missing').filter(isMissing);
  const filter = missing.length > 0 ? { ...NO_FILTER, missing } : left?.filter;
  return { text: query.get('text') ?? '', columns: left?.columns, filter };
}

export function RegisterPage() {
  const { t } = useMessages();
  const { query, path } = useLocation();
  const views = useViews();
  if (views.isLoading) {
    return (
      <Page title={t.staff.register.title} fill>
        <Loading />
      </Page>
    );
  }
  return (
    <>
      {/* A search from the top bar, or a link from elsewhere, starts the list anew. */}
      <PeoplePage key={query.toString()} start={startOf(views, query)} views={views.named} />
      {path === paths.newPerson && <NewPersonDialog isOpen onClose={closeNewPerson} />}
    </>
  );
}
