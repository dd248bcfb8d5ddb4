/** What could not be subscribed to. */
export const subscription = {
  failed: 'Refused since {{since}}: {{code}}. ONES looks by itself meanwhile.',
};
