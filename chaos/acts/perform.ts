/** Which function does which act. Who has left does nothing, and nobody else moves what is theirs in Outlook. */
import type { ActName } from './act.ts';
import { adminActs } from './admin.ts';
import { doorActs } from './door.ts';
import { faultActs } from './faults.ts';
import { onesActs, type Performer } from './ones.ts';
import { outlookActs } from './outlook.ts';
import { ruleActs } from './rules.ts';
import { seriesActs } from './series.ts';

export const performers: Readonly<Record<ActName, Performer>> = {
  ...onesActs,
  ...seriesActs,
  ...doorActs,
  ...outlookActs,
  ...adminActs,
  ...ruleActs,
  ...faultActs,
};

export const perform: Performer = async (performing) => {
  const { act, story } = performing;
  const isPersons = act.what.startsWith('ones.') || act.what.startsWith('outlook.');
  return isPersons && story.left.has(act.who) ? `${act.who} has left` : performers[act.what](performing);
};
