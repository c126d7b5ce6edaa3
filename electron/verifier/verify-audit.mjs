#!/usr/bin/env node
/**
 * Verifies an exported audit log of Madoguchi without Madoguchi: one file of plain Node.js (18 or later) that shares no code with the desk and
 * needs nothing else. Copy it to any machine and read it before you trust it.
 *
 *   node verify-audit.mjs log.jsonl [--anchors anchor.log]… [--json] < keys.txt
 *
 * keys.txt holds the verification keys (検証キー), one a line, as the desk shows them to an auditor. Without them only chain and anchors are
 * proved. Take anchor.log from where it is kept, not from the person who exported the log: the anchors inside the export are used only
 * where no other file is named.
 *
 * Exit code: 0 everything is proved · 1 something is broken · 2 nothing is broken, but not everything could be proved · 3 could not be read.
 *
 * What is checked, row by row, with prev = 64 zeros before the first row:
 *   hash = SHA-256(prev as 32 bytes ‖ JSON of the row without hash and mac, keys in alphabetical order, no spaces)
 *   mac  = HMAC-SHA-256(key of the row, hash as 32 bytes); the key of the first row of an era is its seed,
 *          and the next key is SHA-256("ratchet" ‖ key)
 *   a row that begins an era (封印の期間) names SHA-256("madoguchi audit seed v1" ‖ seed)
 */
// biome-ignore-all lint/style/noExcessiveLinesPerFile: one file, so that it can be copied to any machine and read there
import { createHash, createHmac } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const NONE = '0'.repeat(64);
const sha256 = (...parts) => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
};
const nextKey = (key) => sha256('ratchet', key);
const seedDigest = (seed) => sha256('madoguchi audit seed v1', seed).toString('hex');

/** The members of a row that its hash covers, in the order of their names. */
const rowText = (row) =>
  JSON.stringify({
    action: row.action,
    actor_id: row.actor_id,
    at_ms: row.at_ms,
    detail: row.detail,
    entity: row.entity,
    entity_id: row.entity_id,
    high_water_ms: row.high_water_ms,
    role: row.role,
    sequence: row.sequence,
  });

// verification keys: 52 digits of Crockford's base 32 and 4 of a check, in groups of four

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function toBase32(bytes) {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  bits = bits.padEnd(Math.ceil(bits.length / 5) * 5, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => DIGITS[Number.parseInt(five, 2)]).join('');
}

