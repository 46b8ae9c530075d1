/** jsdom neither decodes nor draws: what the browser would give back is said here, with a position still in it. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fitted } from '../../../renderer/apv/uncover/draw-anew.ts';
import { PhotoStrip } from '../../../renderer/apv/uncover/photo-strip.tsx';
import { carriesMore } from '../../../shared/apv/strip-picture.ts';
import { fail } from '../../../shared/kernel/result.ts';
import { everything, jpeg, SECRETS } from '../../support/jpegs.ts';
import { renderPage } from '../support/render-page.tsx';
import { care, type FakeRegister, installRegister, roundId } from './uncover-samples.ts';

let register: FakeRegister;
const decode = vi.fn();
const drawn: { width: number; height: number }[] = [];

beforeEach(() => {
  register = installRegister();
  drawn.length = 0;
  decode.mockReset().mockResolvedValue({ width: 4000, height: 3000, close: () => undefined });
  vi.stubGlobal('createImageBitmap', decode);
  const pen = { fillRect: () => undefined, drawImage: () => undefined };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (this: HTMLCanvasElement, give) {
    drawn.push({ width: this.width, height: this.height });
    give(new Blob([everything() as BlobPart], { type: 'image/jpeg' }));
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const target = { roundId, unitId: care, problemId: null, checkId: null };
const fileOf = (bytes: Uint8Array | string, name: string, type = ''): File =>
  new File([bytes as BlobPart], name, { type });

async function add(...files: File[]): Promise<void> {
  fireEvent.change(await screen.findByLabelText('Vælg fotos'), { target: { files } });
}

describe('a photo that is added', () => {
  it('is drawn anew, at most 1920 pixels wide, and sent without what the telephone wrote', async () => {
    renderPage(<PhotoStrip {...target} canAdd />);
    await add(fileOf(everything(), 'IMG_0001.jpg', 'image/jpeg'));
    expect(await screen.findByRole('button', { name: 'Vis Foto 1 stort' })).toBeDefined();
    expect(drawn).toEqual([{ width: 1920, height: 1440 }]);
    expect(decode).toHaveBeenCalledWith(expect.any(File), { imageOrientation: 'from-image' });
    const [sent] = register.fake.inputsOf('apv', 'addPhoto') as { picture: string; width: number; height: number }[];
    const bytes = new Uint8Array(Buffer.from(sent?.picture ?? '', 'base64'));
    expect(bytes).toEqual(jpeg());
    expect(carriesMore(bytes)).toBe(false);
    for (const secret of SECRETS) expect(Buffer.from(bytes).toString('latin1')).not.toContain(secret);
    expect(sent).toMatchObject({ ...target, width: 1920, height: 1440 });
  });

  it('keeps its shape and is not blown up', () => {
    expect(fitted({ width: 3000, height: 4000 })).toEqual({ width: 1440, height: 1920 });
    expect(fitted({ width: 800, height: 600 })).toEqual({ width: 800, height: 600 });
    expect(fitted({ width: 40_000, height: 1 })).toEqual({ width: 1920, height: 1 });
  });
});

describe('a file that cannot be taken in', () => {
  it.each([
    [
      'of 60 MB',
      () => Object.defineProperty(fileOf(jpeg(), 'stor.jpg'), 'size', { value: 60_000_000 }),
      /60 MB.*højst fylde 25 MB/,
    ],
    ['from an iPhone (HEIC)', () => fileOf('\0\0\0\x18ftypheic\0\0\0\0mif1', 'IMG_0002.HEIC'), /formatet HEIC/],
    ['of text with a picture’s name', () => fileOf('Kære alle', 'billede.jpg', 'image/jpeg'), /ikke et billede/],
    ['with nothing in it', () => fileOf('', 'tom.png', 'image/png'), /ikke et billede/],
  ])('%s is refused with the reason, and nothing is sent', async (_, file, reason) => {
    renderPage(<PhotoStrip {...target} canAdd />);
    await add(file());
    expect((await screen.findByRole('alert')).textContent).toMatch(reason);
    expect(register.fake.inputsOf('apv', 'addPhoto')).toEqual([]);
    expect(decode).not.toHaveBeenCalled();
  });

  it('because it is broken is refused, and the others beside it are kept', async () => {
    decode.mockRejectedValueOnce(new Error('InvalidStateError'));
    renderPage(<PhotoStrip {...target} canAdd />);
    await add(fileOf(jpeg(), 'i stykker.jpg'), fileOf(jpeg(), 'hel.jpg'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('i stykker.jpg er ikke gemt');
    expect(register.photos).toHaveLength(1);
  });

  it('because the disk is full says so', async () => {
    register.fake.on('apv', 'addPhoto', () => fail('disk_full'));
    renderPage(<PhotoStrip {...target} canAdd />);
    await add(fileOf(jpeg(), 'hel.jpg'));
    expect((await screen.findByRole('alert')).textContent).toContain('hel.jpg er ikke gemt');
  });
});

describe('the strip', () => {
  it('opens a photo large, writes its caption, and deletes it after asking', async () => {
    const { user } = renderPage(<PhotoStrip {...target} canAdd />);
    await add(fileOf(jpeg(), 'hel.jpg'));
    await user.click(await screen.findByRole('button', { name: 'Vis Foto 1 stort' }));
    await user.type(await screen.findByLabelText('Billedtekst'), 'Lampen i gangen');
    await user.click(screen.getByRole('button', { name: 'Gem billedtekst' }));
    expect(await screen.findByRole('dialog', { name: 'Lampen i gangen' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Slet foto' }));
    const asked = await screen.findByRole('alertdialog');
    await user.click([...asked.querySelectorAll('button')].at(-1) as HTMLButtonElement);
    await waitFor(() => expect(register.photos).toEqual([]));
    expect(screen.queryByRole('button', { name: /stort/ })).toBeNull();
  });

  it('only shows when nothing may be added, and only what belongs to it', async () => {
    register.photos.push({
      id: 'a'.repeat(22) as never,
      unitId: care,
      problemId: 'b'.repeat(22) as never,
      checkId: null,
      caption: 'Andet',
      width: 1,
      height: 1,
    });
    renderPage(<PhotoStrip {...target} canAdd={false} />);
    expect(await screen.findByText('Ingen fotos')).toBeDefined();
    expect(screen.queryByLabelText('Vælg fotos')).toBeNull();
  });
});
