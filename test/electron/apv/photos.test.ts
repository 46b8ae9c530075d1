/** A stored photo is a picture and nothing else: no position, no device, and no bytes without a row. */
import { describe, expect, it } from 'vitest';
import type { uncoverCalls } from '../../../shared/apv/contract-uncover.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';
import { everything, jpeg, metadata, SECRETS } from '../../support/jpegs.ts';
import { care, gone, office, openUncoverOffice, roundId, type UncoverOffice } from './uncover-office.ts';

type Add = CallInput<(typeof uncoverCalls)['addPhoto']>;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const photoOf = (bytes: Uint8Array, more: Partial<Add> = {}): Add => ({
  roundId,
  unitId: care,
  problemId: null,
  checkId: null,
  caption: 'Vinduet i køkkenet',
  width: 1,
  height: 1,
  picture: base64(bytes),
  ...more,
});

/** Everything that media.db holds. */
function stored({ media }: UncoverOffice): string {
  const files = media.prepare('SELECT name, mime FROM media').all();
  const chunks = media.prepare('SELECT data FROM media_chunk ORDER BY media_id, n').all() as { data: Buffer }[];
  return JSON.stringify(files) + Buffer.concat(chunks.map(({ data }) => data)).toString('latin1');
}

const counts = ({ db, media }: UncoverOffice) => [
  db.prepare('SELECT count(*) FROM apv_photo').pluck().get(),
  media.prepare('SELECT count(*) FROM media').pluck().get(),
  media.prepare('SELECT count(*) FROM media_chunk').pluck().get(),
];

describe('a photo', () => {
  it('comes back byte for byte, with its size as the file itself says', async () => {
    const at = await openUncoverOffice();
    const picture = jpeg([], { width: 1920, height: 1440 });
    const { photoId } = await at.call('addPhoto', photoOf(picture));
    expect(await at.call('photo', { photoId })).toEqual({ mime: 'image/jpeg', picture: base64(picture) });
    expect((await at.call('checks', { roundId, unitId: care })).photos).toEqual([
      expect.objectContaining({ id: photoId, caption: 'Vinduet i køkkenet', width: 1920, height: 1440 }),
    ]);
  });

  it.each([...Object.keys(metadata), 'all of it, and a film behind it'])(
    'is refused with what a telephone writes beside the picture: %s',
    async (kind) => {
      const at = await openUncoverOffice();
      const one = metadata[kind];
      const bad = one ? jpeg([one]) : everything();
      expect((await at.refused('addPhoto', photoOf(bad))).code).toBe('photo_has_metadata');
      expect(counts(at)).toEqual([0, 0, 0]);
    },
  );

  it('leaves no position in the register, whatever was tried', async () => {
    const at = await openUncoverOffice();
    for (const one of Object.values(metadata)) await at.refused('addPhoto', photoOf(jpeg([one])));
    await at.refused('addPhoto', photoOf(everything()));
    await at.call('addPhoto', photoOf(jpeg()));
    const held = stored(at);
    expect(held).toContain('JFIF');
    for (const secret of [...SECRETS, 'GPS']) expect(held).not.toContain(secret);
  });

  it('is refused when it is none: a text, a PNG, half a file', async () => {
    const at = await openUncoverOffice();
    const files = [Buffer.from('Kære alle'), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), jpeg().subarray(0, 60)];
    for (const file of files) expect((await at.refused('addPhoto', photoOf(file))).code).toBe('photo_not_jpeg');
    expect((await at.refused('addPhoto', photoOf(jpeg(), { picture: 'ikke base64!' }))).code).toBe('bad_input');
    expect(counts(at)).toEqual([0, 0, 0]);
  });

  it('is refused over 6 MB, and one of nearly that is kept whole', async () => {
    const at = await openUncoverOffice();
    const filler = (bytes: number) => {
      // Coded data without a marker in it, before the file's end.
      const [whole, tail] = [jpeg(), 2];
      return Buffer.concat([whole.subarray(0, -tail), Buffer.alloc(bytes, 0x12), whole.subarray(-tail)]);
    };
    expect(await at.refused('addPhoto', photoOf(filler(6_000_000)))).toEqual({
      code: 'photo_too_large',
      params: { mb: 7, most: 6 },
    });
    expect((await at.refused('addPhoto', photoOf(filler(9_000_000)))).code).toBe('bad_input');
    const large = filler(5_900_000);
    const { photoId } = await at.call('addPhoto', photoOf(large));
    expect((await at.call('photo', { photoId })).picture).toBe(base64(large));
  });

  it('is refused in a round that has ended, in a unit that left it, and with another unit’s line', async () => {
    const at = await openUncoverOffice();
    const line = { code: 'IK1', theme: 'indoor_climate', question: 'Er luften frisk?' } as const;
    const said = { place: 'Køkken', line, answer: 'minor', note: '' } as const;
    const { checkId } = await at.call('answerCheck', { roundId, unitId: office, ...said });
    expect((await at.refused('addPhoto', photoOf(jpeg(), { unitId: gone }))).code).toBe('unit_left_round');
    expect((await at.refused('addPhoto', photoOf(jpeg(), { checkId }))).code).toBe('not_found');
    expect((await at.refused('addPhoto', photoOf(jpeg(), { caption: '010190-1234' }))).code).toBe('looks_like_cpr');
    at.setState('closed');
    expect((await at.refused('addPhoto', photoOf(jpeg()))).code).toBe('apv_round_ended');
    expect(counts(at)).toEqual([0, 0, 0]);
  });
});

