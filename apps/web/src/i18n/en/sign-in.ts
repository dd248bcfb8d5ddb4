/** Texts of the web app: sign-in. */
export const signIn = {
  title: 'Sign in',
  intro: 'Use your company account. You come back to where you were.',
  none: {
    title: 'No company account is connected yet',
    text: 'An administrator signs in below with the one-time password and connects Microsoft 365.',
  },
  failure: {
    cancelled: { title: 'You turned back', mend: 'Sign in when you are ready.' },
    'consent-required': {
      title: 'An administrator has to agree first',
      mend: 'Ask the administrator of your Microsoft 365 to consent to ONES.',
    },
    expired: {
      title: 'This sign-in took too long',
      mend: 'Or it was begun in another window. Please begin again.',
    },
    'unknown-connection': {
      title: 'This way of signing in is gone',
      mend: 'Please choose one of those below.',
    },
    'wrong-tenant': {
      title: 'This account belongs to another company',
      mend: 'Please choose your company account.',
    },
    'not-active': {
      title: 'This account may not sign in',
      mend: 'It is disabled or no longer listed. Please ask your administrator.',
    },
    unreachable: { title: 'Microsoft does not answer', mend: 'Please try again in a moment.' },
    failed: {
      title: 'Signing in did not work',
      mend: 'Please try again. If it fails again, tell your administrator.',
    },
  },
  other: {
    open: 'Other ways to sign in',
    text: 'For the local administrator, when no connection works. The password was shown once at the first start.',
    password: 'Administrator password',
    submit: 'Sign in as administrator',
    wrong: 'This password is not right.',
  },
};
