// `astro build`, typed by hand or by a static host: what Astro has built is handed to the publisher, and the folder Astro
// was told gets the public site, by the same code and with the same bytes as `npm run build`.
import { beginRendererBuild } from '#publish/renderer.ts';
import { Failure } from '#base/failure.ts';
import { describeFailure } from './_problem.ts';
import { buildSite, defaultRev, projectDir } from './_site.ts';

/** A build of the app whose product is to be published. */
export interface AstroBuild {
  /** Where Astro has to put the app. */
  readonly folder: string;
  /** Publishes the project's own archive with it; ends the process as `npm run build` would when that is refused. */
  readonly publishTo: (out: string) => Promise<void>;
}

/** Begins a build by hand. */
export async function beginAstroBuild(): Promise<AstroBuild> {
  const { folder, accept } = await beginRendererBuild(projectDir);
  return {
    folder,
    publishTo: async (out) => {
      await accept();
      const code = await publishOwnArchive(out);
      // Astro ends with 0 whatever the exit code was set to.
      if (code !== 0) process.exit(code);
    },
  };
}

async function publishOwnArchive(out: string): Promise<0 | 1 | 2> {
  try {
    const rev = await defaultRev(projectDir);
    return await buildSite({ archive: projectDir, rev, out, on: null });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(describeFailure(error));
    return 2;
  }
}
