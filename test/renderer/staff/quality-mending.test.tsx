/** A case of data quality opens the dialog that mends it, once. */
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { PersonPage } from '../../../renderer/staff/person-page.tsx';
import { dialogAsked } from '../../../renderer/staff/quality/use-asked-dialog.ts';
import { type FakeBridge, installFakeBridge, TODAY } from '../support/fake-bridge.ts';
import { layOut, renderPage } from '../support/render-page.tsx';
import { answerPerson, PERSON, person, role } from './person-samples.ts';

let bridge: FakeBridge;
beforeEach(() => {
  layOut();
  bridge = installFakeBridge();
  answerPerson(bridge);
});

const asked = (query: string, of = person) => dialogAsked(new URLSearchParams(query), of, [role], TODAY);
const [first, second] = person.engagements;

describe('what the address asks for', () => {
  it('is a dialog of the person, of an engagement or of a role', () => {
    expect(asked('edit=cpr')).toEqual({ kind: 'cpr' });
    expect(asked('edit=contact')).toEqual({ kind: 'person' });
    expect(asked(`edit=end&engagement=${second?.id}`)).toEqual({ kind: 'end', engagement: second });
    expect(asked(`edit=role&role=${role.id}`)).toEqual({ kind: 'role', assigned: role });
  });

  it('is the one engagement of the day where none is named, and nothing where there are several', () => {
    const now = { ...person, engagements: [{ ...first, start: TODAY, end: TODAY }] } as typeof person;
    expect(asked('edit=engagement', now)).toMatchObject({ kind: 'correct' });
    expect(asked('edit=engagement', { ...now, engagements: [...now.engagements, ...now.engagements] })).toBeUndefined();
  });

  it('is nothing when it names what is not there', () => {
    for (const query of ['', 'edit=', 'edit=__proto__', 'edit=end&engagement=x', 'edit=role&role=x']) {
      expect(asked(query)).toBeUndefined();
    }
  });
});

describe('the page of a person', () => {
  it('opens the dialog, and not again when it was closed', async () => {
    window.location.hash = `#/staff/person/${PERSON}?edit=contact`;
    const { user, unmount } = renderPage(<PersonPage personId={PERSON} />);
    expect(await screen.findByRole('dialog')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Annuller' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(window.location.hash).toBe(`#/staff/person/${PERSON}`);
    unmount();
    renderPage(<PersonPage personId={PERSON} />);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('opens nothing for a person who was merged into another', async () => {
    bridge.on('staff', 'person', () => ({ ok: true, value: { ...person, mergedInto: PERSON } }));
    window.location.hash = `#/staff/person/${PERSON}?edit=cpr`;
    renderPage(<PersonPage personId={PERSON} />);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
