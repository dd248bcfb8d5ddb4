/** The door to calls that go to addresses of other people's choice. */
export { type HostTrouble, publicAddresses } from './address.ts';
export { type PostRequest, type PostResult, post } from './post.ts';
