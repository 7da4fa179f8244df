// All rules over all records, facts known: the second run, when the program is warm.
import { gatherFakta } from '#archive/gather.ts';
import { openArchive } from '#archive/open.ts';
import { readArsip } from '#archive/read.ts';
import { runRules } from '#checks/engine.ts';
import { rules } from '#checks/rules.ts';
import { hasError } from '#domain/temuan.ts';
import { inspect } from '#softcopy/inspect.ts';
import { measured } from './measured.ts';
import { sampleDay } from './sample.ts';

await measured(async ({ archive }, clock) => {
  const snapshot = await openArchive(archive, null);
  const { arsip, locate } = await readArsip(snapshot);
  const fakta = await gatherFakta(snapshot, arsip, { inspect, hari: sampleDay });
  runRules(rules, fakta, locate);
  // Another list of the same rules: nothing that was found is known.
  const temuan = await clock(async () => runRules([...rules], fakta, locate));
  if (hasError(temuan)) throw new Error(`The sample has errors: ${JSON.stringify(temuan[0])}`);
  return arsip.informasi.length;
});
