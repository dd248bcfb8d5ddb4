/** Where a sign-in ends. Nothing that comes in a link may lead to another site. Pure. */

export const purposes = ['web', 'console', 'add-in'] as const;
export type Purpose = (typeof purposes)[number];

interface Ends {
  /** Where one arrives who asked for nothing in particular. */
  readonly home: string;
  readonly signInPage: string;
}

export const endsOf: Readonly<Record<Purpose, Ends>> = {
  web: { home: '/', signInPage: '/sign-in' },
  console: { home: '/console', signInPage: '/console/sign-in' },
  'add-in': { home: '/outlook-addin/signin.html', signInPage: '/outlook-addin/signin.html' },
};

export function isPurpose(text: string): text is Purpose {
  return purposes.some((purpose) => purpose === text);
}

/** A path of ours, or the purpose's home for anything else. */
export function safeReturnTo(returnTo: string | undefined, purpose: Purpose): string {
  const { home } = endsOf[purpose];
  // Browsers read a backslash as a slash and drop control characters, so that "/\x.example" would leave us.
  if (!returnTo || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(returnTo)) return home;
  const ours = 'https://ones.invalid';
  if (!URL.canParse(returnTo, ours)) return home;
  const url = new URL(returnTo, ours);
  if (url.origin !== ours || url.pathname.startsWith('//') || /^\/(api|signin)(\/|$)/.test(url.pathname)) return home;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The sign-in page, told what went wrong. */
export function failedReturn(purpose: Purpose, code: string, returnTo: string): string {
  const { signInPage, home } = endsOf[purpose];
  if (purpose === 'add-in') return `${signInPage}#${new URLSearchParams({ error: code })}`;
  return `${signInPage}?${new URLSearchParams({ error: code, ...(returnTo === home ? {} : { returnTo }) })}`;
}
