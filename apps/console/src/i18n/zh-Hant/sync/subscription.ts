/** What could not be subscribed to. */
export const subscription = {
  failed: '自 {{since}} 起遭拒絕：{{code}}。期間 ONES 會自行查看。',
};
