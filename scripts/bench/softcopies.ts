// What softcopies are, which an earlier process found out, against what the records say of them: everything that a command
// does for them after it has read the records, in a process that has just started.
import { gatherFakta } from '#archive/gather.ts';
import { openArchive } from '#archive/open.ts';
import { readArsip } from '#archive/read.ts';
import { runRules } from '#checks/engine.ts';
import { rules } from '#checks/rules.ts';
import { hasError } from '#domain/temuan.ts';
import { openInspection } from '../_facts.ts';
import { measured } from './measured.ts';
import { sampleDay } from './sample.ts';

const softcopyRules = rules.filter(({ id }) => id.startsWith('softcopy/'));

await measured(async ({ archive }, clock) => {
  const snapshot = await openArchive(archive, 'HEAD');
  const { arsip, locate } = await readArsip(snapshot);
  const temuan = await clock(async () => {
    await using inspection = await openInspection();
    const fakta = await gatherFakta(snapshot, arsip, { ...inspection, hari: sampleDay });
    return runRules(softcopyRules, fakta, locate);
  });
  if (hasError(temuan)) throw new Error(`The sample has errors: ${JSON.stringify(temuan[0])}`);
  return arsip.informasi.length;
});
