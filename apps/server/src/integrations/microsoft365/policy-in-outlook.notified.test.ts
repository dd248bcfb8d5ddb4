/** The policies of ONES on requests made in Outlook, in types that are told of changes. */
import { afterAll, describe } from 'vitest';
import { mailServer } from '../smtp/mail-server.fixture.ts';
import { integrationTypes } from './capabilities.ts';
import { policyInOutlook } from './compatibility/policy-in-outlook-suite.fixture.ts';

const types = integrationTypes
  .filter((type) => type.available && type.learnsBy === 'notification')
  .map((type) => type.id);

const mails = await mailServer();
afterAll(() => mails.close());

describe.each(types)('%s', (type) => policyInOutlook(type, mails));
