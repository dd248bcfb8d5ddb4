// Loaded into a program before its own code (`node --import`), this makes it live in the simulated tenant's time: `Date` follows
// /sim/clock of ONES_SIM_URL. No shipped code knows of it. Timers keep their real length: what is due is found by the pollers, which
// look every second or so, as after a suspended machine. Waits and time-outs measure by `performance.now()`, which is left alone.
import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';

const AGAIN_MS = 200;

const RealDate = Date;
const realNow = Date.now;
/** A running clock is the machine's plus an offset; a stepped one stands. */
let simulatedNow = realNow;

function replaceDate() {
  RealDate.now = () => simulatedNow();
  globalThis.Date = new Proxy(RealDate, {
    construct: (date, args, wanted) => Reflect.construct(date, args.length === 0 ? [simulatedNow()] : args, wanted),
    apply: () => new RealDate(simulatedNow()).toString(),
  });
  RealDate.prototype.constructor = globalThis.Date;
}

/** Without `fetch`, since the line must not keep a program alive that has nothing left to do. */
function ask(url) {
  return new Promise((resolve, reject) => {
    const get = url.protocol === 'https:' ? getHttps : getHttp;
    const request = get(url, { agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => {
        text += part;
      });
      answer.once('end', () => {
        try {
          if (answer.statusCode !== 200) throw new Error(`/sim/clock answers ${answer.statusCode}.`);
          resolve(JSON.parse(text));
        } catch (error) {
          reject(error);
        }
      });
      answer.once('error', reject);
    });
    request.once('error', reject);
    request.once('socket', (socket) => following && socket.unref());
  });
}

function take({ now, mode }) {
  const instant = RealDate.parse(now);
  const offset = instant - realNow();
  simulatedNow = mode === 'stepped' ? () => instant : () => realNow() + offset;
}

let following = false;

/** Each answer is the next move of the clock; a tenant that is away keeps its time until it is back. */
async function follow(url, version) {
  following = true;
  let known = version;
  for (;;) {
    url.search = new URLSearchParams({ follower: String(process.pid), after: String(known) }).toString();
    try {
      const told = await ask(url);
      if (told.version !== known) take(told);
      known = told.version;
    } catch {
      known = -1;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS).unref());
    }
  }
}

const clock = new URL('/sim/clock', process.env.ONES_SIM_URL);
const first = await ask(clock);
take(first);
replaceDate();
process.env.ONES_SIM_CLOCK = 'followed';
void follow(clock, first.version);
