// Every limit of the program, named once. Crossing one is a Failure or a Temuan that quotes it.

const KIB = 1024;
const MIB = 1024 * KIB;

export const limits = {
  /** Frontmatter and YAML files; a record is a few kilobytes. */
  metadataBytes: 256 * KIB,
  /** Levels of lists and mappings within each other in YAML. */
  yamlDepth: 20,
  /** Spaces and blank lines in a row in frontmatter, in characters. */
  blankRun: 1_000,
  /** One softcopy. */
  softcopyBytes: 50 * MIB,
  /** Text kept of one softcopy, in UTF-16 units. */
  softcopyTextLength: 2_000_000,
  /** Pages read of one PDF. */
  pdfPages: 2_000,
  /** Softcopies whose facts are kept from run to run; an archive of 10,000 records has some 20,000. */
  softcopyFacts: 200_000,
  /** Time one softcopy may be inspected, in milliseconds. */
  inspectMs: 60_000,
  /** JavaScript heap of the process that inspects softcopies. */
  inspectHeapMib: 512,
  /** All memory of that process: heap, buffers and the memory of the PDF reader. */
  inspectMemoryMib: 1536,
  /** Unpacked size of a ZIP-based document (DOCX, XLSX), all entries together. */
  unzippedBytes: 200 * MIB,
  /** Text of one softcopy that enters the search index, in UTF-16 units. */
  searchTextLength: 20_000,
  /** Records of the second, small part of the search index, until the whole is built again. */
  searchDeltaRecords: 50,
  /** Records of an archive whose whole index is built anew before a withdrawal is published, which takes a second. */
  searchWholeRecords: 1_000,
  /** JavaScript heap of the process that builds a search index in the background. */
  searchRebuildHeapMib: 1_024,
  /** All memory of that process and of Pagefind's; 10,000 records take about half. */
  searchRebuildMemoryMib: 4_096,
  /** Time it may take, in milliseconds. */
  searchRebuildMs: 600_000,
  /** Text of one softcopy shown on the page of its record, in UTF-16 units. */
  pageTextLength: 30_000,
  /** Characters of a path inside the archive. */
  pathLength: 240,
  /** Text in which document numbers are looked for, in UTF-16 units; longer texts are no query and no number. */
  nomorTextLength: 1_000,
  /** How long a writer waits for another's lock on a branch, in milliseconds. */
  lockWaitMs: 1_000,
  /** How long a publication may go without telling of progress, in milliseconds; more than one softcopy may take. */
  publishSilenceMs: 120_000,
  /** JavaScript heap of the process that publishes. */
  publishHeapMib: 2_048,
  /** How long a publisher waits for another one, in milliseconds. */
  publishLockWaitMs: 60_000,
  /** How long until a publication that failed is tried again, in milliseconds. */
  publishRetryMs: 60_000,
  /** How often the archive is asked whether it moved, in milliseconds. */
  followMs: 80,
  /** Text that is compared with its former version, in bytes of either. */
  textDiffBytes: 2 * MIB,
  /** Lines taken out and put in before two texts count as different documents. */
  textDiffEdits: 1_000,
  /** Differing lines shown of one text. */
  textDiffLines: 40,
  /** One field of a record's form, in UTF-16 units. */
  fieldLength: 4_000,
  /** The description below a record's metadata, in UTF-16 units. */
  descriptionLength: 100_000,
  /** Values in a field of several. */
  fieldValues: 100,
  /** A reason or comment in the desk, in UTF-16 units. */
  reasonLength: 5_000,
  /** Softcopies of one record. */
  softcopyCount: 100,
  /** Acts on one proposal. */
  usulanActs: 2_000,
  /** Those that are left for finishing it when it takes no more comments and saves. */
  usulanActsLeft: 100,
  /** How far the server's clock may go back between two acts, in seconds. */
  clockBackSeconds: 120,
  /** Reviews kept in memory for those who come back to them. */
  reviewsKept: 4,
  /** A comment on a proposal, in UTF-16 units; GitHub takes 65,536. */
  commentLength: 60_000,
  /** Uploads that wait in quarantine, of one account. */
  uploadsPerAccount: 60,
  /** How long an upload lies in quarantine after its last byte, in milliseconds. */
  uploadMs: 24 * 60 * 60 * 1000,
  /** Photos that become one PDF. */
  photosPerPdf: 60,
  /** Picture elements of one photo; cameras of telephones make up to 200 million. */
  photoPixels: 210_000_000,
  /** Longer side of a photo in the PDF, in picture elements: A4 at about 220 to the inch. */
  photoSide: 2_600,
  /** Time one photo may take, in milliseconds. */
  photoMs: 20_000,
  /** All memory of the process that works on photos. */
  photoMemoryMib: 1536,
  /** Time after which a session that nobody uses ends, in milliseconds. */
  sessionIdleMs: 2 * 60 * 60 * 1000,
  /** Time after which any session ends, in milliseconds. */
  sessionMs: 12 * 60 * 60 * 1000,
  /** A password, in characters: fewer can be guessed, more only cost time. */
  passwordLengthMin: 12,
  passwordLengthMax: 256,
  /** Fields of a form posted to the desk, without files, in bytes. */
  formBytes: 1 * MIB,
  /** Number of fields in one form. */
  formFields: 2_000,
  /** Files in one form. */
  formFiles: 50,
  /** Forms whose unfinished input is kept for one account, and for how long. */
  draftInputs: 100,
  draftInputMs: 90 * 24 * 60 * 60 * 1000,
  /** How long somebody counts as looking at a proposal after he was last seen there, in milliseconds. */
  presenceMs: 2 * 60 * 1000,
  /** Entries of the security log. */
  securityLogEntries: 50_000,
  /** Requests, and changes among them, that one visitor may make in a minute. */
  requestsPerMinute: 1_200,
  changesPerMinute: 300,
  /** Refusals of one visitor in a minute that the security log keeps. */
  refusalsNotedPerMinute: 20,
} as const;
