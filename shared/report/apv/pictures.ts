/** Photos of the document: the most it holds, and how each is told of in words. */
import type { PhotoRow } from '../../apv/rows.ts';
import type { ApvData } from './apv-data.ts';
import type { ApvMaking, Block } from './making.ts';

/** A PDF with more is hard to send, and is no longer read. */
export const MOST_PICTURES = 40;

/** Those of problems first. */
export function chosenPhotos({ rounds }: ApvData): PhotoRow[] {
  const all = rounds.flatMap(({ photos }) => photos);
  return [
    ...all.filter(({ problemId }) => problemId !== null),
    ...all.filter(({ problemId }) => problemId === null),
  ].slice(0, MOST_PICTURES);
}

export const photosLeft = ({ rounds }: ApvData): number =>
  Math.max(0, rounds.reduce((sum, { photos }) => sum + photos.length, 0) - MOST_PICTURES);

/** @param about what the picture is of, where its caption says nothing */
export const pictureBlocks = ({ pictures, words }: ApvMaking, photos: readonly PhotoRow[], about: string): Block[] =>
  photos.flatMap(({ id, caption, width, height }): Block[] => {
    const src = pictures.get(id);
    if (src === undefined) return [];
    if (src === null) return [{ kind: 'text', paragraphs: [words.pictureLost(caption || about)] }];
    return [
      { kind: 'picture', src, alt: words.pictureAlt(caption || about), caption: caption || about, width, height },
    ];
  });
