/** How a verdict looks (U1): sign, word and colour. */
import type { RuleAnswer } from '@ones/contract';
import type { StateLook } from '@ones/ui-core';

export const outcomeLooks: Readonly<Record<RuleAnswer['outcome'], StateLook>> = {
  allowed: { labelKey: 'policies:outcome.allowed', icon: 'check-in', tone: 'green' },
  'needs-approval': { labelKey: 'policies:outcome.needs-approval', icon: 'hourglass', tone: 'amber' },
  refused: { labelKey: 'policies:outcome.refused', icon: 'declined', tone: 'red' },
};
