// When a whole search index is due, and the one process at a time that builds it in the background.
import { limits } from '#base/limits.ts';
import { startIndexProcess, type IndexOrder, type IndexProcess } from './index-process.ts';
import type { ReadyBase } from './search-parts.ts';
import type { SearchPlan } from './search-plan.ts';

/** A whole index in the background: none, one that is being built, or one that lies ready. */
export interface BackgroundIndex {
  /** Tells what was published on which day; starts to build when that is due. */
  readonly note: (plan: SearchPlan, hari: string, order: IndexOrder) => void;
  /** A whole index was built by the way on that day: nothing is due. */
  readonly reset: (hari: string) => Promise<void>;
  /** The index that lies ready for this state of the code. */
  readonly ready: (version: string) => ReadyBase | null;
  readonly isBuilding: () => boolean;
  /** Ends and forgets what is being built or lies ready. */
  readonly clear: () => Promise<void>;
}

interface Build {
  readonly process: IndexProcess;
  readonly version: string;
  readonly hari: string;
  ready: ReadyBase | null;
}

/** Nothing is being built yet. */
export function openBackgroundIndex(onBuilt: (failure: Error | null) => void): BackgroundIndex {
  let build: Build | null = null;
  // The day of the base. Nobody wrote it down for the base of an earlier process, so its delta is due.
  let day: string | null = null;
  // A withdrawn record stays due, however often the building fails.
  let isDue = false;

  const clear = async (): Promise<void> => {
    const ended = build;
    build = null;
    await ended?.process.close();
  };
  const start = (order: IndexOrder, hari: string): void => {
    const started: Build = {
      process: startIndexProcess(order),
      version: order.version,
      hari,
      ready: null,
    };
    build = started;
    void follow(started);
  };
  const follow = async (started: Build): Promise<void> => {
    try {
      const ready = await started.process.ready;
      if (build !== started) return;
      started.ready = ready;
      isDue = false;
      day = started.hari;
      onBuilt(null);
    } catch (error) {
      if (build !== started) return;
      await clear();
      onBuilt(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return {
    note: (plan, hari, order) => {
      isDue ||= plan.isWithdrawn || isLarge(plan) || (day !== hari && !isEmpty(plan));
      if (isDue && build === null) start(order, hari);
    },
    reset: async (hari) => {
      await clear();
      day = hari;
      isDue = false;
    },
    ready: (version) => (build?.version === version ? build.ready : null),
    isBuilding: () => build !== null && build.ready === null,
    clear,
  };
}

const isLarge = ({ delta }: SearchPlan): boolean => delta.length >= limits.searchDeltaRecords;

const isEmpty = ({ delta, base }: SearchPlan): boolean =>
  delta.length === 0 && base.usang.size === 0;
