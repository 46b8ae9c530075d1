/** A course window without a window: a frame that tells what it was asked to show, and a link that keeps what is said. */
import type { ContentFrame } from '../../../renderer/player/content-frame.ts';
import type { LastingLink } from '../../../renderer/player/link.ts';
import type { Facade12 } from '../../../renderer/player/scorm/api-12.ts';
import type { Facade2004 } from '../../../renderer/player/scorm/api-2004.ts';
import type { Run } from '../../../renderer/player/scorm/run.ts';
import { play12 } from '../../../renderer/player/scorm/run-12.ts';
import { play2004 } from '../../../renderer/player/scorm/run-2004.ts';
import type { ScormModel } from '../../../shared/learning/package-model.ts';
import { type Commit, commit as commitShape, type LaunchInfo } from '../../../shared/learning/player.ts';
import { seeded } from '../../support/packages/models.ts';

export class FakeCourse {
  readonly commits: Omit<Commit, 'n'>[] = [];
  readonly shown: string[] = [];
  /** What content does as it goes. */
  onUnload: (() => void) | null = null;
  /** What a commit is answered from now on; '' it is kept. */
  refusal = '';
  isClosed = false;
  time = 0;
  readonly window: { API?: Facade12; API_1484_11?: Facade2004 } = {};
  run: Run;
  private readonly model: ScormModel;
  private readonly random = seeded(5);

  constructor(model: ScormModel, globals: Record<string, unknown> = {}) {
    this.model = model;
    this.run = this.open(null, globals);
  }

  /** The page is loaded: with what was committed last. */
  private open(last: FakeCourse['commits'] | null, globals: Record<string, unknown>): Run {
    const activities: Record<string, { cmi: Record<string, unknown>; standing: NonNullable<Commit['activity']> }> = {};
    for (const { activityId, cmi, activity } of last ?? []) {
      if (activityId !== null && cmi !== null && activity !== null)
        activities[activityId] = { cmi, standing: activity };
    }
    const launch: LaunchInfo = JSON.parse(
      JSON.stringify({
        language: 'da',
        courseTitle: 'Hygiejne',
        model: this.model,
        learner: { id: 'l1', name: 'Ida Holm' },
        attempt: { id: 'a1', n: 1, isResumed: last !== null, lastCommit: last?.length ?? 0 },
        activities,
        sequencing: last?.at(-1)?.sequencing ?? null,
        globals,
        launchUrls: {},
      }),
    );
    const frame: ContentFrame = {
      show: (href) => void this.shown.push(href),
      clear: async () => {
        this.onUnload?.();
        this.onUnload = null;
      },
    };
    const link: LastingLink = {
      commit: (one) => {
        // What the program would be sent: checked as it checks it.
        const sent = commitShape.parse(JSON.parse(JSON.stringify({ ...one, n: this.commits.length + 1 })));
        if (this.refusal !== '') return { ok: false, why: this.refusal };
        this.commits.push(sent);
        return { ok: true, why: '' };
      },
      commitLast: (one) => void this.commits.push(JSON.parse(JSON.stringify(one))),
      close: () => {
        this.isClosed = true;
      },
    };
    const host = { launch, link, frame, window: this.window, random: this.random, now: () => this.time };
    return this.model.standard === 'scorm12' ? play12(this.model, host) : play2004(this.model, host);
  }

  /** The window is closed and the course opened again. */
  async reopen(globals: Record<string, unknown> = {}): Promise<void> {
    this.run = this.open(this.commits, globals);
    await this.run.begin();
  }

  get last(): Omit<Commit, 'n'> {
    const last = this.commits.at(-1);
    if (last === undefined) throw new Error('nothing was committed');
    return last;
  }

  get at(): string | null {
    return this.run.handle.state().activityId;
  }

  get api(): Facade2004 {
    if (this.window.API_1484_11 === undefined) throw new Error('no API_1484_11');
    return this.window.API_1484_11;
  }

  get api12(): Facade12 {
    if (this.window.API === undefined) throw new Error('no API');
    return this.window.API;
  }

  /** As a SCO does: begins, says, and ends. @returns what Terminate answered */
  says(values: Readonly<Record<string, string>>, doesTerminate = true): string {
    const { api } = this;
    api.Initialize('');
    for (const [element, value] of Object.entries(values)) {
      if (api.SetValue(element, value) !== 'true') throw new Error(`${element}: ${api.GetLastError()}`);
    }
    return doesTerminate ? api.Terminate('') : '';
  }

  says12(values: Readonly<Record<string, string>>, doesFinish = true): string {
    const { api12 } = this;
    api12.LMSInitialize('');
    for (const [element, value] of Object.entries(values)) {
      if (api12.LMSSetValue(element, value) !== 'true') throw new Error(`${element}: ${api12.LMSGetLastError()}`);
    }
    return doesFinish ? api12.LMSFinish('') : '';
  }

  /** Content that navigates does so after Terminate has come back. */
  async settled(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export async function playing(model: ScormModel, globals: Record<string, unknown> = {}): Promise<FakeCourse> {
  const course = new FakeCourse(model, globals);
  await course.run.begin();
  return course;
}
