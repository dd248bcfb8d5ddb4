/** What could not be subscribed to. */
export const subscription = {
  failed: '自 {{since}} 起被拒绝：{{code}}。在此期间 ONES 会自行查看。',
};
