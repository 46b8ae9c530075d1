/** The words of `xapi export`. */
import { type Common, needed, oneOf } from './usage-error.ts';

export const XAPI_OPTIONS = { 'with-keys': { type: 'boolean' } } as const;

export type XapiCommand = Common & {
  readonly name: 'xapi-export';
  readonly out: string;
  readonly purpose: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly withKeys: boolean;
};

interface Values {
  readonly out?: string | undefined;
  readonly purpose?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly 'with-keys'?: boolean | undefined;
}

/** @param second the word behind `xapi` */
export function readXapiWords(second: string | undefined, values: Values, common: Common): XapiCommand {
  oneOf(second, ['export'], 'xapi');
  return {
    name: 'xapi-export',
    ...common,
    out: needed(values.out, '--out'),
    purpose: needed(values.purpose, '--purpose'),
    from: values.from,
    to: values.to,
    withKeys: values['with-keys'] ?? false,
  };
}
