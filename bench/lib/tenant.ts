// A simulated tenant in a process of its own, for a bench: `tenant.ts <rooms> <meetings>`. Says where it is when it answers.
import { startSim } from '../../packages/m365-sim/src/index.ts';

const [rooms = '0', events = '0'] = process.argv.slice(2);
const sim = await startSim({
  load: { rooms: Number(rooms), events: Number(events) },
  meetings: false,
  // What the bench does not measure happens at once; how long Graph takes to answer is Microsoft's.
  latency: { graph: 5, delivery: 5, attendant: 10, answer: 10, strip: 30, notification: 150 },
});
process.send?.({ kind: 'ready', url: sim.url });
process.on('SIGTERM', () => void sim.stop().then(() => process.exit(0)));