/** The seed of a printed key, or null where it was misread. */
export function readKey(line) {
  const text = line
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}ー]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (text.length !== 56 || [...text].some((digit) => !DIGITS.includes(digit))) return null;
  const bits = [...text.slice(0, 52)].map((digit) => DIGITS.indexOf(digit).toString(2).padStart(5, '0')).join('');
  const seed = Buffer.from((bits.slice(0, 256).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return toBase32(seed) + toBase32(sha256('madoguchi audit key v1', seed)).slice(0, 4) === text ? seed : null;
}

// anchors: one JSON line each, with the digest of the line before

/** The anchors of one file up to its first broken line; a last line without its end was never acknowledged. */
export function readAnchors(text) {
  const anchors = [];
  let previous = NONE;
  const lines = text.split('\n').slice(0, -1);
  for (let index = 0; index < lines.length; index += 1) {
    let anchor = null;
    try {
      anchor = JSON.parse(lines[index]);
    } catch {
      // Told below.
    }
    const fits =
      anchor !== null &&
      typeof anchor === 'object' &&
      Object.keys(anchor).sort().join() === 'at,head,previous,sequence,why' &&
      Number.isSafeInteger(anchor.sequence) &&
      anchor.sequence > 0 &&
      Number.isSafeInteger(anchor.at) &&
      /^[0-9a-f]{64}$/.test(anchor.head) &&
      ['minute', 'export', 'backup', 'close'].includes(anchor.why) &&
      anchor.previous === previous;
    if (!fits) return { anchors, brokenLine: index + 1 };
    anchors.push(anchor);
    previous = sha256(lines[index]).toString('hex');
  }
  return { anchors, brokenLine: null };
}

/** Of several files: the old place and the new one. */
export function joinAnchors(readings) {
  const broken = readings.find(({ brokenLine }) => brokenLine !== null);
  return { anchors: readings.flatMap(({ anchors }) => anchors), brokenLine: broken?.brokenLine ?? null };
}

// the walk over the rows

const LOSSES = ['rowsLost', 'restored'];
const DECLARING = ['audit:era', 'store:create', 'store:migrate'];

/** What a row says of an era that begins with it or right after it. */
function declaration(row) {
  if (!DECLARING.includes(row.action)) return null;
  try {
    const facts = JSON.parse(row.detail);
    return typeof facts.eraSeed === 'string' ? facts : null;
  } catch {
    return null;
  }
}

/** `take` a row after the other, then `verdict`. `eras` as exported, `seeds` a list of Buffers, `anchors` as `readAnchors` gives them. */
export class Verification {
  rows = 0;
  head = NONE;
  unsealed = 0;
  compared = 0;
  chainBrokenAt = null;
  erasBrokenAt = null;
  conflicts = [];
  /** The eras so far: the key of the next row, null where nobody typed the verification key. */
  walked = [];

  constructor({ eras, seeds, anchors, exportedAt = Number.POSITIVE_INFINITY }) {
    this.eras = eras;
    this.exportedAt = exportedAt;
    this.anchors = anchors;
    this.seeds = new Map(seeds.map((seed) => [seedDigest(seed), seed]));
    this.declared = new Map(eras.map((era) => [era.declaredIn, era]));
    this.anchored = new Map();
    for (const anchor of anchors.anchors) {
      this.anchored.set(anchor.sequence, [...(this.anchored.get(anchor.sequence) ?? []), anchor]);
    }
    for (const [index, era] of eras.entries()) {
      const before = eras[index - 1];
      const follows = era.era === index + 1 && (before === undefined || era.firstSequence >= before.firstSequence);
      if (!follows) this.erasBroken(era.firstSequence);
    }
  }

  take(row) {
    if (this.chainBrokenAt !== null) return;
    const follows = row.sequence === this.rows + 1;
    if (!follows || sha256(Buffer.from(this.head, 'hex'), rowText(row)).toString('hex') !== row.hash) {
      this.chainBrokenAt = this.rows + 1;
      return;
    }
    this.rows = row.sequence;
    this.head = row.hash;
    this.checkDeclaration(row);
    this.checkSeal(row);
    for (const anchor of this.anchored.get(row.sequence) ?? []) {
      this.compared += 1;
      if (anchor.head !== row.hash) this.conflicts.push(anchor);
    }
  }

  checkDeclaration(row) {
    const era = this.declared.get(row.sequence);
    const said = declaration(row);
    if (era === undefined && said === null) return;
    const fits =
      era !== undefined &&
      said !== null &&
      said.era === era.era &&
      said.eraFirst === era.firstSequence &&
      said.eraWhy === era.why &&
      said.eraSeed === era.seedDigest &&
      row.at_ms === era.madeAt;
    if (!fits) this.erasBroken(row.sequence);
  }

  checkSeal(row) {
    // An era that was declared and never sealed a row begins where the one after it does.
    while (this.eras[this.walked.length]?.firstSequence === row.sequence) {
      const { era, seedDigest: digest } = this.eras[this.walked.length];
      this.walked.push({ era, key: this.seeds.get(digest) ?? null, lastSequence: null, brokenAt: null });
    }
    const current = this.walked.at(-1);
    if (current === undefined) {
      this.unsealed += 1;
      if (row.mac !== null) this.erasBroken(row.sequence);
      return;
    }
    current.lastSequence = row.sequence;
    if (current.brokenAt !== null) return;
    const { key } = current;
    const mac = key === null ? row.mac : createHmac('sha256', key).update(row.hash, 'hex').digest('hex');
    if (row.mac === null || row.mac !== mac) current.brokenAt = row.sequence;
    else if (key !== null) current.key = nextKey(key);
  }

  erasBroken(at) {
    this.erasBrokenAt = this.erasBrokenAt === null ? at : Math.min(at, this.erasBrokenAt);
  }

  /** `expectedRows` is what the export says of itself: fewer are a break. */
  verdict(expectedRows) {
    if (this.chainBrokenAt === null && this.rows < expectedRows) this.chainBrokenAt = this.rows + 1;
    if (this.chainBrokenAt === null) this.finish();
    const { rows, chainBrokenAt, erasBrokenAt, unsealed } = this;
    const eras = covered(this.eras.map((era) => this.eraVerdict(era)));
    const found = { rows, chainBrokenAt, erasBrokenAt, unsealed, eras, anchors: this.anchorsVerdict() };
    return { state: stateOf(found), ...found };
  }

  /** What only shows once every row was read. */
  finish() {
    for (const { declaredIn } of this.eras) if (declaredIn > this.rows) this.erasBroken(declaredIn);
    for (const anchor of this.anchors.anchors) {
      // The desk went on after the export, and its anchors with it.
      if (anchor.sequence <= this.rows || anchor.at >= this.exportedAt) continue;
      this.compared += 1;
      this.conflicts.push(anchor);
    }
  }

  eraVerdict({ era, firstSequence, declaredIn, madeAt, why, seedDigest: digest }) {
    const found = this.walked.find((one) => one.era === era);
    const brokenAt = found?.brokenAt ?? null;
    const unread = found === undefined && firstSequence > this.rows + 1;
    const opened = this.seeds.has(digest) ? 'proved' : 'closed';
    const proof = unread ? 'unread' : brokenAt === null ? opened : 'broken';
    return {
      era,
      firstSequence,
      madeAt,
      why,
      lastSequence: found?.lastSequence ?? null,
      proof,
      brokenAt,
      linked: declaredIn < firstSequence,
    };
  }

  anchorsVerdict() {
    const { anchors, brokenLine } = this.anchors;
    // Of rows that a later era says are lost.
    const isLost = ({ sequence, at }) =>
      this.eras.some((era) => LOSSES.includes(era.why) && era.declaredIn <= sequence && at <= era.madeAt);
    const broken = this.conflicts.filter((anchor) => !isLost(anchor)).map(({ sequence }) => sequence);
    return {
      count: anchors.length,
      compared: this.compared,
      brokenAt: broken.length === 0 ? null : Math.min(...broken),
      brokenLine,
      lost: this.conflicts.length - broken.length,
      lastSequence: anchors.reduce((last, { sequence }) => Math.max(last, sequence), 0),
    };
  }
}

/** A seal is made over the hash of its row, and so over every row before it: it proves them as they were when it was made. */
function covered(eras) {
  const last = eras.findLastIndex(({ proof, lastSequence }) => proof === 'proved' && lastSequence !== null);
  return eras.map((era, index) => (era.proof === 'closed' && index < last ? { ...era, proof: 'covered' } : era));
}

function stateOf({ chainBrokenAt, erasBrokenAt, unsealed, eras, anchors }) {
  const breaks = [
    chainBrokenAt,
    erasBrokenAt,
    anchors.brokenAt,
    anchors.brokenLine,
    ...eras.map((era) => era.brokenAt),
  ];
  if (breaks.some((at) => at !== null)) return 'broken';
  const gaps = eras.some(({ era, proof, linked }) => !['proved', 'covered'].includes(proof) || (era > 1 && !linked));
  return unsealed > 0 || gaps || anchors.count === 0 || anchors.lost > 0 ? 'partly' : 'proved';
}

// the export

class Unreadable extends Error {}

/** Reads the lines of an export: a head, the eras, the rows, the anchors it was given along. */
export async function verifyLines(lines, { seeds, anchors }) {
  let head = null;
  const eras = [];
  const anchorFiles = [];
  let verification = null;
  const start = () => {
    const inside = joinAnchors(anchorFiles.map((lines) => readAnchors(lines.join(''))));
    return new Verification({ eras, seeds, anchors: anchors ?? inside, exportedAt: head.exportedAt });
  };
  for await (const line of lines) {
    if (line === '') continue;
    let value;
    try {
      value = JSON.parse(line);
    } catch {
      throw new Unreadable('JSON でない行があります / a line is not JSON');
    }
    if (head === null) {
      if (value.format !== 'madoguchi-audit' || value.version !== 1) {
        throw new Unreadable('Madoguchi の監査記録の書き出しではありません / not an audit export of Madoguchi');
      }
      head = value;
    } else if (value.era !== undefined) eras.push(value.era);
    else if (value.anchor !== undefined) {
      anchorFiles[value.file] ??= [];
      anchorFiles[value.file].push(`${value.anchor}\n`);
    } else if (value.row !== undefined) {
      // Eras and anchors stand before the first row.
      verification ??= start();
      verification.take(value.row);
    }
  }
  if (head === null) throw new Unreadable('ファイルが空です / the file is empty');
  return { exportedAt: head.exportedAt ?? null, ...(verification ?? start()).verdict(head.rows) };
}

// the words

const WHY = {
  storeMade: '保管庫の作成 / store made',
  auditorsChanged: '監査担当の変更 / auditors changed',
  keyLost: '封印の鍵の喪失 / key of the seals lost',
  rowsLost: '記録の喪失 / rows lost',
  restored: 'バックアップからの復元 / restored from a backup',
  rotated: '鍵の交換 / keys rotated',
};
const STATE = {
  proved: '改ざんはありません。すべて確かめました。 / Nothing was altered; everything is proved.',
  partly:
    '改ざんは見つかりませんが、確かめられない部分があります。 / Nothing was found altered, but not everything could be proved.',
  broken: '改ざん、または欠けた記録があります。 / Records were altered or are missing.',
};
const PROOF = {
  proved: '確認 / proved',
  covered: '後の封印により確認 / proved by a later seal',
  closed: '検証キーがありません / no key',
  broken: '一致しません / broken',
  unread: '未確認 / not reached',
};
const day = (ms) =>
  new Date(ms)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC');

export function report({ exportedAt, state, rows, chainBrokenAt, erasBrokenAt, unsealed, eras, anchors }) {
  const said = [];
  if (exportedAt !== null)
    said.push(`書き出し: ${day(exportedAt)} / Exported then; what was recorded later is not in it`);
  said.push(
    chainBrokenAt === null
      ? `連鎖: ${rows} 件がつながっています / Chain: ${rows} rows follow each other`
      : `連鎖: 通し番号 ${chainBrokenAt} で切れています / Chain: broken at row ${chainBrokenAt}`,
  );
  if (unsealed > 0) said.push(`封印のない古い記録: ${unsealed} 件 / Rows of before there were seals: ${unsealed}`);
  for (const { era, firstSequence, lastSequence, madeAt, why, proof, brokenAt, linked } of eras) {
    const tie = era > 1 && !linked ? ' ・ 前の封印と続かない / not tied to the seals before' : '';
    const place = brokenAt === null ? '' : ` （通し番号 / row ${brokenAt}）`;
    said.push(
      `封印 ${era}: ${firstSequence}–${lastSequence ?? ''} ${PROOF[proof]}${place} ・ ${WHY[why]} ・ ${day(madeAt)}${tie}`,
    );
  }
  if (erasBrokenAt !== null) {
    said.push(
      `封印の期間: 通し番号 ${erasBrokenAt} の記録と合いません / Eras: they differ from what row ${erasBrokenAt} says`,
    );
  }
  if (anchors.count === 0) said.push('照合点: ありません / Anchors: none');
  else {
    said.push(
      anchors.brokenAt === null
        ? `照合点: ${anchors.compared} 件と一致（通し番号 ${anchors.lastSequence} まで） / Anchors: ${anchors.compared} compared, up to row ${anchors.lastSequence}`
        : `照合点: 通し番号 ${anchors.brokenAt} で合いません / Anchors: the chain differs at row ${anchors.brokenAt}`,
    );
  }
  if (anchors.lost > 0)
    said.push(
      `失われたと記録されている部分の照合点: ${anchors.lost} 件 / Anchors of rows recorded as lost: ${anchors.lost}`,
    );
  if (anchors.brokenLine !== null) {
    said.push(
      `照合点のファイル: ${anchors.brokenLine} 行目が壊れています / Anchor file: line ${anchors.brokenLine} is broken`,
    );
  }
  return [STATE[state], ...said.map((line) => `  ${line}`)].join('\n');
}

// the command line

function readSeeds() {
  if (process.stdin.isTTY) return [];
  let text;
  try {
    text = readFileSync(0, 'utf8');
  } catch {
    // No input at all.
    return [];
  }
  return text
    .split('\n')
    .map((line) => line.replace(/^.*[:：]/, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const seed = readKey(line);
      if (seed === null) throw new Unreadable('検証キーに読み違いがあります / a verification key was misread');
      return seed;
    });
}

/** Null where the words are not those of the usage. */
function readArguments(given) {
  const read = { logPath: null, anchorPaths: [], json: false };
  for (let index = 0; index < given.length; index += 1) {
    if (given[index] === '--json') read.json = true;
    else if (given[index] === '--anchors' && given[index + 1] !== undefined) {
      index += 1;
      read.anchorPaths.push(given[index]);
    } else if (read.logPath === null && !given[index].startsWith('--')) read.logPath = given[index];
    else return null;
  }
  return read.logPath === null ? null : read;
}

async function main(given) {
  const read = readArguments(given);
  if (read === null) {
    process.stderr.write('node verify-audit.mjs log.jsonl [--anchors anchor.log]… [--json] < keys.txt\n');
    return 3;
  }
  const { logPath, anchorPaths, json } = read;
  try {
    const files = anchorPaths.map((path) => readAnchors(readFileSync(path, 'utf8')));
    const anchors = files.length === 0 ? null : joinAnchors(files);
    const lines = createInterface({ input: createReadStream(logPath), crlfDelay: Number.POSITIVE_INFINITY });
    const verdict = await verifyLines(lines, { seeds: readSeeds(), anchors });
    process.stdout.write(`${json ? JSON.stringify(verdict) : report(verdict)}\n`);
    return { proved: 0, broken: 1, partly: 2 }[verdict.state];
  } catch (thrown) {
    const reason =
      thrown instanceof Unreadable ? thrown.message : `読めません / cannot be read: ${thrown.code ?? thrown.message}`;
    process.stderr.write(`${reason}\n`);
    return 3;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main(process.argv.slice(2));
}
