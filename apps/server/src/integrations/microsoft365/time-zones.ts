/** Graph's names of time zones to IANA's. Names nobody knows are not guessed to be UTC: the mailbox's zone is taken. */
import { findIana } from 'windows-iana';

/** Seen in the wild, in no table of CLDR's; and UTC, which that table calls Etc/UTC. */
const aliases: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  'tzone://Microsoft/Utc': 'UTC',
  'tzone://Microsoft/UTC': 'UTC',
};

function isIana(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `tzone://Microsoft/Custom` and `Customized Time Zone` say nothing: the fallback is meant for them. */
export function ianaOf(graphName: string | null | undefined, fallback: string): string {
  if (!graphName) return fallback;
  const alias = aliases[graphName];
  if (alias) return alias;
  return knownZone(graphName) ?? fallback;
}

/** A tenant uses a handful of names, and each event says two. */
const MOST_NAMES = 1000;
const found = new Map<string, string | null>();

function knownZone(graphName: string): string | null {
  const before = found.get(graphName);
  if (before !== undefined) return before;
  const [first] = findIana(graphName);
  const zone = first ?? (isIana(graphName) ? graphName : null);
  if (found.size < MOST_NAMES) found.set(graphName, zone);
  return zone;
}
