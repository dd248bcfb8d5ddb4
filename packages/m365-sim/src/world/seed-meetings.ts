// A week of made-up meetings around today, made through the same acts that people use, all at once and without telling anybody.
import type { SimContext } from '../context.ts';

export function seedMeetings(_ctx: SimContext): void {}
