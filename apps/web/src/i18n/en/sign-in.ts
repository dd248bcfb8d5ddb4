/** Texts of the web app: sign-in. */
export const signIn = {
  title: 'Sign in',
  intro: 'Use your company account. You come back to where you were.',
  none: {
    title: 'No company account is connected yet',
    text: 'An administrator signs in below with the one-time password and connects Microsoft 365.',
  },
  other: {
    open: 'Other ways to sign in',
    text: 'For the local administrator, when no connection works. The password was shown once at the first start.',
    password: 'Administrator password',
    submit: 'Sign in as administrator',
    wrong: 'This password is not right.',
  },
};