describe('a photo whose row cannot be written', () => {
  it('leaves nothing behind', async () => {
    const at = await openUncoverOffice();
    at.db.exec("CREATE TRIGGER nej BEFORE INSERT ON apv_photo BEGIN SELECT RAISE(ABORT, 'nej'); END");
    await at.refused('addPhoto', photoOf(jpeg()));
    expect(counts(at)).toEqual([0, 0, 0]);
  });

  it('is told to be for want of room, and nothing is kept, when the disk is full', async () => {
    const at = await openUncoverOffice();
    const pages = at.media.pragma('page_count', { simple: true }) as number;
    at.media.pragma(`max_page_count = ${pages + 3}`);
    const large = Buffer.concat([jpeg().subarray(0, -2), Buffer.alloc(500_000, 0x12), jpeg().subarray(-2)]);
    expect((await at.refused('addPhoto', photoOf(large))).code).toBe('disk_full');
    expect(counts(at)).toEqual([0, 0, 0]);
  });
});

describe('a photo that is there', () => {
  it('can be described and tied to a problem of its round', async () => {
    const at = await openUncoverOffice();
    const { photoId } = await at.call('addPhoto', photoOf(jpeg()));
    const found = {
      unitId: care,
      origin: 'photo',
      theme: 'light',
      place: 'Køkken',
      description: 'For mørkt',
      confidential: false,
      acute: false,
      source: '',
    } as const;
    const { problemId } = await at.call('addProblem', { roundId, found, checkId: null });
    await at.call('changePhoto', { photoId, caption: 'Lampen', problemId });
    expect(at.rows('apv_photo')).toEqual([expect.objectContaining({ caption: 'Lampen', problemId })]);
    const strange = 'A'.repeat(22) as never;
    expect((await at.refused('changePhoto', { photoId, caption: '', problemId: strange })).code).toBe('not_found');
  });

  it('is gone when it is deleted: row and bytes', async () => {
    const at = await openUncoverOffice();
    const { photoId } = await at.call('addPhoto', photoOf(jpeg()));
    await at.call('removePhoto', { photoId });
    expect(counts(at)).toEqual([0, 0, 0]);
    expect((await at.refused('photo', { photoId })).code).toBe('not_found');
    expect((await at.refused('removePhoto', { photoId })).code).toBe('not_found');
    expect(at.audit().map(({ call, outcome }) => `${call} ${outcome}`)).toEqual(
      expect.arrayContaining(['apv.addPhoto ok', 'apv.removePhoto ok']),
    );
  });

  it('is not deleted from a round that has ended', async () => {
    const at = await openUncoverOffice();
    const { photoId } = await at.call('addPhoto', photoOf(jpeg()));
    at.setState('closed');
    expect((await at.refused('removePhoto', { photoId })).code).toBe('apv_round_ended');
    expect(counts(at)).toEqual([1, 1, 1]);
  });
});
