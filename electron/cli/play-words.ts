/** The words of `course play PACKAGE-ID --person ID --script STEPS.json [--again]`. */
import { type Common, needed } from './usage-error.ts';

export const PLAY_OPTIONS = {
  person: { type: 'string' },
  script: { type: 'string' },
  again: { type: 'boolean' },
} as const;

export type PlayCommand = Common & {
  readonly name: 'course-play';
  readonly packageId: string;
  /** Id or tjenestenummer. */
  readonly person: string;
  readonly script: string;
  readonly again: boolean;
};

export function readPlayWords(
  third: string | undefined,
  values: {
    readonly person?: string | undefined;
    readonly script?: string | undefined;
    readonly again?: boolean | undefined;
  },
  common: Common,
): PlayCommand {
  return {
    name: 'course-play',
    ...common,
    packageId: needed(third, 'package'),
    person: needed(values.person, '--person'),
    script: needed(values.script, '--script'),
    again: values.again ?? false,
  };
}
