/** Asks past the pages, as any script of the page could. */
import type { Page } from 'playwright-core';
import type { Result } from '../../shared/kernel/result.ts';

/** @param call as `room.name` */
export async function ask<T>(page: Page, call: string, input: unknown): Promise<Result<T>> {
  const [room, name] = call.split('.');
  return JSON.parse(await page.evaluate(`window.pejling.${room}.${name}(${JSON.stringify(input)})`)) as Result<T>;
}

export async function value<T>(page: Page, call: string, input: unknown): Promise<T> {
  const answer = await ask<T>(page, call, input);
  if (!answer.ok) throw new Error(`${call}: ${answer.error.code} ${JSON.stringify(answer.error.params ?? {})}`);
  return answer.value;
}
